package org.gradecompanion.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.model.GradebookId;

/** The table of steps that can be taken back. */
final class StepRows {
  private static final StepCodec CODEC = new StepCodec();

  private final Db db;

  StepRows(Db db) {
    this.db = db;
  }

  private record Row(String step, boolean undone, String content) {}

  /** The newest. */
  void add(GradebookId gradebook, UndoStep step) throws SQLException {
    db.update(
        "INSERT INTO undo_step (gradebook_id, step_id, undone, content) VALUES (?, ?, FALSE, ?)",
        gradebook.value(),
        step.id(),
        CODEC.write(step));
  }

  /** Something else is done: what was undone cannot be taken again. */
  void forgetUndone(GradebookId gradebook) throws SQLException {
    db.update("DELETE FROM undo_step WHERE gradebook_id = ? AND undone = TRUE", gradebook.value());
  }

  /** Forgets the oldest. */
  void trim(GradebookId gradebook) throws SQLException {
    db.update(
        "DELETE FROM undo_step WHERE gradebook_id = ? AND id <= (SELECT id FROM undo_step"
            + " WHERE gradebook_id = ? ORDER BY id DESC LIMIT 1 OFFSET ?)",
        gradebook.value(),
        gradebook.value(),
        UndoStep.MOST);
  }

  /** Where it stands now, and what is left of it. */
  void put(UndoStep step, boolean undone) throws SQLException {
    if (step.isEmpty()) {
      db.update("DELETE FROM undo_step WHERE step_id = ?", step.id());
    } else {
      db.update(
          "UPDATE undo_step SET undone = ?, content = ? WHERE step_id = ?",
          undone,
          CODEC.write(step),
          step.id());
    }
  }

  /** A gradebook is no more. */
  void forget(GradebookId gradebook) throws SQLException {
    db.update("DELETE FROM undo_step WHERE gradebook_id = ?", gradebook.value());
  }

  StepLog.Steps of(GradebookId gradebook) throws SQLException {
    List<UndoStep> done = new ArrayList<>();
    List<UndoStep> undone = new ArrayList<>();
    for (Row row :
        db.list(
            "SELECT step_id, undone, content FROM undo_step WHERE gradebook_id = ? ORDER BY id",
            row -> new Row(row.getString(1), row.getBoolean(2), row.getString(3)),
            gradebook.value())) {
      (row.undone() ? undone : done).add(read(row));
    }
    // A crash can have lost that the newest were taken back.
    while (!done.isEmpty() && new StepMove(done.get(done.size() - 1), true).isMade(db)) {
      undone.add(0, done.remove(done.size() - 1));
    }
    int over = Math.max(0, done.size() - UndoStep.MOST);
    return new StepLog.Steps(done.subList(over, done.size()), undone);
  }

  private static UndoStep read(Row row) throws SQLException {
    try {
      return CODEC.read(row.step(), row.content());
    } catch (IOException e) {
      throw new SQLException("a step that can be taken back cannot be read", e);
    }
  }
}
