package org.gradecompanion.ui.preflight;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gradecompanion.ui.common.Focus;
import org.gradecompanion.ui.common.FxGate;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The rows with the keyboard: up and down go from row to row, Enter or Space into a row's buttons
 * and Escape back out; after a fix the buttons of the next finding have the focus.
 */
final class PreflightList {
  private final ListView<PreflightRow> list;
  private final PreflightViewModel model;

  /** The row whose buttons are to have the focus as soon as it is drawn; null for none. */
  private @Nullable Object wanted;

  PreflightList(ListView<PreflightRow> list, PreflightViewModel model, Words words) {
    this.list = list;
    this.model = model;
    list.setAccessibleText(words.say("preflight.list"));
    list.setItems(model.rows());
    list.setCellFactory(view -> new PreflightCell(model.actions(), words));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    model.actions().nextProperty().addListener((observable, before, now) -> wanted = now);
    model.filterProperty().addListener((observable, before, now) -> list.scrollTo(0));
    model.rows().addListener((ListChangeListener<PreflightRow>) change -> later());
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !list.isFocused()) {
      list.requestFocus();
      event.consume();
    } else if (list.isFocused()
        && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
      PreflightRow row = list.getSelectionModel().getSelectedItem();
      wanted = row == null ? null : row.id();
      focusWanted();
      event.consume();
    }
  }

  /** Rows have their cells only after the layout that follows the change. */
  private void later() {
    if (wanted != null) {
      FxGate.executor().execute(this::focusWanted);
    }
  }

  private void focusWanted() {
    int index = indexOf(wanted);
    if (index < 0) {
      return;
    }
    list.getSelectionModel().select(index);
    list.getFocusModel().focus(index);
    // Cells that are about to be given other rows would lose the keyboard again.
    list.layout();
    PreflightCell cell = cell(index);
    if (cell == null) {
      list.scrollTo(Math.max(0, index - 1));
      list.layout();
      cell = cell(index);
    }
    if (cell != null && isOurs()) {
      cell.focusFirst();
      wanted = null;
    }
  }

  /** The keyboard is not taken from somebody who has gone elsewhere since. */
  private boolean isOurs() {
    return Focus.isIn(list);
  }

  private int indexOf(@Nullable Object id) {
    for (int i = 0; id != null && i < model.rows().size(); i++) {
      if (model.rows().get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable PreflightCell cell(int index) {
    return list.lookupAll(".preflight-cell").stream()
        .map(PreflightCell.class::cast)
        .filter(cell -> cell.isVisible() && cell.getItem() == model.rows().get(index))
        .findFirst()
        .orElse(null);
  }
}
