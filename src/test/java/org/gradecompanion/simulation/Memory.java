package org.gradecompanion.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Score;

/** What happened in a world, as its teacher and its office remember it. */
final class Memory {
  /** What the teacher entered last into a cell, or took over from PowerTeacher. */
  final Map<CellId, Score> scores = new LinkedHashMap<>();

  /** What may stand there instead: the power was cut while it was being saved. */
  final Map<CellId, Score> perhaps = new HashMap<>();

  /** Everything that anybody ever entered into a cell, here or in PowerTeacher. */
  final Map<CellId, Set<Score>> entered = new HashMap<>();

  /** What somebody entered in PowerTeacher itself, as long as this computer has not heard of it. */
  final Map<CellId, Score> unheard = new HashMap<>();

  /** What somebody entered in PowerTeacher itself. */
  final Map<CellId, Set<Score>> foreign = new HashMap<>();

  /** What PowerTeacher had before anything happened. */
  private final Map<CellId, Score> atFirst = new HashMap<>();

  /** Something is nowhere but here: without this computer's database nobody has it. */
  boolean onlyHere;

  /** The database was lost: of what was only pulled, this computer may know less than before. */
  boolean rebuilt;

  /** The assignments as the teacher saved them last. */
  final Map<AssignmentId, Assignment> assignments = new LinkedHashMap<>();

  /** Every title that an assignment was ever given: by these the district's columns are known. */
  final Map<String, AssignmentId> titles = new HashMap<>();

  /** The assignments that the teacher removed, or tried to. */
  final Set<AssignmentId> removed = new HashSet<>();

  /** The assignments whose last change may not have been saved. */
  final Set<AssignmentId> doubtful = new HashSet<>();

  void entered(CellId cell, Score score) {
    entered.computeIfAbsent(cell, id -> new HashSet<>()).add(plain(score));
  }

  void wasThere(CellId cell, Score score) {
    entered(cell, score);
    atFirst.put(cell, plain(score));
  }

  /** Whether nobody entered it here: it was pulled. */
  boolean wasOnlyPulled(CellId cell, Score score) {
    return cameFromThere(cell, score) || plain(score).equals(atFirst.get(cell));
  }

  boolean wasEntered(CellId cell, Score score) {
    return entered.getOrDefault(cell, Set.of()).contains(plain(score));
  }

  void changedThere(CellId cell, Score score) {
    entered(cell, score);
    foreign.computeIfAbsent(cell, id -> new HashSet<>()).add(plain(score));
  }

  boolean cameFromThere(CellId cell, Score score) {
    return foreign.getOrDefault(cell, Set.of()).contains(plain(score));
  }

  /** Who enters points in PowerTeacher leaves the flags there as they were. */
  static Score plain(Score score) {
    return score.points() == null ? score : Score.of(score.points());
  }
}
