package org.gradecompanion.ui.activity;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.gradecompanion.exchange.ProofFile;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.gradebook.Records;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AttemptFilter;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.PushAttempt;
import org.gradecompanion.model.Removal;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Pace;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.words.Words;

/** Every push attempt and every removal in words, newest first. Read only while someone looks. */
public final class ActivityViewModel {
  /** How many attempts are read: what a person scrolls through, not the whole log. */
  static final int LIMIT = 2000;

  private final Records records;
  private final ActivityWords rowWords;
  private final Words words;
  private final ActivityFiles files;
  private final Executor front;
  private final Runnable reload;
  private final BooleanProperty active = new SimpleBooleanProperty();
  private final BooleanProperty notSent = new SimpleBooleanProperty();
  private final StringProperty search = new SimpleStringProperty("");
  private final ObservableList<ActivityRow> rows = FXCollections.observableArrayList();
  private final FilteredList<ActivityRow> shown = new FilteredList<>(rows);
  private boolean reading;
  private boolean again;

  /**
   * @param bookOf the open gradebook that has an assignment
   */
  public ActivityViewModel(
      Records records,
      Function<AssignmentId, Optional<OpenBook>> bookOf,
      Phrases phrases,
      Dialogs dialogs,
      Executor front,
      Pace pace,
      ZoneId zone) {
    this.records = records;
    this.words = phrases.words();
    this.rowWords = new ActivityWords(bookOf, phrases, zone);
    ProofFile proofs = new ProofFile(words::say, words.locale(), Clock.system(zone), zone);
    this.files = new ActivityFiles(records, proofs, dialogs, words, front);
    this.front = front;
    this.reload = pace.gather(this::read);
    active.addListener((observable, was, is) -> changed());
    notSent.addListener((observable, was, is) -> changed());
    search.addListener((observable, was, is) -> narrow());
  }

  public BooleanProperty activeProperty() {
    return active;
  }

  /** Those that fit what was chosen. */
  public ObservableList<ActivityRow> rows() {
    return shown;
  }

  /** Only what PowerTeacher did not confirm. */
  public BooleanProperty notSentProperty() {
    return notSent;
  }

  /** A part of a student's name or of an assignment's title; empty for all. */
  public StringProperty searchProperty() {
    return search;
  }

  /** Whether something is chosen, so that rows may be missing. */
  public BooleanBinding narrowedProperty() {
    return notSent.or(search.isNotEmpty());
  }

  public void showAll() {
    notSent.set(false);
    search.set("");
  }

  /** Writes every attempt for the district office. */
  public CompletableFuture<Void> export(Path file) {
    return files.export(file);
  }

  /** Whether the row is about a student's score. */
  public static boolean ofStudent(ActivityRow row) {
    return row.key() instanceof CellId;
  }

  /** Writes a proof of delivery for the row's student. */
  public CompletableFuture<Void> proofOfStudent(ActivityRow row, Path file) {
    return row.key() instanceof CellId cell
        ? files.proofOfStudent(cell, file)
        : CompletableFuture.completedFuture(null);
  }

  /** Writes a proof of delivery for all scores of the row's assignment. */
  public CompletableFuture<Void> proofOfAssignment(ActivityRow row, Path file) {
    return files.proofOfAssignment(row, file);
  }

  private void narrow() {
    String text = search.get();
    shown.setPredicate(text.isBlank() ? row -> true : row -> row.has(text, words.locale()));
  }

  /** Something was pushed, perhaps. */
  public void changed() {
    if (active.get()) {
      reload.run();
    }
  }

  /** In which order they are told, newest first; put in words on the front. */
  private List<Supplier<ActivityRow>> merged(List<PushAttempt> attempts, List<Removal> removals) {
    List<Supplier<ActivityRow>> merged = new ArrayList<>();
    Deque<Removal> waiting = new ArrayDeque<>(removals);
    for (PushAttempt attempt : attempts) {
      while (!waiting.isEmpty() && !waiting.peek().at().isBefore(attempt.at())) {
        Removal removal = waiting.remove();
        merged.add(() -> rowWords.row(removal));
      }
      merged.add(() -> rowWords.row(attempt));
    }
    waiting.forEach(removal -> merged.add(() -> rowWords.row(removal)));
    return merged;
  }

  /** One read at a time, and one more when something changed meanwhile. */
  private void read() {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    boolean onlyNotSent = notSent.get();
    records
        .attempts(AttemptFilter.ALL.onlyNotSent(onlyNotSent), LIMIT)
        .thenCombine(
            onlyNotSent
                ? CompletableFuture.completedFuture(List.<Removal>of())
                : records.removals(LIMIT),
            this::merged)
        .handleAsync(
            (merged, problem) -> {
              reading = false;
              if (merged != null) {
                rows.setAll(merged.stream().map(Supplier::get).toList());
              }
              if (again) {
                again = false;
                read();
              }
              return null;
            },
            front);
  }
}
