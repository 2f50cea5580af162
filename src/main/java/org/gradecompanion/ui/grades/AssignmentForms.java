package org.gradecompanion.ui.grades;

/** Opens the form in which an assignment is written. */
@FunctionalInterface
public interface AssignmentForms {
  void open(AssignmentEditorViewModel assignment);
}
