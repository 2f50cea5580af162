package org.gradecompanion.ui.district;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import org.gradecompanion.ui.common.Fxml;

/** The card on the Setup tab for what is set up once, by a file or for a district. */
public final class DistrictCard {
  private final Parent root;

  @FXML private Button openFile;
  @FXML private Hyperlink exportFile;
  @FXML private Hyperlink plugin;
  @FXML private Hyperlink checklist;
  @FXML private Hyperlink choices;
  @FXML private Hyperlink tour;

  /** What the card's buttons open. */
  public interface Actions {
    void openFile();

    void export();

    void plugin();

    void checklist();

    void choices();

    void tour();
  }

  public DistrictCard(Fxml fxml, Actions actions) {
    this.root = fxml.load(this);
    openFile.setOnAction(event -> actions.openFile());
    exportFile.setOnAction(event -> actions.export());
    plugin.setOnAction(event -> actions.plugin());
    checklist.setOnAction(event -> actions.checklist());
    choices.setOnAction(event -> actions.choices());
    tour.setOnAction(event -> actions.tour());
  }

  public Parent root() {
    return root;
  }
}
