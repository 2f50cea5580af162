package org.gradecompanion.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gradecompanion.model.Carriage;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.UserError;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped profiles and a district's own. */
class ProfilesTest {
  @TempDir Path folder;

  @Test
  void powerteacher_is_the_default_and_differs_from_nothing() {
    Profile profile = Profile.powerTeacher();
    assertThat(Profiles.all().get(0)).isSameAs(profile);
    assertThat(profile.texts().titleLimit()).isEqualTo(50);
    assertThat(profile.texts().cutsTitle()).isTrue();
    assertThat(profile.texts().descriptionLimit()).isEqualTo(4000);
    assertThat(profile.filing().byDefault()).contains("Classwork");
    assertThat(profile.scores().flags()).isEqualTo(Set.of(Flag.values()));
    assertThat(profile.differences()).isEmpty();
  }

  @Test
  void otus_differs_in_titles_points_what_passes_and_categories() {
    assertThat(Profiles.byName("otus").orElseThrow().differences())
        .containsExactly(
            new Difference("assignment.title.limit", "49", "50"),
            new Difference("assignment.title.over", "refused", "cut"),
            new Difference("assignment.title.same", "refused-on-same-due-date", "refused"),
            new Difference("assignment.points.whole", "yes", "no"),
            new Difference("assignment.counted-and-graded", "yes", "no"),
            new Difference("assignment.published", "not", "at-once"),
            new Difference("assignment.giver", "a-teacher-of-the-section", "anyone"),
            new Difference("score.exempt", "left-out", "sent"),
            new Difference("score.unsubmitted", "zero", "blank"),
            new Difference("dates.current-period-only", "yes", "no"),
            new Difference("category.usable", "active-of-district", "active"),
            new Difference("category.default", "none", "Classwork"),
            new Difference("student.locked-on-roster", "sent", "left-out"));
  }

  @Test
  void unified_classroom_differs_in_titles_alone() {
    assertThat(Profiles.byName("unified-classroom").orElseThrow().differences())
        .containsExactly(
            new Difference("assignment.title.limit", "100", "50"),
            new Difference("assignment.title.over", "refused", "cut"));
  }

  @Test
  void plain_oneroster_has_no_limits() {
    Profile plain = Profiles.byName("plain-oneroster").orElseThrow();
    assertThat(plain.texts().titleLimit()).isEqualTo(Profile.UNLIMITED);
    assertThat(plain.texts().descriptionLimit()).isEqualTo(Profile.UNLIMITED);
    assertThat(plain.points().ceiling()).isEmpty();
    assertThat(plain.scores().refusesOverMaximum()).isFalse();
  }

  @Test
  void settings_all_have_a_name_a_person_reads() {
    Words words = Words.load(Locale.US);
    for (ProfileSetting setting : ProfileSetting.values()) {
      assertThat(words.say(new Difference(setting.key(), "", "").name())).isNotBlank();
    }
  }

  @Test
  void district_file_changes_what_it_names_and_keeps_the_rest() throws IOException {
    Profile own =
        Profiles.read(file("# ours", "title = Riverbend", "", "assignment.title.limit=30"));
    assertThat(own.name()).isEqualTo("riverbend");
    assertThat(own.title()).isEqualTo("Riverbend");
    assertThat(own.differences())
        .containsExactly(new Difference("assignment.title.limit", "30", "50"));
  }

  @Test
  void district_file_names_effective_date_group_and_map_as_it_shows_them() throws IOException {
    Profile own =
        Profiles.read(
            file(
                "dates.effective = 2026-09-01",
                "passback.group = Reed@school.example  cole@school.example",
                "category.map = Quiz>Quizzes;  Unit test > Tests",
                "category.exceptions = school  Hill Middle>Quiz > Tests; grade 09 > Lab >"
                    + " Quizzes"));
    assertThat(own.differences())
        .containsExactly(
            new Difference("dates.effective", "2026-09-01", "none"),
            new Difference("category.map", "Quiz > Quizzes; Unit test > Tests", "none"),
            new Difference(
                "category.exceptions",
                "school Hill Middle > Quiz > Tests; grade 09 > Lab > Quizzes",
                "none"),
            new Difference("passback.group", "cole@school.example reed@school.example", "none"));
    assertThat(own.passing().includes(" REED@school.example")).isTrue();
    assertThat(own.passing().includes("park@school.example")).isFalse();
    assertThat(own.dates().effective()).contains(LocalDate.of(2026, 9, 1));
  }

