package org.gradecompanion.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD;
import static org.gradecompanion.testing.Rosters.cell;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.PullDoubt.RestoredServer;
import org.gradecompanion.model.PullDoubt.ShrunkenRoster;
import org.gradecompanion.model.PullDoubt.ShrunkenRoster.Loss;
import org.gradecompanion.model.PushSchedule;
import org.gradecompanion.model.Score;
import org.gradecompanion.sync.SyncStatus.Phase;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.TestSync;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Pace;
import org.gradecompanion.ui.shell.ShellViewModel.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Banner, badge, summaries, status line and leaving, for every phase. */
class ShellViewModelTest {
  @TempDir Path folder;
  private final TestSync sync = new TestSync();
  private OpenedBook bench;
  private ShellViewModel shell;

  @BeforeEach
  void open() {
    bench = new OpenedBook(folder);
    shell =
        new ShellViewModel(
            bench.gradebooks, sync, bench.dialogs, bench.words, bench.front, Pace.AT_ONCE, false);
    bench.front.get(shell.reload());
  }

  @AfterEach
  void close() {
    shell.close();
    bench.close();
  }

  @Test
  void allConfirmed_saysAllSentAndLeavesWithoutAQuestion() {
    assertThat(shell.rows()).extracting(BookRow::summary).containsExactly("All sent");
    assertThat(shell.statusProperty().get().lead()).isEqualTo("All sent");
    assertThat(shell.bannerProperty().get()).isNull();
    assertThat(shell.mayClose().join()).isTrue();
    assertThat(bench.dialogs.asked).isEmpty();
  }

  @Test
  void gradebooksReadTwiceAtOnce_areOpenedOnce_soThatNothingTypedIsInTheOtherOne() {
    try (ShellViewModel another =
        new ShellViewModel(
            bench.gradebooks, sync, bench.dialogs, bench.words, bench.front, Pace.AT_ONCE, false)) {
      List<OpenGradebook> shown = new ArrayList<>();
      another.currentProperty().addListener((observable, was, is) -> shown.add(is));

      CompletableFuture<Void> start = another.reload();
      CompletableFuture<Void> pulled = another.reload();
      bench.front.get(CompletableFuture.allOf(start, pulled));

      assertThat(shown).hasSize(1);
    }
  }

