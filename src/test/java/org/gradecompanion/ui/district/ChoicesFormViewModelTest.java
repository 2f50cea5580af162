package org.gradecompanion.ui.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.rules.AlreadyThere;
import org.gradecompanion.rules.CategoryException;
import org.gradecompanion.rules.CategoryException.Place;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.rules.Profiles;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.Test;

/** What a district decides, and what it would send, shown before it is in force. */
class ChoicesFormViewModelTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

  private static final CategoryException NINTH =
      new CategoryException(Place.GRADE, "09", "Quiz", "Tests");

  private final ScriptedDistrict district = new ScriptedDistrict();

  @Test
  void decisions_arePutInForceOnlyAfterTheirEffectWasSeen() {
    ChoicesFormViewModel model = open();
    model.groupProperty().set("Maria@riverbend.example, li@riverbend.example");
    assertThat(model.decide()).isCompletedWithValue(false);

    model.look();
    assertThat(model.effectProperty().get()).contains("sends 3 now", "it sends 7");
    assertThat(model.decide()).isCompletedWithValue(true);
    assertThat(district.decided)
        .singleElement()
        .satisfies(
            choices ->
                assertThat(choices.group())
                    .containsExactly("maria@riverbend.example", "li@riverbend.example"));
  }

  @Test
  void effect_saysWhatBecomesOfWhatPowerTeacherHas() {
    ChoicesFormViewModel model = open();
    model.look();
    assertThat(model.effectProperty().get()).doesNotContain("PowerTeacher already has");

    there(new AlreadyThere(12, 240, 0, 0), model);
    assertThat(model.effectProperty().get())
        .endsWith(
            "PowerTeacher already has 12 assignments and 240 scores. They stay as they are there,"
                + " and nothing is sent again.");

    there(new AlreadyThere(1, 1, 1, 2), model);
    assertThat(model.effectProperty().get())
        .contains("1 assignment and 1 score.")
        .contains("The next change of 1 assignment takes it to another category.")
        .endsWith("2 of all these can then no longer be changed from here.");
  }

  private void there(AlreadyThere there, ChoicesFormViewModel model) {
    district.outlook =
        new DistrictChoices.Outlook(district.outlook.now(), district.outlook.then(), there);
    model.look();
  }

  @Test
  void decisions_waitUntilWhatIsInForceWasRead() {
    CompletableFuture<DistrictChoices.Offer> reading = new CompletableFuture<>();
    district.reading = reading;
    ChoicesFormViewModel model = open();
    model.look();
    assertThat(model.readyProperty().get()).isFalse();
    assertThat(model.lookedProperty().get()).isFalse();

    reading.complete(district.offer);
    model.look();
    assertThat(model.readyProperty().get()).isTrue();
    assertThat(model.lookedProperty().get()).isTrue();
  }

  @Test
  void effect_isGoneAsSoonAsSomethingElseIsChosen() {
    ChoicesFormViewModel model = open();
    model.look();
    assertThat(model.lookedProperty().get()).isTrue();
    model.effectiveProperty().set(DAY);
    assertThat(model.lookedProperty().get()).isFalse();
    assertThat(model.effectProperty().get()).isEmpty();
  }

  @Test
  void form_showsWhatIsInForce_andOffersOnlyTheDistrictsCategories() {
    district.offer =
        new DistrictChoices.Offer(
            new DistrictChoices(
                DAY, "", Map.of("Quiz", "Quizzes"), List.of(NINTH), List.of("a@b.example")),
            List.of("Quizzes", "Tests"),
            List.of(),
            List.of());
    ChoicesFormViewModel model = open();
    assertThat(model.effectiveProperty().get()).isEqualTo(DAY);
    assertThat(model.unmappedProperty().get()).isEmpty();
    assertThat(model.categories()).containsExactly("Quizzes", "Tests");
    assertThat(model.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.category().get()).isEqualTo("Quizzes"));
    assertThat(model.exceptions())
        .singleElement()
        .satisfies(row -> assertThat(row.name().get()).isEqualTo("09"))
        .satisfies(row -> assertThat(row.row().category().get()).isEqualTo("Tests"));
  }

  @Test
  void exception_forASchoolOrGrade_isPartOfTheDecision() {
    ChoicesFormViewModel model = open();
    model.addException();
    ChoicesFormViewModel.ExceptionRow row = model.exceptions().get(0);
    assertThat(row.place().get()).isEqualTo(Place.GRADE);
    assertThat(model.names(Place.GRADE)).containsExactly("09", "10");
    assertThat(model.names(Place.SCHOOL)).containsExactly("Riverbend High School");
    row.name().set(" 09");
    row.row().type().set("Quiz ");
    row.row().category().set("Tests");
    model.look();
    model.decide();
    assertThat(district.decided)
        .singleElement()
        .satisfies(choices -> assertThat(choices.exceptions()).containsExactly(NINTH));
  }

  @Test
  void exception_thatIsNotWholeOrSaysOneThingTwice_isRefused() {
    ChoicesFormViewModel model = open();
    for (String category : List.of("Quizzes", "Classwork")) {
      model.addException();
      model.exceptions().get(model.exceptions().size() - 1).name().set("09");
      model.exceptions().get(model.exceptions().size() - 1).row().type().set("Quiz");
      model.look();
      assertThat(model.problemProperty().get()).contains("Each exception names");
      model.exceptions().get(model.exceptions().size() - 1).row().category().set(category);
    }
    model.look();
    assertThat(model.lookedProperty().get()).isFalse();
    model.remove(model.exceptions().get(1));
    model.look();
    assertThat(model.lookedProperty().get()).isTrue();
    model.exceptions().get(0).place().set(Place.SCHOOL);
    assertThat(model.lookedProperty().get()).isFalse();
  }

  @Test
  void rowWithoutACategory_orATypeNamedTwice_isRefused() {
    ChoicesFormViewModel model = open();
    model.addRow();
    model.rows().get(0).type().set("Quiz");
    model.look();
    assertThat(model.problemProperty().get()).contains("named once");
    model.rows().get(0).category().set("Quizzes");
    model.addRow();
    model.rows().get(1).type().set("Quiz");
    model.rows().get(1).category().set("Classwork");
    model.look();
    assertThat(model.problemProperty().get()).contains("named once");
    model.remove(model.rows().get(1));
    model.look();
    assertThat(model.lookedProperty().get()).isTrue();
  }

  @Test
  void categoryThatTheRulesWouldMisread_isNamed_andNothingIsDecided() {
    ChoicesFormViewModel model = open();
    model.addRow();
    model.rows().get(0).type().set("Quiz");
    for (String title : List.of("Tests; oral", "Tests > oral")) {
      model.rows().get(0).category().set(title);
      model.look();
      assertThat(model.problemProperty().get()).contains("\"" + title + "\" cannot be chosen");
      assertThat(model.decide().join()).isFalse();
    }
    model.rows().get(0).category().set("none");
    model.unmappedProperty().set("none");
    model.look();
    assertThat(model.problemProperty().get()).contains("\"none\" cannot be chosen");

    model.unmappedProperty().set("Classwork");
    model.look();
    assertThat(model.lookedProperty().get()).isTrue();
    assertThat(district.decided).isEmpty();
  }

  @Test
  void categoryOfAnException_thatTheRulesWouldMisread_isNamed_andNothingIsDecided() {
    ChoicesFormViewModel model = open();
    model.addException();
    ChoicesFormViewModel.ExceptionRow row = model.exceptions().get(0);
    row.name().set("09");
    row.row().type().set("Quiz");
    for (String title : List.of("Tests; oral", "Tests > oral")) {
      row.row().category().set(title);
      model.look();
      assertThat(model.problemProperty().get()).contains("\"" + title + "\" cannot be chosen");
      assertThat(model.lookedProperty().get()).isFalse();
      assertThat(model.decide().join()).isFalse();
    }
    row.row().category().set("Tests");
    model.look();
    assertThat(model.lookedProperty().get()).isTrue();
  }

  @Test
  void addressThatIsNone_isNamed() {
    ChoicesFormViewModel model = open();
    model.groupProperty().set("maria");
    model.look();
    assertThat(model.problemProperty().get()).isEqualTo("maria is no e-mail address.");
  }

  @Test
  void choices_areWhatAProfileReads() {
    DistrictChoices choices =
        new DistrictChoices(
            DAY, "", Map.of("Quiz", "Quizzes"), List.of(NINTH), List.of("a@b.example"));
    Profile read = Profiles.of("riverbend", "Riverbend", choices.settings(), "a test");
    assertThat(read.dates().effective()).contains(DAY);
    assertThat(read.filing().byDefault()).isEmpty();
    assertThat(read.filing().byType()).containsEntry("Quiz", "Quizzes");
    assertThat(read.filing().exceptions()).containsExactly(NINTH);
    assertThat(read.passing().group()).containsExactly("a@b.example");
    Profile none =
        Profiles.of(
            "riverbend",
            "Riverbend",
            new DistrictChoices(null, "Classwork", Map.of(), List.of(), List.of()).settings(),
            "a test");
    assertThat(none.dates().effective()).isEmpty();
    assertThat(none.passing().group()).isEmpty();
  }

  private ChoicesFormViewModel open() {
    return new ChoicesFormViewModel(district, Words.load(Locale.US), Runnable::run);
  }
}
