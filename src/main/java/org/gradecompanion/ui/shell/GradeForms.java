package org.gradecompanion.ui.shell;

import javafx.stage.Stage;
import org.gradecompanion.ui.common.Form;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Themes;
import org.gradecompanion.ui.grades.AssignmentEditorView;
import org.gradecompanion.ui.grades.AssignmentEditorViewModel;
import org.gradecompanion.ui.grades.AssignmentForms;
import org.gradecompanion.ui.paste.PasteView;
import org.gradecompanion.ui.paste.PasteViewModel;
import org.gradecompanion.words.Words;

/** Opens the forms of the Grades tab over the window. JavaFX thread only. */
final class GradeForms implements AssignmentForms {
  private static final double ASSIGNMENT_WIDTH = 600;
  private static final double ASSIGNMENT_HEIGHT = 640;
  private static final double PASTE_WIDTH = 940;
  private static final double PASTE_HEIGHT = 640;

  private final Stage stage;
  private final Fxml fxml;
  private final Themes themes;

  GradeForms(Stage stage, Fxml fxml, Themes themes) {
    this.stage = stage;
    this.fxml = fxml;
    this.themes = themes;
  }

  @Override
  public void open(AssignmentEditorViewModel assignment) {
    Words words = fxml.words();
    String title = words.say(assignment.adding() ? "grades.editor.new" : "grades.editor.edit");
    Form form = new Form(stage, title, ASSIGNMENT_WIDTH, ASSIGNMENT_HEIGHT);
    AssignmentEditorView view = new AssignmentEditorView(assignment, fxml, form::close);
    form.show(view.root(), themes, view::focusFirst);
  }

  @Override
  public void look(PasteViewModel paste) {
    String title = fxml.words().say("grades.paste.title");
    Form form = new Form(stage, title, PASTE_WIDTH, PASTE_HEIGHT);
    PasteView view = new PasteView(paste, fxml, form::close);
    form.whenClosed(paste::cancel);
    form.show(view.root(), themes, view::focusFirst);
  }
}
