package org.gradecompanion.ui.common;

import java.util.Collection;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.gradecompanion.gradebook.BookListener;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Follows whichever gradebook is open and says that something in it changed. Confined to the front
 * executor's thread; {@link #close} lets go of the book.
 */
public final class BookFollower implements AutoCloseable {
  private final ObservableValue<@Nullable OpenGradebook> current;
  private final Runnable refresh;
  private final ChangeListener<@Nullable OpenGradebook> onSwitch =
      (observable, before, now) -> swap(before, now);
  private final BookListener listener =
      new BookListener() {
        @Override
        public void cellsChanged(Collection<CellId> cells) {
          refresh.run();
        }

        @Override
        public void columnsChanged() {
          refresh.run();
        }

        @Override
        public void rosterChanged() {
          refresh.run();
        }

        @Override
        public void savingChanged(@Nullable UserError problem) {
          refresh.run();
        }

        @Override
        public void stepsChanged() {
          refresh.run();
        }
      };

  /** Follows from now on; {@code refresh} is called at once for a book that is already open. */
  public BookFollower(ObservableValue<@Nullable OpenGradebook> current, Runnable refresh) {
    this.current = current;
    this.refresh = refresh;
    current.addListener(onSwitch);
    swap(null, current.getValue());
  }

  @Override
  public void close() {
    current.removeListener(onSwitch);
    OpenGradebook open = current.getValue();
    if (open != null) {
      open.book().removeListener(listener);
    }
  }

  private void swap(@Nullable OpenGradebook before, @Nullable OpenGradebook now) {
    if (before != null) {
      before.book().removeListener(listener);
    }
    if (now != null) {
      now.book().addListener(listener);
    }
    refresh.run();
  }
}
