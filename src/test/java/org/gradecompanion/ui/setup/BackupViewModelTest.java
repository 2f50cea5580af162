package org.gradecompanion.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.gradecompanion.settings.BackupFacts;
import org.gradecompanion.settings.SecretStore;
import org.gradecompanion.testing.Front;
import org.gradecompanion.testing.TestDialogs;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Backup files as they are written, opened and put in place from Setup. */
class BackupViewModelTest {
  private static final String PHRASE = "a lantern over the harbour";
  private static final Path FIRST = Path.of("first.gradebook-backup").toAbsolutePath();
  private static final Path SECOND = Path.of("second.gradebook-backup").toAbsolutePath();

  private final Front front = new Front();
  private final TestDialogs dialogs = new TestDialogs();
  private final Kept kept = new Kept();
  private int quits;
  private final SafetyViewModel safety =
      new SafetyViewModel(kept, dialogs, Words.load(Locale.US), front, () -> quits++);
  private final BackupViewModel backup = safety.backup();
  private final RestoreViewModel restore = safety.restore();

  @BeforeEach
  void fill() {
    backup.fileProperty().set("first");
    backup.passphraseProperty().set(PHRASE);
    backup.againProperty().set(PHRASE);
    restore.fileProperty().set(FIRST.toString());
    restore.passphraseProperty().set(PHRASE);
  }

  @Test
  void anotherFileNamedWhileOneIsLookedInto_isNotTakenForIt() {
    kept.slow = new CompletableFuture<>();
    CompletableFuture<Void> looking = restore.look();
    restore.fileProperty().set(SECOND.toString());

    kept.slow.complete(facts());
    front.get(looking);

    assertThat(restore.restorableProperty().get()).isFalse();
    assertThat(restore.foundProperty().get()).isEmpty();
    assertThat(restore.problemProperty().get()).contains("Look inside again");
    front.get(restore.restore());
    assertThat(kept.restored).isEmpty();
    assertThat(dialogs.asked).isEmpty();
  }

  @Test
  void fileThatWasLookedInto_isTheOneThatIsRestored() {
    front.get(restore.look());
    assertThat(restore.foundProperty().get()).contains("1 gradebook, no assignment, 2 scores");

    front.get(restore.restore());

    assertThat(dialogs.asked.get(0).text()).contains("1 gradebook");
    assertThat(kept.restored).containsExactly(FIRST);
    assertThat(quits).isEqualTo(1);
  }

  @Test
  void anotherPassphraseAfterLooking_hasToLookAgain() {
    front.get(restore.look());

    restore.passphraseProperty().set("another");

    assertThat(restore.restorableProperty().get()).isFalse();
    assertThat(restore.foundProperty().get()).isEmpty();
  }

  @Test
  void passphraseThatIsShortOrTypedDifferently_writesNothing() {
    backup.passphraseProperty().set("short");
    front.get(backup.write());
    assertThat(backup.problemProperty().get()).contains("at least 8 characters");

    backup.passphraseProperty().set(PHRASE + "!");
    front.get(backup.write());
    assertThat(backup.problemProperty().get()).contains("differ");

    backup.fileProperty().set(" ");
    front.get(backup.write());
    assertThat(backup.problemProperty().get()).contains("Name the file");
    assertThat(kept.written).isEmpty();
  }

  @Test
  void fileThatIsThere_isReplacedOnlyWhenThatIsWanted() {
    kept.there.add(FIRST);
    dialogs.answer = false;
    front.get(backup.write());
    assertThat(dialogs.asked.get(0).text()).contains(FIRST.toString());
    assertThat(kept.written).isEmpty();
    assertThat(backup.busyProperty().get()).isFalse();

    dialogs.answer = true;
    front.get(backup.write());

    assertThat(kept.written).containsExactly(FIRST);
    assertThat(backup.writtenProperty().get()).contains(FIRST.toString(), "1 gradebook");
    assertThat(backup.passphraseProperty().get()).isEmpty();
  }

  @Test
  void whatIsTypedWhileAFileIsWritten_staysForTheNext() {
    kept.slow = new CompletableFuture<>();
    CompletableFuture<Void> writing = backup.write();
    backup.fileProperty().set("second");
    backup.passphraseProperty().set("another lantern");

    kept.slow.complete(facts());
    front.get(writing);

    assertThat(backup.writtenProperty().get()).contains(FIRST.toString());
    assertThat(backup.fileProperty().get()).isEqualTo("second");
    assertThat(backup.passphraseProperty().get()).isEqualTo("another lantern");
  }

  @Test
  void whatFails_isSaid() {
    kept.failure = new UserError(UserError.Kind.NEEDS_PERSON, Message.of("error.store.closed"));

    safety.refresh();
    front.await("it is said", () -> !safety.problemProperty().get().isEmpty());
    front.get(backup.write());
    front.get(restore.look());

    assertThat(safety.problemProperty().get()).contains("The program is closing");
    assertThat(backup.problemProperty().get()).contains("The program is closing");
    assertThat(restore.problemProperty().get()).contains("The program is closing");
  }

  @Test
  void whatWorksAfterItFailed_isNotSaidToHaveFailed() {
    kept.failure = new UserError(UserError.Kind.NEEDS_PERSON, Message.of("error.store.closed"));
    front.get(safety.askToForget());
    assertThat(safety.problemProperty().get()).contains("The program is closing");

    kept.failure = null;
    front.get(safety.askToForget());

    assertThat(safety.forgettingProperty().get()).contains("sis.example");
    assertThat(safety.problemProperty().get()).isEmpty();
  }

  private static BackupFacts facts() {
    return new BackupFacts(Instant.parse("2026-11-20T15:00:00Z"), 1, 0, 2, 0);
  }

  private static final class Kept implements SafetyControls {
    private final List<Path> there = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();
    private final List<Path> restored = new ArrayList<>();
    private CompletableFuture<BackupFacts> slow = CompletableFuture.completedFuture(facts());
    private UserError failure;

    private <T> CompletableFuture<T> answer(CompletableFuture<T> answer) {
      return failure == null ? answer : CompletableFuture.failedFuture(failure);
    }

    @Override
    public CompletableFuture<Whereabouts> whereabouts() {
      Path here = Path.of("here");
      return answer(
          CompletableFuture.completedFuture(
              new Whereabouts(here, here, here, SecretStore.Strength.KEY_STORE, 0, "sis.example")));
    }

    @Override
    public CompletableFuture<Boolean> exists(Path file) {
      return CompletableFuture.completedFuture(there.contains(file));
    }

    @Override
    public CompletableFuture<BackupFacts> backUp(Path file, char[] passphrase) {
      written.add(file);
      return answer(slow);
    }

    @Override
    public CompletableFuture<BackupFacts> look(Path file, char[] passphrase) {
      return answer(slow);
    }

    @Override
    public void restoreAtEnd(Path file, char[] passphrase) {
      restored.add(file);
    }

    @Override
    public CompletableFuture<Void> forgetAtEnd() {
      return answer(CompletableFuture.completedFuture(null));
    }
  }
}
