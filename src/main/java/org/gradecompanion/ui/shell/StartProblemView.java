package org.gradecompanion.ui.shell;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.gradecompanion.ui.common.Fxml;

/** Why the program cannot start. */
final class StartProblemView {
  private final Parent root;

  @FXML private Label startProblem;
  @FXML private Button closeProblem;

  StartProblemView(String sentence, Runnable close, Fxml fxml) {
    root = fxml.load(this);
    startProblem.setText(sentence);
    closeProblem.setOnAction(event -> close.run());
  }

  Parent root() {
    return root;
  }
}
