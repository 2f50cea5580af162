package org.gradecompanion.ui.paste;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.gradecompanion.gradebook.paste.PasteLine.Kind;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** How many lines are of a kind; pressed, only these are shown. */
final class KindTile extends ToggleButton {
  private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

  private final Label number = new Label();
  private final String name;

  KindTile(Kind kind, ObjectProperty<@Nullable Kind> filter, Words words) {
    this.name = words.say(LineWords.kindKey(kind));
    getStyleClass().setAll("tile", styleClass(kind));
    number.getStyleClass().add("tile-number");
    Label title = new Label(name);
    title.getStyleClass().add("tile-name");
    setGraphic(new VBox(number, title));
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setTooltip(new Tooltip(words.say("preflight.bucket.tip")));
    setOnAction(event -> filter.set(isSelected() ? kind : null));
    filter.addListener((observable, before, now) -> setSelected(now == kind));
  }

  /** Such as {@code left-out}. */
  static String styleClass(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  void show(int count) {
    number.setText(Integer.toString(count));
    pseudoClassStateChanged(QUIET, count == 0);
    setAccessibleText(name + " " + count);
  }
}
