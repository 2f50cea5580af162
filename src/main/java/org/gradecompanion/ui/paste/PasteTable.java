package org.gradecompanion.ui.paste;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.gradecompanion.gradebook.paste.PasteLine;
import org.gradecompanion.gradebook.paste.PasteLine.Kind;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The lines of a plan; words are made for those alone that can be seen. */
final class PasteTable {
  private final TableView<PasteLine> table;
  private final LineWords says;
  private final Words words;

  PasteTable(TableView<PasteLine> table, LineWords says, Words words) {
    this.table = table;
    this.says = says;
    this.words = words;
    TableColumn<PasteLine, String> kind = column("what", 116, says::kind);
    kind.setCellFactory(column -> new KindCell());
    table.getColumns().add(kind);
    table.getColumns().add(column("student", 168, says::student));
    table.getColumns().add(column("assignment", 140, says::assignment));
    table.getColumns().add(number(column("now", 66, says::now)));
    table.getColumns().add(number(column("pasted", 82, says::pasted)));
    TableColumn<PasteLine, String> outcome = column("outcome", 330, says::outcome);
    outcome.getStyleClass().add("outcome");
    table.getColumns().add(outcome);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    table.setRowFactory(view -> new KindRow());
    table.setAccessibleText(words.say("grades.paste.table"));
    Label none = new Label(words.say("grades.paste.no_lines"));
    none.getStyleClass().add("empty-note");
    table.setPlaceholder(none);
  }

  void show(List<PasteLine> lines) {
    table.setItems(FXCollections.observableList(lines));
  }

  private TableColumn<PasteLine, String> column(
      String name, double width, Function<PasteLine, String> text) {
    TableColumn<PasteLine, String> column =
        new TableColumn<>(words.say("grades.paste.column." + name));
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setPrefWidth(width);
    column.setMinWidth(56);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  private static TableColumn<PasteLine, String> number(TableColumn<PasteLine, String> column) {
    column.getStyleClass().add("number");
    return column;
  }

  private static String icon(Kind kind) {
    return switch (kind) {
      case ENTERED -> "fth-plus-circle";
      case REPLACED -> "fth-refresh-cw";
      case UNCHANGED -> "fth-check";
      case LEFT_OUT -> "fth-slash";
    };
  }

  /** What happens, as a shape and a word. */
  private static final class KindCell extends TableCell<PasteLine, String> {
    private final FontIcon icon = new FontIcon();

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      PasteLine line = empty ? null : getTableRow().getItem();
      setText(line == null ? null : text);
      setGraphic(line == null ? null : icon);
      if (line != null) {
        icon.setIconLiteral(icon(line.kind()));
      }
    }
  }

  /** Coloured by what happens; pointing at it shows what a narrow column cuts. */
  private final class KindRow extends TableRow<PasteLine> {
    private final Tooltip tip = new Tooltip();

    @Override
    protected void updateItem(@Nullable PasteLine line, boolean empty) {
      super.updateItem(line, empty);
      for (Kind kind : Kind.values()) {
        boolean is = !empty && line != null && line.kind() == kind;
        pseudoClassStateChanged(PseudoClass.getPseudoClass(KindTile.styleClass(kind)), is);
      }
      String why = empty || line == null ? "" : says.outcome(line);
      tip.setText(why);
      setTooltip(why.isEmpty() ? null : tip);
    }
  }
}
