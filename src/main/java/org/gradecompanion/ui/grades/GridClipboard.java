package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.gradecompanion.gradebook.paste.Tsv;

/** Scores on their way to other programs and from there, as spreadsheets write and read them. */
final class GridClipboard {
  private GridClipboard() {}

  static void copy(GridModel model, CellRange range) {
    put(Tsv.format(texts(model, range)));
  }

  static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** Hands over what is there, if anything. */
  static void paste(CellRange range, BiConsumer<List<List<String>>, CellRange> taker) {
    String text = Clipboard.getSystemClipboard().getString();
    List<List<String>> block = text == null ? List.of() : Tsv.parse(text);
    if (!block.isEmpty()) {
      taker.accept(block, range);
    }
  }

  private static List<List<String>> texts(GridModel model, CellRange range) {
    List<List<String>> rows = new ArrayList<>(range.rows());
    for (int row = range.top(); row <= range.bottom(); row++) {
      List<String> texts = new ArrayList<>(range.columns());
      for (int column = range.left(); column <= range.right(); column++) {
        texts.add(model.editText(row, column));
      }
      rows.add(texts);
    }
    return rows;
  }
}