  @Test
  void setting_thatOlderVersionsDoNotKnow_isWrittenOnlyWhereItSaysSomething() throws IOException {
    assertThat(Profiles.settings(Profile.powerTeacher())).doesNotContainKey("category.exceptions");
    Profile own = Profiles.read(file("category.exceptions = grade 09 > Lab > Quizzes"));
    assertThat(Profiles.settings(own))
        .containsEntry("category.exceptions", "grade 09 > Lab > Quizzes");
    assertThat(Profiles.of("own", own.title(), Profiles.settings(own), "a test").filing())
        .isEqualTo(own.filing());
  }

  @Test
  void codes_of_a_district_are_read_in_any_case() throws IOException {
    Profile own = Profiles.read(file("score.codes = mis > MI; N/A > EX"));
    assertThat(own.differences())
        .containsExactly(new Difference("score.codes", "MIS > MI; N/A > EX", "none"));
    assertThat(own.over(GatewayKind.ONEROSTER_1_1.carriage()).scores().codes())
        .isEqualTo(own.scores().codes());
  }

  @Test
  void way_that_carries_less_keeps_the_rest_here() throws IOException {
    Profile own =
        Profiles.read(file("score.flags = LA MI EX", "assignment.weight-and-extra = sent"));
    Profile narrow = own.over(GatewayKind.ONEROSTER_1_1.carriage());
    assertThat(narrow.scores().flags()).isEqualTo(Set.of(Flag.MISSING, Flag.EXEMPT));
    assertThat(narrow.points().weighted()).isFalse();
    Profile wide = own.over(new Carriage(Set.of(Flag.values()), true, true, true));
    assertThat(wide.scores().flags()).isEqualTo(own.scores().flags());
    assertThat(wide.scores().comments()).isTrue();
    assertThat(wide.points().weighted()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "assignment.titel.limit = 30 | there is no setting \"assignment.titel.limit\"",
        "assignment.title.limit = many | \"many\" is no value for \"assignment.title.limit\"",
        "assignment.title.limit = 0 | a whole number from 1 on",
        "assignment.title.limit = | has no value",
        "assignment.points.whole = maybe | Choose one of: yes, no.",
        "assignment.title.same = never | refused, refused-on-same-due-date, accepted",
        "score.flags = EX XX | some of: COL LA MI EX AB IN",
        "score.codes = MIS | pairs such as: MIS > MI; ABS > AB",
        "score.codes = MIS > XX | one of: COL LA MI EX AB IN",
        "score.codes = M I S > MI | pairs such as",
        "score.codes = 5 > MI | pairs such as",
        "score.codes = MIS > MI; mis > LA | pairs such as",
        "dates.effective = soon | a day such as 2026-09-01",
        "dates.effective = 2026-02-30 | a day such as 2026-09-01",
        "passback.group = Ms Reed | e-mail addresses",
        "passback.group = a@b.c, d@e.f | e-mail addresses",
        "category.map = Quiz | pairs such as: Quiz > Quizzes",
        "category.map = Quiz > ; Test > Tests | pairs such as",
        "category.map = Quiz > A; Quiz > B | pairs such as",
        "category.exceptions = Quiz > Tests | a school or a grade, a type and a category",
        "category.exceptions = grade > Quiz > Tests | a school or a grade",
        "category.exceptions = room 9 > Quiz > Tests | a school or a grade",
        "category.exceptions = grade 9 > Quiz > | a school or a grade",
        "section.links = two | Choose one of: one, any.",
        "points.decimals 6 | is not \"setting = value\""
      })
  void mistake_in_a_file_names_file_line_and_remedy(String line, String says) throws IOException {
    Path file = file("title = Riverbend", line);
    UserError error = catchThrowableOfType(UserError.class, () -> Profiles.read(file));
    assertThat(Words.load(Locale.US).say(error.userMessage()))
        .startsWith("riverbend.properties, line 2: ")
        .contains(says);
  }

  @Test
  void setting_given_twice_is_refused() throws IOException {
    Path file = file("points.decimals = 2", "points.decimals = 3");
    UserError error = catchThrowableOfType(UserError.class, () -> Profiles.read(file));
    assertThat(Words.load(Locale.US).say(error.userMessage()))
        .contains("line 2")
        .contains("already");
  }

  @Test
  void file_that_is_not_there_or_no_text_is_named() throws IOException {
    Path none = folder.resolve("none.properties");
    Path binary = Files.write(folder.resolve("binary.properties"), new byte[] {(byte) 0xC3, 0x28});
    for (Path file : List.of(none, binary)) {
      UserError error = catchThrowableOfType(UserError.class, () -> Profiles.read(file));
      assertThat(Words.load(Locale.US).say(error.userMessage()))
          .contains(file.getFileName().toString());
    }
  }

  private Path file(String... lines) throws IOException {
    return Files.write(folder.resolve("riverbend.properties"), List.of(lines));
  }
}
