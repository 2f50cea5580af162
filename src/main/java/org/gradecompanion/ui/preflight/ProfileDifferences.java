package org.gradecompanion.ui.preflight;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.gradecompanion.words.Words;

/** What is otherwise than usual under a gradebook's rules, beside the link that asks for it. */
final class ProfileDifferences {
  private static final double TALLEST = 420;

  private ProfileDifferences() {}

  static void show(Node owner, ProfileNote note, Words words) {
    GridPane table = new GridPane();
    table.getStyleClass().add("differences");
    table.addRow(
        0,
        label(words.say("preflight.profile.setting"), "field-label"),
        label(words.say("preflight.profile.here"), "field-label"),
        label(words.say("preflight.profile.usually"), "field-label"));
    for (ProfileNote.Difference each : note.differences()) {
      table.addRow(
          table.getRowCount(),
          label(each.setting(), "setting"),
          label(each.here(), "here"),
          label(each.usually(), "muted"));
    }
    ScrollPane scroll = new ScrollPane(table);
    scroll.getStyleClass().add("plain-scroll");
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(TALLEST);
    VBox content = new VBox(10, label(note.words(), "card-title"), scroll);
    content.getStyleClass().add("popover-body");
    PopOver popOver = new PopOver(content);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
    popOver.setAnimated(false);
    popOver.setDetachable(false);
    popOver.show(owner);
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
