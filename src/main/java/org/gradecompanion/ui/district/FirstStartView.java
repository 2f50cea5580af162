package org.gradecompanion.ui.district;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ProgressIndicator;
import org.gradecompanion.ui.common.Fxml;

/** What a new user is asked before anything is set up; lies over the window. */
public final class FirstStartView {
  private final Parent root;

  @FXML private Button practice;
  @FXML private Button file;
  @FXML private Hyperlink byHand;
  @FXML private ProgressIndicator busy;

  /** What the choices do. */
  public interface Choices {
    void practice();

    void file();

    void byHand();
  }

  public FirstStartView(Fxml fxml, Choices choices) {
    this.root = fxml.load(this);
    practice.setOnAction(
        event -> {
          wait(true);
          choices.practice();
        });
    file.setOnAction(event -> choices.file());
    byHand.setOnAction(event -> choices.byHand());
    wait(false);
  }

  public Parent root() {
    return root;
  }

  public void focusFirst() {
    practice.requestFocus();
  }

  /** Whether what was chosen is being prepared. */
  public void wait(boolean preparing) {
    busy.setVisible(preparing);
    practice.setDisable(preparing);
    file.setDisable(preparing);
    byHand.setDisable(preparing);
  }
}
