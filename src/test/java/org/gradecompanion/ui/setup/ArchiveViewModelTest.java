package org.gradecompanion.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.ArchiveScope;
import org.gradecompanion.model.Leaving;
import org.gradecompanion.model.PastSection;
import org.gradecompanion.settings.BackupFacts;
import org.gradecompanion.testing.Front;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.testing.TestDialogs;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.Test;

/** The end of a year in Setup: what was written is what is removed, and nothing is overwritten. */
class ArchiveViewModelTest {
  private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
  private static final LocalDate WINTER = LocalDate.of(2026, 1, 1);
  private static final String PHRASE = "a lantern over the harbour";
  private static final Path FIRST = Path.of("first.gradebook-backup").toAbsolutePath();

  private final Front front = new Front();
  private final TestDialogs dialogs = new TestDialogs();
  private final Kept kept = new Kept();
  private final ArchiveViewModel model =
      new ArchiveViewModel(kept, dialogs, Words.load(Locale.US), front);

  @Test
  void passphraseThatIsShortOrTypedDifferently_writesNothing() {
    fill();
    model.passphraseProperty().set("short");
    front.get(model.archive());
    assertThat(model.problemProperty().get()).contains("at least 8 characters");

    model.passphraseProperty().set(PHRASE + "!");
    front.get(model.archive());
    assertThat(model.problemProperty().get()).contains("differ");
    assertThat(kept.written).isEmpty();

    model.againProperty().set(PHRASE + "!");
    front.get(model.archive());
    assertThat(kept.written).containsExactly(FIRST);
    assertThat(model.passphraseProperty().get()).isEmpty();
    assertThat(model.againProperty().get()).isEmpty();
  }

  @Test
  void archiveOfAnEarlierYear_isReplacedOnlyWhenThatIsWanted() {
    kept.there.add(FIRST);
    fill();
    dialogs.answer = false;
    front.get(model.archive());
    assertThat(dialogs.asked.get(0).text()).contains(FIRST.toString(), "nowhere else");
    assertThat(kept.written).isEmpty();
    assertThat(model.archivedProperty().get()).isFalse();
    assertThat(model.busyProperty().get()).isFalse();

    dialogs.answer = true;
    front.get(model.archive());

    assertThat(kept.written).containsExactly(FIRST);
    assertThat(model.archivedProperty().get()).isTrue();
  }

  @Test
  void whatIsRemoved_isWhatTheArchiveWasWrittenOf() {
    fill();
    front.get(model.archive());
    front.get(model.remove());

    assertThat(kept.removed).containsExactly(SUMMER + " " + FIRST + " " + PHRASE);
    assertThat(model.found()).isEmpty();
    assertThat(model.archivedProperty().get()).isFalse();
  }

  @Test
  void anotherDayOrFileChosenMeanwhile_cannotBeRemovedByThatArchive() {
    fill();
    kept.slow = new CompletableFuture<>();
    CompletableFuture<Void> writing = model.archive();
    front.await("it is being written", () -> !kept.written.isEmpty());
    model.beforeProperty().set(WINTER);
    model.passphraseProperty().set("another lantern");
    kept.slow.complete(facts());
    front.get(writing);
    assertThat(model.passphraseProperty().get()).isEqualTo("another lantern");
    assertThat(model.saidProperty().get()).contains(FIRST.toString());
    assertThat(model.archivedProperty().get()).isFalse();

    fill();
    front.get(model.archive());
    assertThat(model.archivedProperty().get()).isTrue();
    model.fileProperty().set("second");
    assertThat(model.archivedProperty().get()).isFalse();
    front.get(model.remove());
    assertThat(kept.removed).isEmpty();
  }

  @Test
  void classesThatAreFoundLate_areNotShownForAnotherDay() {
    CompletableFuture<List<Leaving>> late = new CompletableFuture<>();
    kept.found.put(WINTER, late);
    model.beforeProperty().set(WINTER);
    model.beforeProperty().set(SUMMER);
    front.await("they are found", () -> !model.found().isEmpty());
    assertThat(model.busyProperty().get()).isTrue();

    late.complete(List.of());
    front.await("all looks are over", () -> !model.busyProperty().get());

    assertThat(model.found()).hasSize(1);
    assertThat(model.saidProperty().get()).startsWith("One class ended");
  }

  private void fill() {
    model.beforeProperty().set(SUMMER);
    front.await("they are found", () -> !model.busyProperty().get());
    model.fileProperty().set("first");
    model.passphraseProperty().set(PHRASE);
    model.againProperty().set(PHRASE);
  }

  private static BackupFacts facts() {
    return new BackupFacts(Instant.parse("2026-11-20T15:00:00Z"), 1, 0, 2, 0);
  }

  private static PastSection past() {
    return new PastSection(
        Rosters.small().sections().get(0), false, WINTER.minusDays(10), 4, 1, 2, 0, false);
  }

  private static final class Kept implements ArchiveControls {
    private final Map<LocalDate, CompletableFuture<List<Leaving>>> found = new HashMap<>();
    private final List<Path> there = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private CompletableFuture<BackupFacts> slow = CompletableFuture.completedFuture(facts());

    @Override
    public CompletableFuture<List<Leaving>> found(ArchiveScope scope) {
      return found.getOrDefault(before(scope), CompletableFuture.completedFuture(List.of(past())));
    }

    private static LocalDate before(ArchiveScope scope) {
      return ((ArchiveScope.Ended) scope).before();
    }

    @Override
    public CompletableFuture<Boolean> exists(Path file) {
      return CompletableFuture.completedFuture(there.contains(file));
    }

    @Override
    public CompletableFuture<BackupFacts> archive(
        ArchiveScope scope, Path file, char[] passphrase) {
      written.add(file);
      return slow;
    }

    @Override
    public CompletableFuture<List<Leaving>> remove(
        ArchiveScope scope, Path file, char[] passphrase) {
      removed.add(before(scope) + " " + file + " " + new String(passphrase));
      return CompletableFuture.completedFuture(List.of(past()));
    }
  }
}
