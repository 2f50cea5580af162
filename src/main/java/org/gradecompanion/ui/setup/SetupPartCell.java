package org.gradecompanion.ui.setup;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A part of Setup in the list; the first of a group below the group's name. */
final class SetupPartCell extends ListCell<SetupPart> {
  private static final double GAP = 9;

  private final Words words;
  private final boolean grouped;
  private final Label group = new Label();
  private final Label title = new Label();
  private final FontIcon icon = new FontIcon();
  private final VBox content = new VBox(group, title);

  /**
   * @param grouped whether the group's name belongs into the cell
   */
  SetupPartCell(Words words, boolean grouped) {
    this.words = words;
    this.grouped = grouped;
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    group.getStyleClass().add("group");
    title.getStyleClass().add("part");
    title.setGraphic(icon);
    title.setGraphicTextGap(GAP);
    title.setMaxWidth(Double.MAX_VALUE);
  }

  @Override
  protected void updateItem(@Nullable SetupPart part, boolean empty) {
    super.updateItem(part, empty);
    if (empty || part == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    icon.setIconLiteral(part.icon());
    title.setText(words.say("setup.part." + part.name()));
    boolean first = grouped && part.first();
    group.setText(first ? words.say("setup.parts." + part.name()) : "");
    group.setVisible(first);
    group.setManaged(first);
    setAccessibleText(title.getText());
    setGraphic(content);
  }
}
