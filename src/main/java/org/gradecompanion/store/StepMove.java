package org.gradecompanion.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradecompanion.model.HistoryEntry;

/**
 * A step being taken back or again. A thing that is no longer as the step left it was changed by a
 * pull or otherwise since: it is left alone.
 */
final class StepMove implements Keeper.Minting {
  private final UndoStep step;
  private final boolean back;
  private StepLog.Taken taken;

  /**
   * @param back whether it is taken back
   */
  StepMove(UndoStep step, boolean back) {
    this.step = step;
    this.back = back;
    this.taken = new StepLog.Taken(step, 0);
  }

  @Override
  public List<JournalEdit> mint(Minter minter, Work work) throws SQLException {
    Map<Object, List<Edit>> before = byThing(from());
    Map<Object, List<Edit>> after = byThing(to());
    Set<Object> made = new HashSet<>();
    Set<Object> changed = new HashSet<>();
    for (Map.Entry<Object, List<Edit>> thing : after.entrySet()) {
      if (hold(work.db(), thing.getValue())) {
        made.add(thing.getKey());
      } else if (!hold(work.db(), before.getOrDefault(thing.getKey(), List.of()))
          || takesScores(work.db(), thing.getValue())) {
        changed.add(thing.getKey());
      }
    }
    taken = new StepLog.Taken(step.without(changed), changed.size());
    List<Edit> edits = new ArrayList<>();
    for (Edit edit : to()) {
      if (!made.contains(edit.thing()) && !changed.contains(edit.thing())) {
        edits.add(back ? undone(edit) : edit);
      }
    }
    return minter.mint(work, edits);
  }

  /** Notes it in the table of steps. */
  void note(Work work) throws SQLException {
    new StepRows(work.db()).put(taken.rest(), back);
  }

  StepLog.Taken taken() {
    return taken;
  }

  /** Whether everything is already as it would be, and was not left so by the step. */
  boolean isMade(Db db) throws SQLException {
    return hold(db, newest(to())) && !hold(db, newest(from()));
  }

  /** A cell's history says that it was taken back. */
  private static Edit undone(Edit edit) {
    return edit instanceof Edit.ScoreSet set
        ? new Edit.ScoreSet(set.cell(), set.score(), HistoryEntry.Origin.UNDONE)
        : edit;
  }

  private List<Edit> from() {
    return back ? step.forward() : step.backward();
  }

  private List<Edit> to() {
    return back ? step.backward() : step.forward();
  }

  /** An assignment that is taken back was empty when it was added: others filled it since. */
  private boolean takesScores(Db db, List<Edit> edits) throws SQLException {
    for (Edit edit : edits) {
      if (back && edit instanceof Edit.AssignmentRemoved removed) {
        return EditState.anyScore(db, removed.assignment());
      }
    }
    return false;
  }

  private static boolean hold(Db db, List<Edit> edits) throws SQLException {
    for (Edit edit : edits) {
      if (!EditState.holds(db, edit)) {
        return false;
      }
    }
    return true;
  }

  private static Map<Object, List<Edit>> byThing(List<Edit> edits) {
    Map<Object, List<Edit>> things = new LinkedHashMap<>();
    for (Edit edit : newest(edits)) {
      things.computeIfAbsent(edit.thing(), thing -> new ArrayList<>()).add(edit);
    }
    return things;
  }

  /** Of each subject what was set last. */
  private static List<Edit> newest(List<Edit> edits) {
    Map<Object, Edit> newest = new LinkedHashMap<>();
    edits.forEach(edit -> newest.put(edit.subject(), edit));
    return List.copyOf(newest.values());
  }
}
