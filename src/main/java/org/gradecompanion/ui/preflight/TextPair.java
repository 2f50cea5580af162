package org.gradecompanion.ui.preflight;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.gradecompanion.ui.preflight.TextChange.Piece;
import org.gradecompanion.words.Words;

/** A text as it was typed beside what PowerTeacher will hold, with what goes and comes marked. */
final class TextPair extends GridPane {
  TextPair(String before, String after, Words words) {
    TextChange change = TextChange.between(before, after, words.say("preflight.hidden"));
    getStyleClass().add("pair");
    for (int column = 0; column < 2; column++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      getColumnConstraints().add(half);
    }
    addRow(
        0,
        side(words.say("preflight.typed"), change.typed()),
        side(words.say("preflight.received"), change.received()));
  }

  private static Node side(String title, List<Piece> pieces) {
    Label label = new Label(title);
    label.getStyleClass().add("field-label");
    TextFlow text = new TextFlow();
    for (Piece piece : pieces) {
      Text node = new Text(piece.text());
      node.getStyleClass().add(piece.kind().styleClass());
      node.setStrikethrough(piece.kind() == TextChange.Kind.GONE);
      node.setUnderline(piece.kind() == TextChange.Kind.NEW);
      text.getChildren().add(node);
    }
    VBox side = new VBox(2, label, text);
    side.getStyleClass().add("pair-side");
    return side;
  }
}
