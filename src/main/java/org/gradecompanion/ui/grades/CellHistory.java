package org.gradecompanion.ui.grades;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.Score;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Phrases;
import org.jspecify.annotations.Nullable;

/** The past values of the cell under the cursor, newest first, read while someone looks. */
final class CellHistory {
  /**
   * A past value in words.
   *
   * @param value such as "8 LA", or the word for blank
   * @param how who or what set it, and on which computer
   * @param current whether the cell holds it now
   */
  record Entry(String value, String when, String how, Score score, boolean current) {
    /** Never the words: they are a student's score. */
    @Override
    public String toString() {
      return "Entry[" + when + "]";
    }
  }

  private record Wanted(OpenGradebook book, CellId cell, long revision, Score score) {}

  private final Phrases phrases;
  private final ObservableList<Entry> entries = FXCollections.observableArrayList();
  private final ObservableList<Entry> view = FXCollections.unmodifiableObservableList(entries);
  private @Nullable Wanted wanted;

  CellHistory(Phrases phrases) {
    this.phrases = phrases;
  }

  ObservableList<Entry> entries() {
    return view;
  }

  /** Shows nothing. */
  void clear() {
    wanted = null;
    entries.clear();
  }

  /** Reads a cell's past values, unless nothing happened to it since; they come later. */
  void show(OpenGradebook book, CellId cell) {
    var record = book.book().cell(cell).record();
    Wanted next = new Wanted(book, cell, record.sync().revision(), record.score());
    if (next.equals(wanted)) {
      return;
    }
    boolean moved = wanted == null || !wanted.cell.equals(cell);
    wanted = next;
    if (moved) {
      entries.clear();
    }
    book.book().history(cell).thenAccept(past -> take(next, past));
  }

  private void take(Wanted asked, List<HistoryEntry> past) {
    if (Objects.equals(asked, wanted)) {
      entries.setAll(past.stream().map(each -> entry(each, asked.score)).toList());
    }
  }

  private Entry entry(HistoryEntry past, Score now) {
    String key = "grades.history." + past.origin().name();
    boolean elsewhere = past.origin() == HistoryEntry.Origin.PULL || past.device().isEmpty();
    return new Entry(
        phrases.score(past.score()),
        when(past.at()),
        elsewhere
            ? phrases.words().say(key)
            : phrases.words().say("grades.history.on", phrases.words().say(key), past.device()),
        past.score(),
        past.score().equals(now));
  }

  private String when(Instant at) {
    return phrases.moment(at);
  }
}
