package org.gradecompanion.ui.grades;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gradecompanion.words.Words;

/** The past values of a cell, each with what brings it back. */
final class HistoryNode {
  /** More would push everything else out of sight; the rest is asked for. */
  private static final int FEW = 6;

  private final VBox box;
  private final CellHistory history;
  private final Consumer<CellHistory.Entry> restore;
  private final Words words;
  private boolean all;

  HistoryNode(VBox box, CellHistory history, Consumer<CellHistory.Entry> restore, Words words) {
    this.box = box;
    this.history = history;
    this.restore = restore;
    this.words = words;
    history
        .entries()
        .addListener(
            (ListChangeListener<CellHistory.Entry>)
                change -> {
                  all = all && !history.entries().isEmpty();
                  fill();
                });
    fill();
  }

  private void fill() {
    int most = all ? Integer.MAX_VALUE : FEW;
    int count = history.entries().size();
    box.getChildren().setAll(history.entries().stream().limit(most).map(this::row).toList());
    if (count == 0) {
      Label none = new Label(words.say("grades.history.none"));
      none.getStyleClass().add("muted");
      box.getChildren().add(none);
    } else if (count > most) {
      Hyperlink more = new Hyperlink(words.say("grades.history.more", count - most));
      more.setOnAction(
          event -> {
            all = true;
            fill();
          });
      box.getChildren().add(more);
    }
  }

  private Node row(CellHistory.Entry entry) {
    Label value = new Label(entry.value());
    value.getStyleClass().add("history-value");
    Label when = new Label(entry.when());
    when.getStyleClass().add("muted");
    when.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox top = new HBox(8, value, gap, when);
    Label how = new Label(entry.how());
    how.getStyleClass().addAll("muted", "history-how");
    how.setWrapText(true);
    HBox.setHgrow(how, Priority.ALWAYS);
    how.setMaxWidth(Double.MAX_VALUE);
    HBox bottom = new HBox(8, how);
    if (!entry.current()) {
      Hyperlink back = new Hyperlink(words.say("grades.history.restore"));
      back.setAccessibleText(words.say("grades.history.restore.spoken", entry.value()));
      back.setMinWidth(Region.USE_PREF_SIZE);
      back.setOnAction(event -> restore.accept(entry));
      bottom.getChildren().add(back);
    }
    VBox row = new VBox(1, top, bottom);
    row.getStyleClass().add("history-row");
    return row;
  }
}
