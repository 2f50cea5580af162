package org.gradecompanion.gateway.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, America/New_York",
    "2026-11-20T00:00:00Z, America/New_York",
    "2026-11-20T12:00:00.000Z, Pacific/Honolulu",
    "2026-11-20T00:00:00.000-05:00, America/New_York",
    "2026-11-20T00:00:00-0500, America/New_York",
    "2026-11-21T04:59:59Z, America/New_York",
    "2026-11-20T05:00:01Z, America/New_York",
    "2026-11-20T23:59:59, America/New_York",
    "2026-11-20 08:00:00Z, America/New_York"
  })
  void text_isReadAsTheDayMeantAtTheSchool(String text, String zone) {
    assertThat(Days.read(text, ZoneId.of(zone))).contains(DAY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "2026-13-01", "2026-11-20T25:00:00Z", "20.11.2026"})
  void textThatIsNoDay_isNone(String text) {
    assertThat(Days.read(text, ZoneId.of("UTC"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Honolulu", "America/New_York", "Europe/Berlin", "Asia/Tokyo"})
  void writtenDay_isTheSameDayWhereverTheSchoolIs(String zone) {
    assertThat(Days.read(Days.dateTime(DAY), ZoneId.of(zone))).contains(DAY);
  }

  @Test
  void dateTime_isNoonWithMilliseconds() {
    assertThat(Days.dateTime(DAY)).isEqualTo("2026-11-20T12:00:00.000Z");
  }
}
