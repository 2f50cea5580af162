package org.gradecompanion.ui.activity;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Fxml;

/** The tab "Activity". */
public final class ActivityView {
  private final Parent root;

  @FXML private ListView<ActivityRow> list;
  @FXML private Node content;
  @FXML private Node empty;

  public ActivityView(ActivityViewModel model, Fxml fxml, Dialogs dialogs) {
    this.root = fxml.load(this);
    list.setItems(model.rows());
    list.setCellFactory(view -> new ActivityCell(fxml.words(), dialogs));
    var none = Bindings.isEmpty(model.rows());
    empty.visibleProperty().bind(none);
    content.visibleProperty().bind(none.not());
  }

  public Parent root() {
    return root;
  }
}
