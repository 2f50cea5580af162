package org.gradecompanion.ui.grades;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseEvent;
import org.gradecompanion.model.Resolution;
import org.gradecompanion.ui.common.Focus;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.words.Words;

/** The fault list beside the grid. */
public final class FaultListView {
  private final Parent root;

  @FXML private Label title;
  @FXML private Button resendAll;
  @FXML private Parent conflicts;
  @FXML private Label conflictCount;
  @FXML private Button keepAll;
  @FXML private Button takeAll;
  @FXML private ListView<FaultRow> list;
  @FXML private Parent empty;

  /**
   * @param left gives the keyboard to the scores when there is nothing in the list any more
   */
  FaultListView(FaultListViewModel model, Fxml fxml, Runnable left) {
    this.root = fxml.load(this);
    Words words = fxml.words();
    list.setItems(model.rows());
    list.setCellFactory(view -> new FaultCell(model, words));
    // The list chooses another row by itself when the chosen one was mended: that must not take
    // the cursor away from who goes on typing in the grid. A person has the keyboard in it.
    list.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> list.requestFocus());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (observable, before, now) -> {
              if (now != null && Focus.isIn(list)) {
                model.show(now);
              }
            });
    var none = Bindings.isEmpty(model.rows());
    empty.visibleProperty().bind(none);
    list.visibleProperty().bind(none.not());
    title
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.say("grades.faults.count", model.rows().size()), model.rows()));
    resendAll
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.say("grades.faults.resend_all", model.resendableProperty().get()),
                model.resendableProperty()));
    resendAll.visibleProperty().bind(model.resendableProperty().greaterThan(0));
    resendAll.managedProperty().bind(resendAll.visibleProperty());
    conflicts.visibleProperty().bind(model.conflictsProperty().greaterThan(1));
    conflicts.managedProperty().bind(conflicts.visibleProperty());
    conflictCount
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.say("grades.faults.conflicts", model.conflictsProperty().get()),
                model.conflictsProperty()));
    Focus.handOn(list, left);
    for (Node each : List.of(resendAll, conflicts)) {
      Focus.handOn(
          each,
          () -> {
            if (list.isVisible()) {
              list.requestFocus();
            } else {
              left.run();
            }
          });
    }
    keepAll.setOnAction(event -> model.resolveAll(Resolution.KEEP_MINE));
    takeAll.setOnAction(event -> model.resolveAll(Resolution.TAKE_THEIRS));
    resendAll.setOnAction(event -> model.resendAll());
  }

  public Parent root() {
    return root;
  }
}
