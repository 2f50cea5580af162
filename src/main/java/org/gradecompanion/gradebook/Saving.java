package org.gradecompanion.gradebook;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.UserError;
import org.gradecompanion.store.Edit;
import org.jspecify.annotations.Nullable;

/**
 * What was done in an open gradebook and is on its way to the disk: on show at once, and until the
 * disk has it. Front executor's thread only.
 */
final class Saving {
  private final BookParts parts;
  private final Supplier<LocalDate> today;
  private final BookListener hears;
  private final Unsaved unsaved = new Unsaved();
  private @Nullable UserError problem;

  /**
   * @param today where the school is
   * @param hears what is to be shown anew
   */
  Saving(BookParts parts, Supplier<LocalDate> today, BookListener hears) {
    this.parts = parts;
    this.today = today;
    this.hears = hears;
  }

  /** The score that was typed into a cell and is not on disk yet. */
  Optional<Score> shown(CellId cell) {
    return unsaved.score(cell);
  }

  /** The assignment as what is not on disk yet makes it: the next change builds on that. */
  AssignmentRecord intended(AssignmentRecord record) {
    AssignmentRecord now = record;
    for (Edit edit : unsaved.about(record.assignment().id())) {
      now = IntendedAssignment.of(now, edit, today.get());
    }
    return now;
  }

  int count() {
    return unsaved.size();
  }

  Optional<UserError> problem() {
    return Optional.ofNullable(problem);
  }

  /** Shows typed scores before they are on disk; answers the number of these edits. */
  long done(List<Edit> edits) {
    long number = unsaved.add(edits);
    announce(false, edits);
    return number;
  }

  /** Shows very many scores at once before they are on disk; answers their number. */
  long doneMany(Map<CellId, Score> scores) {
    long number = unsaved.expectMany();
    showMany(number, scores);
    return number;
  }

  /** Very many scores are done now and shown as soon as they are ready; answers their number. */
  long expectMany() {
    return unsaved.expectMany();
  }

  /** Shows very many scores that were expected. */
  void showMany(long number, Map<CellId, Score> scores) {
    unsaved.addMany(number, scores);
    hears.columnsChanged();
  }

  /** The edits reached the disk; a newer one made meanwhile stays unsaved. */
  void saved(List<Edit> edits, long number) {
    boolean columns = false;
    for (Edit edit : edits) {
      if (unsaved.newest(edit, number)) {
        columns |= show(edit);
      }
    }
    unsaved.saved(edits, number);
    announce(columns, edits);
    nothingRefused();
  }

  /**
   * Shows what is on disk before the store announces it: an edit made in between is compared with
   * it. Answers whether a column changed.
   */
  private boolean show(Edit edit) {
    if (edit instanceof Edit.ScoreSet set) {
      LiveBook live = parts.with(set.cell().assignment());
      return live.put(TypedCell.of(live.cell(set.cell()), set.score(), today.get()));
    }
    return edit.thing() instanceof AssignmentId id
        && parts
            .assignment(id)
            .map(record -> IntendedAssignment.of(record, edit, today.get()))
            .map(record -> parts.with(id).put(List.of(record)))
            .orElse(false);
  }

  /** The disk refused the edits: they stay on show, and unsaved. */
  void notSaved(List<Edit> edits, long number, UserError why) {
    unsaved.refused(edits, number);
    if (unsaved.anyRefused()) {
      problem(why);
    }
  }

  /** The edits reached the disk, or were not needed, and what came of them was announced. */
  void announced(List<Edit> edits, long number) {
    forget(edits, number);
    nothingRefused();
  }

  /** The disk refused the edits, which are not to be tried again. */
  void withdrawn(List<Edit> edits, long number, UserError why) {
    forget(edits, number);
    problem(why);
  }

  private void forget(List<Edit> edits, long number) {
    if (unsaved.forgetMany(number)) {
      hears.columnsChanged();
    } else {
      unsaved.saved(edits, number);
      announce(false, edits);
    }
  }

  /** The disk is not known to refuse anything now. */
  void nothingRefused() {
    if (!unsaved.anyRefused()) {
      problem(null);
    }
  }

  /** Everything that the disk has refused, to be tried again. */
  List<Edit> refused() {
    return unsaved.refused();
  }

  private void problem(@Nullable UserError now) {
    if (problem != now) {
      problem = now;
      hears.savingChanged(now);
    }
  }

  /** Columns include their cells. */
  private void announce(boolean columns, List<Edit> edits) {
    if (columns) {
      hears.columnsChanged();
      return;
    }
    Set<CellId> cells = new LinkedHashSet<>();
    for (Edit edit : edits) {
      if (edit instanceof Edit.ScoreSet set) {
        cells.add(set.cell());
      }
    }
    if (!cells.isEmpty()) {
      hears.cellsChanged(cells);
    }
  }
}
