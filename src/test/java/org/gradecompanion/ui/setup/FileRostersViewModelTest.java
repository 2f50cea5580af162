package org.gradecompanion.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.exchange.bundle.BundleProblem;
import org.gradecompanion.exchange.bundle.BundleRoster;
import org.gradecompanion.exchange.bundle.BundleVersion;
import org.gradecompanion.exchange.bundle.BundleWatch;
import org.gradecompanion.gradebook.RosterPreview;
import org.gradecompanion.gradebook.RosterPreview.Sending;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.PullChoice;
import org.gradecompanion.model.PullDoubt;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.model.TeacherId;
import org.gradecompanion.model.UserError;
import org.gradecompanion.testing.TestDialogs;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.Test;

/** The card of rosters from files on the Setup tab. */
class FileRostersViewModelTest {
  private static final Teacher ADA =
      new Teacher(new TeacherId("t"), "Ada", "Moss", "ada@school.example");

  private final Files files = new Files();
  private final TestDialogs dialogs = new TestDialogs();
  private final List<String> taken = new ArrayList<>();
  private final FileRostersViewModel model =
      new FileRostersViewModel(
          files, dialogs, Words.load(Locale.US), Runnable::run, () -> taken.add("taken"));

  @Test
  void bundle_looked_at_showsWhatWouldChange_andIsTakenOnlyThen() {
    model.take();
    assertThat(files.choices).isEmpty();
    look();
    assertThat(model.previewProperty().get()).isNotNull();
    assertThat(model.sendingProperty().get()).startsWith("You leave the practice district.");
    model.take();
    assertThat(files.choices).containsExactly(PullChoice.ASK);
    assertThat(model.saidProperty().get()).isEqualTo("Taken: 2 classes, 33 students.");
    assertThat(model.previewProperty().get()).isNull();
    assertThat(taken).hasSize(1);
  }

  @Test
  void greatLoss_isAskedAbout_andTakenOnlyWhenWanted() {
    files.doubts = List.of(new PullDoubt.ShrunkenRoster(2, 3, List.of()));
    look();
    dialogs.answer = false;
    model.take();
    assertThat(files.choices).isEmpty();
    assertThat(dialogs.asked.get(0).text())
        .startsWith("The files are without 2 of your 3 classes.")
        .doesNotContain("The school sent", "was kept");
    dialogs.answer = true;
    model.take();
    assertThat(files.choices).containsExactly(PullChoice.TAKE_SMALLER);
  }

  @Test
  void bundle_thatIsRefused_isExplained() {
    files.refusal = new UserError(UserError.Kind.WRONG_USE, Message.of("exchange.bundle.version"));
    look();
    assertThat(model.saidProperty().get()).contains("no version of OneRoster");
    assertThat(model.previewProperty().get()).isNull();
    assertThat(model.busyProperty().get()).isFalse();
  }

  @Test
  void reading_isTold_andStopsWhenToldTo() {
    files.held = new CompletableFuture<>();
    look();
    BundleWatch watch = files.watch;
    watch.reading("users.csv", 120_000);
    assertThat(model.saidProperty().get()).isEqualTo("Reading users.csv: 120,000 rows");
    assertThat(model.readingProperty().get()).isTrue();
    model.stop();
    assertThat(model.busyProperty().get()).isFalse();
    assertThat(model.readingProperty().get()).isFalse();
    assertThatThrownBy(() -> watch.reading("users.csv", 1))
        .isInstanceOf(CancellationException.class);
    files.held.completeExceptionally(new CancellationException());
    assertThat(model.saidProperty().get()).isEqualTo("Stopped. Nothing was changed.");
  }

  @Test
  void takingRosters_cannotBeStopped_andIsSaid() {
    look();
    assertThat(model.readingProperty().get()).isFalse();
    files.taking = new CompletableFuture<>();
    model.take();
    assertThat(model.busyProperty().get()).isTrue();
    assertThat(model.readingProperty().get()).isFalse();
    assertThat(model.saidProperty().get()).startsWith("Taking the rosters");
    files.taking.complete(new PullOutcome(2, 33, 0, 0, 5, 0));
    assertThat(model.saidProperty().get()).startsWith("Taken: ");
  }

  @Test
  void otherTeacherOrOtherFiles_areLookedAtFirst() {
    look();
    model.emailProperty().set("bo@school.example");
    assertThat(model.previewProperty().get()).isNull();
    model.take();
    assertThat(files.choices).isEmpty();

    look();
    model.pathProperty().set("other.zip");
    model.take();
    assertThat(files.choices).isEmpty();
  }

  @Test
  void whatIsConnected_thatCannotBeRead_isSaid() {
    files.trouble = new UserError(UserError.Kind.WRONG_USE, Message.of("exchange.bundle.version"));
    model.refresh();
    assertThat(model.saidProperty().get()).contains("no version of OneRoster");
  }

  @Test
  void problems_areSavedForWhoMadeTheFiles() {
    files.problems =
        List.of(new BundleProblem("users.csv", 9, Message.of("exchange.bundle.row.twice")));
    look();
    model.saveProblems();
    assertThat(dialogs.saved.get("roster-problems.csv")).contains("users.csv,9,");
  }

  @Test
  void nothingChosen_isSaid() {
    model.emailProperty().set("ada@school.example");
    model.look();
    assertThat(model.saidProperty().get()).startsWith("Choose the zip file");
  }

  @Test
  void filesOnly_isSaid_onceRostersAreHeld() {
    model.refresh();
    assertThat(model.unconnectedProperty().get()).isFalse();
    files.email = "ada@school.example";
    model.refresh();
    assertThat(model.unconnectedProperty().get()).isTrue();
    assertThat(model.emailProperty().get()).isEqualTo("ada@school.example");
  }

  private void look() {
    model.pathProperty().set("bundle.zip");
    model.emailProperty().set("ada@school.example");
    model.look();
  }

  private static final class Files implements FileRosterControls {
    private final List<PullChoice> choices = new ArrayList<>();
    private List<PullDoubt> doubts = List.of();
    private List<BundleProblem> problems = List.of();
    private UserError refusal;
    private CompletableFuture<BundleRoster> held;
    private BundleWatch watch;
    private CompletableFuture<PullOutcome> taking =
        CompletableFuture.completedFuture(new PullOutcome(2, 33, 0, 0, 5, 0));
    private UserError trouble;
    private String email = "";

    @Override
    public CompletableFuture<String> teacherEmail() {
      return CompletableFuture.completedFuture(email);
    }

    @Override
    public CompletableFuture<Boolean> unconnected() {
      return trouble == null
          ? CompletableFuture.completedFuture(true)
          : CompletableFuture.failedFuture(trouble);
    }

    @Override
    public CompletableFuture<BundleRoster> read(Path path, String teacher, BundleWatch following) {
      watch = following;
      if (held != null) {
        return held;
      }
      Roster roster = Roster.ofPeople(ADA, List.of(), List.of(), List.of(), Map.of(), Map.of());
      return refusal == null
          ? CompletableFuture.completedFuture(
              new BundleRoster(BundleVersion.V1_1, roster, problems, problems.size()))
          : CompletableFuture.failedFuture(refusal);
    }

    @Override
    public CompletableFuture<RosterPreview> preview(Roster roster) {
      return CompletableFuture.completedFuture(
          new RosterPreview(List.of(), doubts, Sending.LEAVES_PRACTICE));
    }

    @Override
    public CompletableFuture<PullOutcome> take(Roster roster, PullChoice choice) {
      choices.add(choice);
      return taking;
    }
  }
}
