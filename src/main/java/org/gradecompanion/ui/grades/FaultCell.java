package org.gradecompanion.ui.grades;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gradecompanion.model.CellId;
import org.gradecompanion.ui.common.Glyph;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** A row of the fault list: who, what, why, what to do, and the buttons that do it. */
final class FaultCell extends ListCell<FaultRow> {
  /** How many fixes have a button of their own; the rest is in a menu. */
  private static final int BUTTONS = 2;

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
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Glyph glyph = Glyph.of(row.state());
    top.getChildren().set(0, glyph == null ? new Region() : glyph.icon());
    who.setText(row.who());
    holds.setText(row.holds());
    assignment.setText(row.assignment());
    why.setText(row.why());
    advice.setText(row.advice());
    advice.setVisible(!row.advice().isEmpty());
    advice.setManaged(advice.isVisible());
    fill(row);
    setAccessibleText(
        String.join(", ", row.who(), row.assignment(), row.holds(), row.why(), row.advice()));
    setGraphic(content);
  }

  private void fill(FaultRow row) {
    actions.getChildren().clear();
    row.fixes().stream()
        .limit(BUTTONS)
        .forEach(fix -> button(fix.label(), () -> model.apply(row, fix.fix())));
    if (row.conflict()) {
      boolean score = row.key() instanceof CellId;
      button(words.say("grades.faults.keep_mine"), () -> model.keepMine(row));
      button(
          words.say(score ? "grades.faults.take_theirs" : "grades.faults.compare"),
          () -> model.takeTheirs(row));
    }
    if (row.resendable()) {
      button(words.say("grades.faults.resend"), () -> model.resend(row));
    }
    if (row.gone()) {
      button(words.say("grades.faults.recreate"), () -> model.resend(row));
      button(words.say("grades.faults.keep_here"), () -> model.keepHere(row));
      button(words.say("grades.faults.export"), () -> model.export(row));
    }
    MenuButton more = new MenuButton(words.say("grades.faults.more"));
    more.getStyleClass().addAll("small", "flat");
    row.fixes().stream()
        .skip(BUTTONS)
        .forEach(fix -> more.getItems().add(item(fix.label(), () -> model.apply(row, fix.fix()))));
    more.getItems().add(item(words.say("grades.faults.open"), () -> model.show(row)));
    more.getItems().add(item(words.say("grades.faults.copy"), () -> model.copyDetails(row)));
    actions.getChildren().add(more);
  }

  private void button(String label, Runnable action) {
    Button button = new Button(label);
    button.getStyleClass().add("small");
    button.setMaxWidth(300);
    button.setOnAction(
        event -> {
          // The row, and its button, may be gone when the action is done.
          getListView().requestFocus();
          action.run();
        });
    actions.getChildren().add(button);
  }

  private static MenuItem item(String label, Runnable action) {
    MenuItem item = new MenuItem(label);
    item.setOnAction(event -> action.run());
    return item;
  }
}
