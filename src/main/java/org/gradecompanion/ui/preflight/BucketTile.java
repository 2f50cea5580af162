package org.gradecompanion.ui.preflight;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** How many items are in a bucket; pressed, only these are shown. */
final class BucketTile extends ToggleButton {
  private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

  private final Bucket bucket;
  private final String name;

  BucketTile(
      Bucket bucket,
      ReadOnlyIntegerProperty count,
      ObjectProperty<@Nullable Bucket> filter,
      Words words) {
    this.bucket = bucket;
    this.name = words.say("preflight.bucket." + bucket.name());
    getStyleClass().setAll("tile", styleClass(bucket));
    Label number = new Label();
    number.getStyleClass().add("tile-number");
    number.textProperty().bind(count.asString());
    Label title = new Label(name);
    title.getStyleClass().add("tile-name");
    setGraphic(new VBox(number, title));
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setTooltip(new Tooltip(words.say("preflight.bucket.tip")));
    count.addListener((observable, before, now) -> show(now.intValue()));
    show(count.get());
    setOnAction(event -> filter.set(isSelected() ? bucket : null));
    filter.addListener((observable, before, now) -> setSelected(now == this.bucket));
    setSelected(filter.get() == bucket);
  }

  /** Such as {@code will-change}. */
  static String styleClass(Bucket bucket) {
    return bucket.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void show(int count) {
    pseudoClassStateChanged(QUIET, count == 0);
    setAccessibleText(name + " " + count);
  }
}
