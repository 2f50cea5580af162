package org.gradecompanion.ui.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.Test;

/** The form in which a plugin archive is made. */
class PluginFormViewModelTest {
  private final ScriptedDistrict district = new ScriptedDistrict();
  private final PluginFormViewModel model =
      new PluginFormViewModel(district, Words.load(Locale.US), Runnable::run);

  @Test
  void archive_isMadeForTheDistrict() {
    fill();
    assertThat(model.make()).isCompletedWithValue(true);
    assertThat(district.plugins)
        .singleElement()
        .satisfies(
            plugin -> {
              assertThat(plugin.publisher()).isEqualTo("Riverbend");
              assertThat(plugin.opportunityId()).isEmpty();
            });
  }

  @Test
  void opportunityId_isCountedWhileItIsTyped_andRefusedWhenItIsTooShort() {
    fill();
    model.opportunityProperty().set("0061234567");
    assertThat(model.digits().get()).isEqualTo("10/18 digits");
    assertThat(model.make()).isCompletedWithValue(false);
    assertThat(model.problemProperty().get()).contains("exactly 18 digits");

    model.opportunityProperty().set("006123456789012345");
    assertThat(model.problemProperty().get()).isEmpty();
    assertThat(model.make()).isCompletedWithValue(true);
  }

  @Test
  void nobodyToAsk_isRefused() {
    fill();
    model.contactProperty().set("");
    assertThat(model.make()).isCompletedWithValue(false);
    assertThat(model.problemProperty().get()).contains("e-mail");
    assertThat(district.plugins).isEmpty();
  }

  @Test
  void fileThatCannotBeWritten_isExplained_andCanBeTriedAgain() {
    fill();
    district.problem = ScriptedDistrict.trouble();
    assertThat(model.make()).isCompletedWithValue(false);
    assertThat(model.problemProperty().get()).contains("the file cannot be written");
    assertThat(model.busyProperty().get()).isFalse();
  }

  @Test
  void noFile_isAskedFor() {
    fill();
    model.fileProperty().set(" ");
    assertThat(model.make()).isCompletedWithValue(false);
    assertThat(model.problemProperty().get()).isEqualTo("Choose a file.");
  }

  private void fill() {
    model.publisherProperty().set("Riverbend");
    model.contactProperty().set("it@riverbend.example");
  }
}
