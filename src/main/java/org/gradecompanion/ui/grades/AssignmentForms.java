package org.gradecompanion.ui.grades;

import org.gradecompanion.ui.paste.PasteViewModel;

/** Opens the forms of the Grades tab. */
@FunctionalInterface
public interface AssignmentForms {
  /** The form in which an assignment is written. */
  void open(AssignmentEditorViewModel assignment);

  /** The form that shows what a paste would do; where there is none, nothing is pasted. */
  default void look(PasteViewModel paste) {
    paste.cancel();
  }
}
