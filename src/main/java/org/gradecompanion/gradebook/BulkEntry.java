package org.gradecompanion.gradebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.Student;
import org.gradecompanion.store.Edit;
import org.gradecompanion.store.Store;

/**
 * Enters many scores into one section at once, without a window: collects them over a snapshot and
 * commits them together. Confined to one thread; used once.
 */
public final class BulkEntry {
  /** Edits per commit: one disk force for each, and a bounded journal record. */
  private static final int BATCH = 1000;

  private final SectionBook book;
  private final Store store;
  private final Map<AssignmentId, Assignment> assignments = new LinkedHashMap<>();
  private final Map<CellId, Score> stored = new HashMap<>();
  private final List<Assignment> added = new ArrayList<>();
  private final Map<CellId, Score> entered = new LinkedHashMap<>();

  BulkEntry(SectionBook book, Store store) {
    this.book = book;
    this.store = store;
    for (AssignmentRecord record : book.assignments()) {
      if (!record.removed()) {
        assignments.put(record.assignment().id(), record.assignment());
      }
    }
    for (CellRecord cell : book.cells()) {
      stored.put(cell.id(), cell.score());
    }
  }

  public Section section() {
    return book.section();
  }

  /** Everyone who is or was in the section. */
  public List<Student> students() {
    return book.students();
  }

  /** All categories known, usable or not. */
  public List<Category> categories() {
    return book.categories();
  }

  /** The section's assignments, with those added here. */
  public Collection<Assignment> assignments() {
    return Collections.unmodifiableCollection(assignments.values());
  }

  public boolean has(AssignmentId assignment) {
    return assignments.containsKey(assignment);
  }

  /** What the cell holds, or will hold after {@link #save}. */
  public Score score(CellId cell) {
    Score now = entered.getOrDefault(cell, stored.get(cell));
    return now == null ? Score.BLANK : now;
  }

  public void add(Assignment assignment) {
    added.add(assignment);
    assignments.put(assignment.id(), assignment);
  }

  /**
   * Enters or clears a score.
   *
   * @return false when the cell holds it already, and nothing will be written
   */
  public boolean enter(CellId cell, Score score) {
    if (score(cell).equals(score)) {
      return false;
    }
    entered.put(cell, score);
    return true;
  }

  /** Commits everything collected; completes when all of it is on disk. */
  public CompletableFuture<Void> save() {
    List<Edit> edits = new ArrayList<>();
    added.forEach(assignment -> edits.add(new Edit.AssignmentSaved(assignment)));
    entered.forEach(
        (cell, score) -> edits.add(new Edit.ScoreSet(cell, score, HistoryEntry.Origin.IMPORT)));
    CompletableFuture<Void> done = CompletableFuture.completedFuture(null);
    for (int from = 0; from < edits.size(); from += BATCH) {
      List<Edit> batch = List.copyOf(edits.subList(from, Math.min(from + BATCH, edits.size())));
      done = done.thenCompose(before -> store.commit(batch));
    }
    return done;
  }
}
