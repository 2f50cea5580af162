package org.gradecompanion.ui.grades;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.gradecompanion.gradebook.BookListener;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellState;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Pace;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What became of the scores that were sent, in one sentence when the last of them has come to rest:
 * "3 sent, 1 failed". A screen reader is told this, and not each of them.
 */
final class SendNews implements BookListener, AutoCloseable {
  private final ObservableValue<@Nullable OpenGradebook> open;
  private final Words words;
  private final Runnable tell;
  private final Set<CellId> underWay = new HashSet<>();
  private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper("");
  private final ChangeListener<@Nullable OpenGradebook> onSwitch =
      (observable, before, now) -> swap(before, now);
  private int sent;
  private int failed;

  SendNews(ObservableValue<@Nullable OpenGradebook> open, Words words, Pace pace) {
    this.open = open;
    this.words = words;
    this.tell = pace.gather(this::tell);
    open.addListener(onSwitch);
    swap(null, open.getValue());
  }

  /** The last sentence; empty until there was one. */
  ReadOnlyStringProperty newsProperty() {
    return news.getReadOnlyProperty();
  }

  @Override
  public void cellsChanged(Collection<CellId> cells) {
    follow(cells);
  }

  @Override
  public void columnsChanged() {
    // What became of a score is told with its column when both change at once.
    follow(List.copyOf(underWay));
  }

  @Override
  public void rosterChanged() {
    // Who is in the class is no news about sending.
  }

  @Override
  public void close() {
    open.removeListener(onSwitch);
    swap(open.getValue(), null);
  }

  private void follow(Collection<CellId> cells) {
    OpenGradebook book = open.getValue();
    if (book != null) {
      cells.forEach(cell -> follow(cell, book.book()));
      tell.run();
    }
  }

  private void follow(CellId cell, OpenBook book) {
    CellState state = book.cell(cell).state();
    if (state == CellState.SENDING) {
      underWay.add(cell);
    } else if (underWay.remove(cell)) {
      if (state == CellState.SENT) {
        sent++;
      } else if (state.needsPerson()) {
        failed++;
      }
    }
  }

  private void tell() {
    if (!underWay.isEmpty() || sent + failed == 0) {
      return;
    }
    String sentence = words.say("grades.news", sent, failed);
    sent = 0;
    failed = 0;
    news.set(""); // the same once more is news too
    news.set(sentence);
  }

  private void swap(@Nullable OpenGradebook before, @Nullable OpenGradebook now) {
    underWay.clear();
    sent = 0;
    failed = 0;
    if (before != null) {
      before.book().removeListener(this);
    }
    if (now != null) {
      now.book().addListener(this);
    }
  }
}