  @Test
  void scoresOnTheirWayToTheDisk_areNotSaidToBeSent_andLeavingAsks() {
    CompletableFuture<Void> entering = shown().desk().enter(cell(OLD, 2), Score.of("9"));

    assertThat(shell.rows()).extracting(BookRow::summary).containsExactly("1 not saved");
    assertThat(shell.rows()).extracting(BookRow::state).containsExactly(CellState.WAITING);
    assertThat(shell.statusProperty().get().lead()).isEqualTo("1 not saved yet");
    assertThat(shell.statusProperty().get().glyph()).isEqualTo(CellState.WAITING);
    bench.dialogs.answer = false;
    assertThat(shell.mayClose().join()).isFalse();
    assertThat(bench.dialogs.asked).hasSize(1);

    bench.front.get(entering);
    assertThat(shell.statusProperty().get().lead()).isEqualTo("1 waiting to send");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "OFFLINE        | Offline – 2 scores saved here. They are sent by themselves when the"
            + " network is back. | TRY_NOW",
        "SERVER_DOWN    | PowerTeacher is down – 2 scores saved here. | TRY_NOW",
        "PAUSED         | Paused – 2 scores saved here. | RESUME",
        "SIGNED_OUT     | Not signed in – 2 scores saved here. | SIGN_IN",
        "NOT_CONNECTED  | Not connected – 2 scores saved here. | CONNECT",
        "FOREIGN_ANSWER | Something else answers in PowerTeacher's place – 2 scores | TRY_NOW",
        "NOT_READ       | PowerTeacher must be read first – 2 scores saved here. | TRY_NOW",
        "TLS_REFUSED    | The server's certificate is not trusted – 2 scores | SIGN_IN",
      })
  void accountThatWaits_isOneBannerWithACountAndAButton(
      Phase phase, String text, Banner.Action action) {
    enter(1, "8");
    enter(2, "9");

    sync.phase(phase);

    assertThat(shell.bannerProperty().get().text()).startsWith(text);
    assertThat(shell.bannerProperty().get().offers())
        .extracting(Banner.Offer::action)
        .containsExactly(action);
    assertThat(shell.rows().get(0).summary()).isEqualTo("2 saved here");
    assertThat(shell.faultsProperty().get()).isZero();
  }

  @Test
  void rosterThatLostStudents_isABannerWithTwoChoices() {
    sync.doubt(Phase.IDLE, new ShrunkenRoster(0, 3, List.of(new Loss("Algebra", 12, 30))));

    Banner banner = shell.bannerProperty().get();
    assertThat(banner.text())
        .isEqualTo(
            "The school sent a roster without 12 of 30 students of Algebra. Your roster was kept.");
    assertThat(banner.offers())
        .extracting(Banner.Offer::label)
        .containsExactly("Keep it, look again later", "Apply it all the same");

    shell.act(Banner.Action.TAKE_ROSTER);
    shell.act(Banner.Action.KEEP_ROSTER);
    assertThat(sync.asked).containsExactly("pull TAKE_SMALLER", "keep roster");
    assertThat(shell.bannerProperty().get()).isNull();
  }

  @Test
  void serverThatLostWhatItHad_isOneBannerThatStopsThePush() {
    enter(1, "8");
    sync.doubt(Phase.SERVER_RESTORED, new RestoredServer(2, 41));

    Banner banner = shell.bannerProperty().get();
    assertThat(banner.text())
        .startsWith("PowerTeacher no longer has 2 assignments and 41 scores that it had confirmed");
    assertThat(shell.statusProperty().get().lead()).isEqualTo("PowerTeacher lost scores");
    assertThat(shell.faultsProperty().get()).isZero();

    shell.act(banner.offers().get(0).action());
    shell.act(banner.offers().get(1).action());
    assertThat(sync.asked).containsExactly("pull SEND_AGAIN", "pull TAKE_THEIRS");
  }

  @Test
  void oneScore_isSaidInTheSingular() {
    enter(1, "8");
    sync.phase(Phase.OFFLINE);

    assertThat(shell.bannerProperty().get().text())
        .isEqualTo("Offline – 1 score saved here. It is sent by itself when the network is back.");
  }

  @ParameterizedTest
  @EnumSource(
      value = Phase.class,
      names = {"IDLE", "WAITING", "SENDING"})
  void accountThatSends_hasNoBanner(Phase phase) {
    enter(1, "8");

    sync.phase(phase);

    assertThat(shell.bannerProperty().get()).isNull();
    assertThat(shell.statusProperty().get().lead()).isNotEqualTo("All sent");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "SIGNED_OUT, Sign in",
    "PAUSED, 1 needs you",
    "OFFLINE, 1 needs you",
    "SENDING, 1 needs you",
  })
  void statusLine_putsSigningInFirstThenWhatNeedsAPerson(Phase phase, String lead) {
    enter(1, "99");
    enter(2, "9");

    sync.phase(phase);

    assertThat(shell.statusProperty().get().lead()).isEqualTo(lead);
  }

  @Test
  void fault_isOnTheBadgeInTheListAndInTheStatusLine() {
    enter(1, "99");

    assertThat(shell.faultsProperty().get()).isEqualTo(1);
    assertThat(shell.rows().get(0).summary()).isEqualTo("1 needs you");
    assertThat(shell.statusProperty().get().counts())
        .anySatisfy(
            count -> {
              assertThat(count.state()).isEqualTo(CellState.FIX_FIRST);
              assertThat(count.words()).isEqualTo("1 to fix first");
            });
  }

  @Test
  void leavingWithUnsentScores_saysThatTheyAreSafe() {
    enter(1, "8");
    bench.dialogs.answer = false;

    assertThat(shell.mayClose().join()).isFalse();

    assertThat(bench.dialogs.asked.get(0).text())
        .isEqualTo("1 score is safe here and goes to PowerTeacher when you next open.");
    assertThat(bench.dialogs.asked.get(0).stay()).isEqualTo("Stay");
  }

  @Test
  void diskThatRefuses_isTheLoudestBannerAndLeavingWarns() {
    sync.phase(Phase.OFFLINE);
    bench.store().close();
    enter(1, "8");

    Banner banner = shell.bannerProperty().get();
    assertThat(banner.tone()).isEqualTo(Banner.Tone.ALARM);
    assertThat(banner.text()).startsWith("1 score is not on disk yet.");
    assertThat(banner.offers())
        .extracting(Banner.Offer::action)
        .containsExactly(Banner.Action.SAVE_AGAIN);
    bench.dialogs.answer = false;
    assertThat(shell.mayClose().join()).isFalse();
    assertThat(bench.dialogs.asked.get(0).title()).isEqualTo("1 score is not saved");
    sync.phase(Phase.IDLE);
    assertThat(shell.statusProperty().get().lead()).isEqualTo("1 not saved yet");
  }

  @Test
  void undoThatTheDiskRefuses_isSaidAndLeavingLosesNothing() {
    enter(1, "8");
    bench.store().close();
    shown().desk().undo();
    bench.front.await(
        "it is said",
        () ->
            shell.bannerProperty().get() != null
                && shell.bannerProperty().get().tone() == Banner.Tone.ALARM);

    assertThat(shell.bannerProperty().get().text()).startsWith("What was undone is as before.");
    assertThat(shown().book().cell(cell(OLD, 1)).score()).isEqualTo(Score.of("8"));
    shell.mayClose();
    assertThat(bench.dialogs.asked.get(0).text())
        .isEqualTo("1 score is safe here and goes to PowerTeacher when you next open.");
  }

  @Test
  void buttons_areVerbsWithNumbers() {
    enter(1, "8");
    enter(2, "9");

    assertThat(shell.buttons().pushWordsProperty().get()).isEqualTo("Push 2 now");
    shell.buttons().pushNow();
    shell.buttons().pauseOrResume();
    sync.phase(Phase.PAUSED);
    shell.buttons().pauseOrResume();

    assertThat(sync.asked).containsExactly("push", "pause", "resume");
  }

  @Test
  void bannerButton_doesWhatItSays() {
    shell.act(Banner.Action.TRY_NOW);
    shell.act(Banner.Action.RESUME);
    assertThat(sync.asked).containsExactly("push", "resume");

    shell.act(Banner.Action.SIGN_IN);
    assertThat(shell.pageProperty().get()).isEqualTo(Page.SETUP);
  }

  @Test
  void paused_showsWhatWaitsAsSavedHere() {
    enter(1, "8");
    sync.phase(Phase.PAUSED);
    assertThat(shown().book().cell(cell(OLD, 1)).state()).isEqualTo(CellState.SAVED_HERE);

    sync.phase(Phase.IDLE);
    assertThat(shown().book().cell(cell(OLD, 1)).state()).isEqualTo(CellState.WAITING);
  }

  @Test
  void nightly_saysWhenItLeaves_andTheCellWaits() {
    enter(1, "8");
    Instant ten =
        LocalDate.of(2026, 11, 20).atTime(22, 0).atZone(ZoneId.systemDefault()).toInstant();
    sync.leaves(PushSchedule.Mode.NIGHTLY, Optional.of(ten));

    assertThat(shell.statusProperty().get().lead())
        .isEqualTo(bench.words.say("shell.lead.nightly", 1, "Fri", ten))
        .startsWith("1 leaves Fri at 10:00");
    assertThat(shown().book().cell(cell(OLD, 1)).state()).isEqualTo(CellState.WAITING);
    assertThat(shell.bannerProperty().get()).isNull();
  }

  @Test
  void onlyOnRequest_saysThatItWaitsForThePush_andTheCellIsSavedHere() {
    enter(1, "8");
    sync.leaves(PushSchedule.Mode.ON_REQUEST, Optional.empty());

    assertThat(shell.statusProperty().get().lead()).isEqualTo("1 waits until you push");
    assertThat(shown().book().cell(cell(OLD, 1)).state()).isEqualTo(CellState.SAVED_HERE);
    assertThat(shell.buttons().pushWordsProperty().get()).isEqualTo("Push 1 now");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AT_ONCE | 1 score is safe here and goes to PowerTeacher when you next open.",
        "NIGHTLY | 1 score is safe here and goes to PowerTeacher at the set time, or when you next"
            + " open after it.",
        "ON_REQUEST | 1 score is safe here and waits until you push.",
      })
  void leaving_promisesOnlyWhatTheScheduleKeeps(PushSchedule.Mode mode, String text) {
    enter(1, "8");
    sync.leaves(mode, Optional.empty());
    shell.mayClose().join();

    assertThat(bench.dialogs.asked.get(0).text()).isEqualTo(text);
  }

  @Test
  void chosenBook_isTheRowThatIsMarked() {
    assertThat(shell.chosenRow()).isZero();
    assertThat(shell.titleProperty().get()).isEqualTo("Algebra – Gradebook Companion");
    assertThat(shell.bookOf(OLD)).contains(shown().book());
  }

  private OpenGradebook shown() {
    return shell.currentProperty().get();
  }

  private void enter(int student, String points) {
    bench.front.get(shown().desk().enter(cell(OLD, student), Score.of(points)));
  }
}
