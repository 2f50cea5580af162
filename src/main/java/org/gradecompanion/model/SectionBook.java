package org.gradecompanion.model;

import java.util.List;

/**
 * Everything stored of one section: a snapshot.
 *
 * @param terms all terms known, not only the section's
 * @param categories all categories known, usable or not
 * @param students everyone who is or was in the section, by list name
 * @param assignments in order of due date, without those whose deletion PowerTeacher confirmed
 * @param cells only those with something in them or something to send
 */
public record SectionBook(
    Section section,
    List<Term> terms,
    List<Category> categories,
    List<Student> students,
    List<AssignmentRecord> assignments,
    List<CellRecord> cells) {
  public SectionBook {
    terms = List.copyOf(terms);
    categories = List.copyOf(categories);
    students = List.copyOf(students);
    assignments = List.copyOf(assignments);
    cells = List.copyOf(cells);
  }
}
