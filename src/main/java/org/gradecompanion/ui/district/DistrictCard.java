package org.gradecompanion.ui.district;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import org.gradecompanion.ui.common.Fxml;

/** The card on the Setup tab for what a teacher was given by the district. */
public final class DistrictCard {
  private final Parent root;

  @FXML private Button openFile;
  @FXML private Hyperlink tour;

  /** What the card's buttons open. */
  public interface Actions {
    void openFile();

    void tour();
  }

  public DistrictCard(Fxml fxml, Actions actions) {
    this.root = fxml.load(this);
    openFile.setOnAction(event -> actions.openFile());
    tour.setOnAction(event -> actions.tour());
  }

  public Parent root() {
    return root;
  }
}
