package org.gradecompanion.ui.district;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.gradecompanion.ui.common.Fxml;

/** The card on the Setup tab for what an administrator does once, for every other teacher. */
public final class AdministrationCard {
  private final Parent root;

  @FXML private Button checklist;
  @FXML private Button plugin;
  @FXML private Button choices;
  @FXML private Button exportFile;

  /** What the card's buttons open. */
  public interface Actions {
    void checklist();

    void plugin();

    void choices();

    void export();
  }

  public AdministrationCard(Fxml fxml, Actions actions) {
    this.root = fxml.load(this);
    checklist.setOnAction(event -> actions.checklist());
    plugin.setOnAction(event -> actions.plugin());
    choices.setOnAction(event -> actions.choices());
    exportFile.setOnAction(event -> actions.export());
  }

  public Parent root() {
    return root;
  }
}
