package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A class that refers to a semester is graded in the semester's quarters. */
class SchoolCalendarTest {
  private static final LocalDate TODAY = Fixtures.TODAY;
  private static final Session SEMESTER =
      session("s1", "semester", TODAY.minusDays(10), TODAY.plusDays(40), null);
  private static final Session FIRST =
      session("q1", "gradingPeriod", TODAY.minusDays(10), TODAY.plusDays(9), "s1");
  private static final Session SECOND =
      session("q2", "gradingPeriod", TODAY.plusDays(12), TODAY.plusDays(40), "s1");

  private final SchoolCalendar calendar =
      new SchoolCalendar(
          Table.of(List.of(SEMESTER, FIRST, SECOND)), Fixtures.CLOCK, ZoneOffset.UTC);
  private final SchoolClass schoolClass = inTerm("s1");

  @Test
  void day_betweenTwoQuarters_isInNoPeriodOfTheClass() {
    assertThat(calendar.teaches(schoolClass, FIRST.end())).isTrue();
    assertThat(calendar.teaches(schoolClass, FIRST.end().plusDays(1))).isFalse();
    assertThat(calendar.teaches(schoolClass, SECOND.start())).isTrue();
  }

  @Test
  void quarters_ofAClosedSemester_areClosedAndSaySo() {
    calendar.close("s1", true);

    assertThat(calendar.closedBetween(schoolClass, TODAY, TODAY)).isEqualTo(FIRST);
    assertThat(calendar.published("q1").meta("closed")).isEqualTo("true");
  }

  @Test
  void quarter_thatTheSchoolOpensInAClosedSemester_isOpen() {
    calendar.close("s1", true);
    calendar.close("q1", false);

    assertThat(calendar.closedBetween(schoolClass, TODAY, TODAY)).isNull();
  }

  private static Session session(
      String id, String type, LocalDate start, LocalDate end, String parent) {
    return new Session(base(id), id, type, start, end, parent, List.of(), "2031");
  }

  private static SchoolClass inTerm(String term) {
    return new SchoolClass(
        base("c1"),
        "Logic",
        null,
        "scheduled",
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        "school",
        List.of(term));
  }

  private static Base base(String id) {
    return new Base(id, Base.ACTIVE, Fixtures.CLOCK.instant(), null);
  }
}
