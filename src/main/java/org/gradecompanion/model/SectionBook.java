package org.gradecompanion.model;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything stored of one section: a snapshot.
 *
 * @param terms all terms known, not only the section's
 * @param categories all categories known, usable or not
 * @param teachers who teaches the section, the lead teacher first; empty when nobody said
 * @param signedIn whose scores are pushed; null before the first pull
 * @param students everyone who is or was in the section, by list name
 * @param assignments in order of due date, without those whose deletion PowerTeacher confirmed
 * @param cells only those with something in them or something to send
 * @param membership its place in a master class; null when it is a gradebook of its own
 */
public record SectionBook(
    Section section,
    List<Term> terms,
    List<Category> categories,
    List<Teacher> teachers,
    @Nullable Teacher signedIn,
    List<Student> students,
    List<AssignmentRecord> assignments,
    List<CellRecord> cells,
    @Nullable Membership membership) {
  public SectionBook {
    terms = List.copyOf(terms);
    categories = List.copyOf(categories);
    teachers = List.copyOf(teachers);
    students = List.copyOf(students);
    assignments = List.copyOf(assignments);
    cells = List.copyOf(cells);
  }

  /** One that is a gradebook of its own. */
  public SectionBook(
      Section section,
      List<Term> terms,
      List<Category> categories,
      List<Teacher> teachers,
      @Nullable Teacher signedIn,
      List<Student> students,
      List<AssignmentRecord> assignments,
      List<CellRecord> cells) {
    this(section, terms, categories, teachers, signedIn, students, assignments, cells, null);
  }

  /** With other assignments, and without cells: what the rules look at. */
  public SectionBook outline(List<AssignmentRecord> others) {
    return new SectionBook(
        section, terms, categories, teachers, signedIn, students, others, List.of(), membership);
  }

  /** The server's identifiers of all assignments but one. */
  public Set<String> remoteIdsBeside(AssignmentRecord one) {
    return assignments.stream()
        .filter(other -> !other.key().equals(one.key()))
        .map(AssignmentRecord::remoteId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
