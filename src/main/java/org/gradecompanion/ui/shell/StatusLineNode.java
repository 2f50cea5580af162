package org.gradecompanion.ui.shell;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.controlsfx.control.StatusBar;
import org.gradecompanion.model.CellState;
import org.gradecompanion.ui.common.Glyph;
import org.jspecify.annotations.Nullable;

/** Shows the status line; what is said in passing stands in it for a while. */
final class StatusLineNode {
  private static final Duration MENTION = Duration.seconds(6);

  private final StatusBar bar = new StatusBar();
  private final StackPane glyph = new StackPane();
  private final Label lead = new Label();
  private final Label mention = new Label();
  private final Label times = new Label();
  private final HBox counts = new HBox(12);
  private final ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);

  StatusLineNode(HBox slot, ShellViewModel model, ReadOnlyStringProperty mentioned) {
    bar.setText("");
    lead.setId("statusLead");
    lead.getStyleClass().add("lead");
    mention.getStyleClass().add("mention");
    times.getStyleClass().add("times");
    counts.getStyleClass().add("counts");
    progress.getStyleClass().add("small");
    progress.setPrefWidth(80);
    HBox left = new HBox(6, glyph, lead, progress, mention);
    left.getStyleClass().add("left");
    HBox right = new HBox(18, counts, times);
    right.getStyleClass().add("right");
    bar.getLeftItems().add(left);
    bar.getRightItems().add(right);
    HBox.setHgrow(bar, Priority.ALWAYS);
    slot.getChildren().setAll(bar);
    model.statusProperty().addListener((observable, before, now) -> show(now));
    show(model.statusProperty().get());
    mention.textProperty().bind(mentioned);
    PauseTransition fade = new PauseTransition(MENTION);
    fade.setOnFinished(event -> mention.setVisible(false));
    mentioned.addListener(
        (observable, before, now) -> {
          mention.setVisible(!now.isEmpty());
          fade.playFromStart();
        });
  }

  private void show(@Nullable StatusLine line) {
    if (line == null) {
      return;
    }
    icon(line.glyph());
    lead.setText(line.lead());
    times.setText(line.times());
    boolean sending = line.glyph() == CellState.SENDING;
    progress.setVisible(sending);
    progress.setManaged(sending);
    counts.getChildren().setAll(line.counts().stream().map(StatusLineNode::count).toList());
  }

  private void icon(CellState state) {
    Glyph icon = Glyph.of(state);
    glyph.setManaged(icon != null);
    if (icon == null) {
      glyph.getChildren().clear();
    } else {
      glyph.getChildren().setAll(icon.icon());
    }
  }

  private static Node count(StatusLine.Count count) {
    Label number = new Label(Integer.toString(count.number()));
    Glyph icon = Glyph.of(count.state());
    if (icon != null) {
      number.setGraphic(icon.icon());
    }
    number.setGraphicTextGap(4);
    number.setTooltip(new Tooltip(count.words()));
    number.setAccessibleText(count.words());
    return number;
  }
}
