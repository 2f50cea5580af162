package org.gradecompanion.ui.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.rules.Profiles;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.Test;

/** What a district decides, and what it would send, shown before it is in force. */
class ChoicesFormViewModelTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

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
            new DistrictChoices(DAY, "", Map.of("Quiz", "Quizzes"), List.of("a@b.example")),
            List.of("Quizzes", "Tests"));
    ChoicesFormViewModel model = open();
    assertThat(model.effectiveProperty().get()).isEqualTo(DAY);
    assertThat(model.unmappedProperty().get()).isEmpty();
    assertThat(model.categories()).containsExactly("Quizzes", "Tests");
    assertThat(model.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.category().get()).isEqualTo("Quizzes"));
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
  void addressThatIsNone_isNamed() {
    ChoicesFormViewModel model = open();
    model.groupProperty().set("maria");
    model.look();
    assertThat(model.problemProperty().get()).isEqualTo("maria is no e-mail address.");
  }

  @Test
  void choices_areWhatAProfileReads() {
    DistrictChoices choices =
        new DistrictChoices(DAY, "", Map.of("Quiz", "Quizzes"), List.of("a@b.example"));
    Profile read = Profiles.of("riverbend", "Riverbend", choices.settings(), "a test");
    assertThat(read.dates().effective()).contains(DAY);
    assertThat(read.filing().byDefault()).isEmpty();
    assertThat(read.filing().byType()).containsEntry("Quiz", "Quizzes");
    assertThat(read.passing().group()).containsExactly("a@b.example");
    Profile none =
        Profiles.of(
            "riverbend",
            "Riverbend",
            new DistrictChoices(null, "Classwork", Map.of(), List.of()).settings(),
            "a test");
    assertThat(none.dates().effective()).isEmpty();
    assertThat(none.passing().group()).isEmpty();
  }

  private ChoicesFormViewModel open() {
    return new ChoicesFormViewModel(district, Words.load(Locale.US), Runnable::run);
  }
}
