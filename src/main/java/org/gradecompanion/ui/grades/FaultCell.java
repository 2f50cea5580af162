package org.gradecompanion.ui.grades;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gradecompanion.ui.common.Focus;
import org.gradecompanion.ui.common.Glyph;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** A row of the fault list: who, what, why, what to do, and the buttons that do it. */
final class FaultCell extends ListCell<FaultRow> {
  /** Padding of the cell at both sides, and room for the scroll bar. */
  private static final double SIDES = 38;

  private final FaultListViewModel model;
  private final Words words;
  private final Label who = new Label();
  private final Label holds = new Label();
  private final Label assignment = new Label();
  private final Label why = new Label();
  private final Label advice = new Label();
  private final HBox top = new HBox(6);
  private final FlowPane actions = new FlowPane(6, 6);
  private final VBox content = new VBox(3);
  private @Nullable FaultRow shown;

  FaultCell(FaultListViewModel model, Words words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("fault-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    who.getStyleClass().add("who");
    holds.getStyleClass().add("holds");
    holds.setMinWidth(Region.USE_PREF_SIZE);
    assignment.getStyleClass().add("muted");
    why.getStyleClass().add("why");
    why.setWrapText(true);
    advice.getStyleClass().add("muted");
    advice.setWrapText(true);
    actions.getStyleClass().add("actions");
    top.getChildren().setAll(new Region(), who, gap, holds);
    content.getChildren().setAll(top, assignment, why, advice, actions);
  }

  /** A cell asks its content for its height without a width, which wrapped text cannot answer. */
  @Override
  protected double computePrefHeight(double width) {
    if (getGraphic() == null) {
      return super.computePrefHeight(width);
    }
    double room = getListView().getWidth() - SIDES;
    return snappedTopInset() + content.prefHeight(room) + snappedBottomInset();
  }

  @Override
  protected void updateItem(@Nullable FaultRow row, boolean empty) {
    super.updateItem(row, empty);
    FaultRow now = empty ? null : row;
    if (now != null && now.equals(shown)) {
      return;
    }
    shown = now;
    if (Focus.isIn(this)) {
      // The button that has the keyboard goes: the window's first one would get it.
      getListView().requestFocus();
    }
    if (now == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Glyph glyph = Glyph.of(now.state());
    top.getChildren().set(0, glyph == null ? new Region() : glyph.icon());
    who.setText(now.who());
    holds.setText(now.holds());
    assignment.setText(now.assignment());
    why.setText(now.why());
    advice.setText(now.advice());
    advice.setVisible(!now.advice().isEmpty());
    advice.setManaged(advice.isVisible());
    actions
        .getChildren()
        .setAll(new FaultChoices(model, now, words).nodes(() -> getListView().requestFocus()));
    setAccessibleText(
        String.join(", ", now.who(), now.assignment(), now.holds(), now.why(), now.advice()));
    setGraphic(content);
  }
}
