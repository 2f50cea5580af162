package org.gradecompanion.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
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
import org.gradecompanion.ui.common.Glyph;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A gradebook of the list: title, code, one line on where it stands, and the sections of a master
 * class with their links.
 */
final class BookCell extends ListCell<BookRow> {
  private final Label title = new Label();
  private final Label code = new Label();
  private final Label summary = new Label();
  private final StackPane glyph = new StackPane();
  private final VBox parts = new VBox(2);
  private final Button links = new Button();
  private final Words words;
  private final VBox content;

  /**
   * @param openLinks opens the links of the master class that the cell shows
   */
  BookCell(Words words, Consumer<BookRow> openLinks) {
    this.words = words;
    getStyleClass().add("book-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    title.getStyleClass().add("title");
    code.getStyleClass().add("code");
    code.setMinWidth(Region.USE_PREF_SIZE);
    summary.getStyleClass().add("summary");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    links.setText(words.say("shell.book.links"));
    links.getStyleClass().addAll("small", "edit-links");
    links.setOnAction(event -> openLinks.accept(getItem()));
    parts.getStyleClass().add("parts");
    content = new VBox(3, title, new HBox(5, glyph, summary, gap, code), parts);
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
    showParts(row);
    content
        .getStyleClass()
        .setAll("book-row", "book-" + row.state().name().toLowerCase(Locale.ROOT));
    setAccessibleText(spoken(row));
    setGraphic(content);
  }

  private void showParts(BookRow row) {
    parts.setManaged(!row.parts().isEmpty());
    parts.setVisible(!row.parts().isEmpty());
    parts.getChildren().clear();
    for (BookRow.Part part : row.parts()) {
      Label name = new Label(part.title());
      HBox line = new HBox(6, Glyph.of(part.link()).icon(), name);
      line.getStyleClass().addAll("part", "link-" + part.link().name().toLowerCase(Locale.ROOT));
      Tooltip.install(line, new Tooltip(part.spoken()));
      parts.getChildren().add(line);
    }
    if (!row.parts().isEmpty()) {
      parts.getChildren().add(links);
    }
  }

  private String spoken(BookRow row) {
    List<String> all = new ArrayList<>(List.of(row.title(), row.code(), row.summary()));
    row.parts().forEach(part -> all.add(words.say("shell.book.part", part.title(), part.spoken())));
    return String.join(", ", all);
  }
}
