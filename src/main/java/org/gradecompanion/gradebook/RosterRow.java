package org.gradecompanion.gradebook;

import org.gradecompanion.model.Section;
import org.gradecompanion.model.Student;

/**
 * A row of a gradebook: a student in one of its sections. Who is or was in two of them has two
 * rows.
 */
public record RosterRow(Section section, Student student) {}
