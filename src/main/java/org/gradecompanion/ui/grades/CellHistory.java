package org.gradecompanion.ui.grades;

import java.util.ArrayList;
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
  private boolean reading;

  /** The newest value that is known is the one that the cell holds. */
  private boolean complete;

  /** The cell changed while it was being read. */
  private boolean again;

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

  /**
   * Reads a cell's past values, unless they are known; called whenever the cell may have changed.
   */
  void show(OpenGradebook book, CellId cell) {
    var record = book.book().cell(cell).record();
    Wanted next = new Wanted(book, cell, record.sync().revision(), record.score());
    if (next.equals(wanted) && (reading || complete)) {
      again = true;
      return;
    }
    if (wanted == null || !wanted.cell.equals(cell)) {
      entries.clear();
    }
    wanted = next;
    read(next);
  }

  private void read(Wanted asked) {
    reading = true;
    again = false;
    asked.book.book().history(asked.cell).thenAccept(past -> take(asked, past));
  }

  private void take(Wanted asked, List<HistoryEntry> past) {
    if (!Objects.equals(asked, wanted)) {
      return;
    }
    reading = false;
    List<Entry> told = new ArrayList<>();
    for (int i = 0; i < past.size(); i++) {
      Score before = i + 1 < past.size() ? past.get(i + 1).score() : Score.BLANK;
      told.add(entry(past.get(i), before, asked.score));
    }
    entries.setAll(told);
    // What was typed last is shown before the database has it: read again when there is news.
    complete = asked.revision == 0 || !past.isEmpty() && past.get(0).revision() >= asked.revision;
    if (!complete && again) {
      read(asked);
    }
  }

  /**
   * @param before what the cell held before that value
   */
  private Entry entry(HistoryEntry past, Score before, Score now) {
    String key = key(past, before);
    boolean elsewhere = past.origin() == HistoryEntry.Origin.PULL || past.device().isEmpty();
    return new Entry(
        phrases.score(past.score()),
        phrases.moment(past.at()),
        elsewhere
            ? phrases.words().say(key)
            : phrases.words().say("grades.history.on", phrases.words().say(key), past.device()),
        past.score(),
        past.score().equals(now));
  }

  private static String key(HistoryEntry past, Score before) {
    if (past.origin() == HistoryEntry.Origin.TEACHER) {
      if (past.score().isBlank()) {
        return "grades.history.cleared";
      }
      if (!before.isBlank()) {
        return "grades.history.changed";
      }
    }
    return "grades.history." + past.origin().name();
  }
}
