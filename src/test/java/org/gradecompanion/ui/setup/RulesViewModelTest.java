package org.gradecompanion.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.rules.Profiles;
import org.gradecompanion.testing.TestDialogs;
import org.gradecompanion.ui.setup.RulesViewModel.Choice;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.Test;

/** The card of the rules on the Setup tab. */
class RulesViewModelTest {
  private final Shelf shelf = new Shelf();
  private final TestDialogs dialogs = new TestDialogs();
  private final RulesViewModel model =
      new RulesViewModel(shelf, dialogs, Words.load(Locale.ENGLISH), Runnable::run);

  @Test
  void defaultProfile_differsInNothing() {
    model.refresh();
    assertThat(model.choices()).extracting(Choice::name).startsWith("powerteacher");
    assertThat(model.chosenProperty().get()).isEqualTo("powerteacher");
    assertThat(model.differences()).isEmpty();
  }

  @Test
  void profile_chosen_showsWhatDiffers() {
    model.choose("otus");
    assertThat(model.chosenProperty().get()).isEqualTo("otus");
    assertThat(model.differences())
        .anySatisfy(
            row -> {
              assertThat(row.setting()).isEqualTo("Longest title");
              assertThat(row.here()).isEqualTo("49");
              assertThat(row.byDefault()).isEqualTo("50");
            });
  }

  @Test
  void profile_thatCannotBeTaken_isExplainedAndNothingChanges() {
    model.take(Path.of("odd.properties"));
    assertThat(dialogs.said).singleElement().asString().contains("odd.properties");
    assertThat(model.chosenProperty().get()).isEqualTo("powerteacher");
    assertThat(model.busyProperty().get()).isFalse();
  }

  private static final class Shelf implements RulesControls {
    private Profile current = Profile.powerTeacher();

    @Override
    public Profile current() {
      return current;
    }

    @Override
    public CompletableFuture<List<Profile>> all() {
      return CompletableFuture.completedFuture(Profiles.all());
    }

    @Override
    public CompletableFuture<Profile> choose(String name) {
      current = Profiles.byName(name).orElseThrow();
      return CompletableFuture.completedFuture(current);
    }

    @Override
    public CompletableFuture<Profile> take(Path file) {
      return CompletableFuture.failedFuture(
          new UserError(
              UserError.Kind.NEEDS_PERSON,
              Message.of("rules.profile.error.file", file.toString())));
    }
  }
}
