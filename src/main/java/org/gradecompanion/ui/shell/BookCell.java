package org.gradecompanion.ui.shell;

import java.util.Locale;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gradecompanion.ui.common.Glyph;
import org.jspecify.annotations.Nullable;

/** A gradebook of the list: title, code, and one line on where it stands. */
final class BookCell extends ListCell<BookRow> {
  private final Label title = new Label();
  private final Label code = new Label();
  private final Label summary = new Label();
  private final StackPane glyph = new StackPane();
  private final VBox content;

  BookCell() {
    getStyleClass().add("book-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    title.getStyleClass().add("title");
    code.getStyleClass().add("code");
    code.setMinWidth(Region.USE_PREF_SIZE);
    summary.getStyleClass().add("summary");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    content = new VBox(3, title, new HBox(5, glyph, summary, gap, code));
  }

  @Override
  protected void updateItem(@Nullable BookRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    title.setText(row.title());
    code.setText(row.code());
    summary.setText(row.summary());
    Glyph icon = Glyph.of(row.state());
    glyph.setManaged(icon != null);
    if (icon == null) {
      glyph.getChildren().clear();
    } else {
      glyph.getChildren().setAll(icon.icon());
    }
    content
        .getStyleClass()
        .setAll("book-row", "book-" + row.state().name().toLowerCase(Locale.ROOT));
    setAccessibleText(String.join(", ", row.title(), row.code(), row.summary()));
    setGraphic(content);
  }
}
