package org.gradecompanion.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gradecompanion.model.PastSection;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.TeacherId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which classes go on which day. */
class RetentionTest {
  private static final LocalDate END = LocalDate.of(2025, 6, 12);
  private static final LocalDate DUE = LocalDate.of(2026, 6, 13);
  private static final PastSection ALGEBRA = section("algebra", END, false, 0, false);

  @TempDir Path folder;

  @Test
  void asInstalled_noClassIsEverDue() {
    RetentionPlan plan = Settings.DEFAULTS.retention().plan(List.of(ALGEBRA), END.plusYears(90));

    assertThat(plan).isEqualTo(new RetentionPlan(List.of(), List.of(), List.of(), List.of()));
  }

  @Test
  void classIsDue_onTheDayAfterTheYears_andNotBefore() {
    Retention oneYear = Retention.UNTIL_ARCHIVED.withYears(1);

    assertThat(oneYear.plan(List.of(ALGEBRA), DUE.minusDays(1)).untold()).isEmpty();
    assertThat(oneYear.plan(List.of(ALGEBRA), DUE).untold()).containsExactly(ALGEBRA);
    assertThat(oneYear.withYears(2).plan(List.of(ALGEBRA), DUE).untold()).isEmpty();
  }

  @Test
  void dueClass_goesThirtyDaysAfterItWasTold_howeverLongTheComputerWasOff() {
    Retention oneYear = Retention.UNTIL_ARCHIVED.withYears(1);
    LocalDate late = DUE.plusYears(3);
    assertThat(oneYear.plan(List.of(ALGEBRA), late).now()).isEmpty();

    Retention told = oneYear.telling(List.of(ALGEBRA), late);

    assertThat(told.goesOn(ALGEBRA)).contains(late.plusDays(30));
    assertThat(told.plan(List.of(ALGEBRA), late.plusDays(29)).waiting()).containsExactly(ALGEBRA);
    assertThat(told.plan(List.of(ALGEBRA), late.plusDays(30)).now()).containsExactly(ALGEBRA);
    assertThat(told.telling(List.of(ALGEBRA), late.plusDays(9))).as("told once").isEqualTo(told);
  }

  @Test
  void classThatWouldLoseSomethingOrComeBack_staysHoweverLongAgoItWasTold() {
    List<PastSection> sections =
        List.of(
            section("listed", END, true, 0, false),
            section("unsent", END, false, 1, false),
            section("combined", END, false, 0, true));
    Retention told = Retention.UNTIL_ARCHIVED.withYears(1).telling(sections, DUE);

    RetentionPlan plan = told.plan(sections, DUE.plusYears(1));

    assertThat(plan.staying()).isEqualTo(sections);
    assertThat(plan.now()).isEmpty();
  }

  @Test
  void classWithoutALastDay_isNeverDue() {
    PastSection endless = section("endless", null, false, 0, false);

    RetentionPlan plan = new Retention(1, Map.of()).plan(List.of(endless), DUE.plusYears(50));

    assertThat(plan.untold()).isEmpty();
    assertThat(plan.staying()).isEmpty();
  }

  @Test
  void otherYears_orAReturnFromAnArchive_areToldOfAnew() {
    Retention told = Retention.UNTIL_ARCHIVED.withYears(2).telling(List.of(ALGEBRA), DUE);

    assertThat(told.withYears(2)).isEqualTo(told);
    assertThat(told.withYears(1).told()).isEmpty();
    assertThat(told.without(List.of(ALGEBRA)).told()).isEmpty();
  }

  @Test
  void saved_itIsReadAsItWas_andNonsenseKeepsTheClasses() throws IOException {
    SettingsFile file = new SettingsFile(folder);
    Retention told = Retention.UNTIL_ARCHIVED.withYears(3).telling(List.of(ALGEBRA), DUE);
    file.save(Settings.DEFAULTS.withRetention(told).withLogDays(90));
    assertThat(file.load().retention()).isEqualTo(told);
    assertThat(file.load().logDays()).isEqualTo(90);

    Files.writeString(
        folder.resolve("settings.json"),
        "{\"retention\":{\"years\":4,\"told\":{\"algebra\":\"2026-06-13\"}}}");
    assertThat(file.load().retention()).isEqualTo(Retention.UNTIL_ARCHIVED);
    Files.writeString(
        folder.resolve("settings.json"),
        "{\"retention\":{\"years\":1,\"told\":{\"algebra\":\"long ago\"}}}");
    assertThat(file.load().retention()).isEqualTo(new Retention(1, Map.of()));
  }

  private static PastSection section(
      String id, LocalDate end, boolean listed, int unsent, boolean combined) {
    Section section = new Section(new SectionId(id), id, "", "", new TeacherId("t"), List.of());
    return new PastSection(section, listed, end, 20, 9, 180, unsent, combined);
  }
}
