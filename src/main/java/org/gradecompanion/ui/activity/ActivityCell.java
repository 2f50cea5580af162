package org.gradecompanion.ui.activity;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Glyph;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** A row of the activity list: when, what, what came of it. */
final class ActivityCell extends ListCell<ActivityRow> {
  private final Words words;
  private final Dialogs dialogs;
  private final Label time = column("time");
  private final StackPane glyph = new StackPane();
  private final Label who = column("who");
  private final Label assignment = column("assignment");
  private final Label outcome = column("outcome");
  private final Label next = column("next");
  private final VBox told = new VBox(outcome, next);
  private final Button details = new Button();
  private final Tooltip detailsTip = new Tooltip();
  private final HBox content = new HBox(12, time, glyph, who, assignment, told, details);

  ActivityCell(Words words, Dialogs dialogs) {
    this.words = words;
    this.dialogs = dialogs;
    getStyleClass().add("activity-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    content.getStyleClass().add("activity-row");
    told.getStyleClass().add("told");
    told.setMinWidth(0);
    HBox.setHgrow(told, Priority.ALWAYS);
    next.managedProperty().bind(next.textProperty().isNotEmpty());
    glyph.setMinWidth(Region.USE_PREF_SIZE);
    details.setText(words.say("activity.copy"));
    details.getStyleClass().addAll("small", "flat");
    details.setMinWidth(Region.USE_PREF_SIZE);
    details.setTooltip(detailsTip);
  }

  @Override
  protected void updateItem(@Nullable ActivityRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    time.setText(row.time());
    Glyph icon = Glyph.of(row.state());
    glyph.getChildren().clear();
    if (icon != null) {
      glyph.getChildren().add(icon.icon());
    }
    who.setText(row.who());
    assignment.setText(row.assignment());
    outcome.setText(row.outcome());
    next.setText(row.next());
    details.setVisible(!row.details().isEmpty());
    detailsTip.setText(row.details());
    details.setOnAction(
        event -> {
          dialogs.copy(row.details());
          dialogs.mention(words.say("activity.copied"));
        });
    setAccessibleText(
        String.join(", ", row.time(), row.who(), row.assignment(), row.outcome(), row.next()));
    setGraphic(content);
  }

  private static Label column(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }
}
