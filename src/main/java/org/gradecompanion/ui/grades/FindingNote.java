package org.gradecompanion.ui.grades;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gradecompanion.rules.Fix;
import org.gradecompanion.rules.Severity;
import org.gradecompanion.ui.common.Glyph;

/** A finding below its field: glyph, sentence, and links that mend it. */
final class FindingNote {
  /** More fixes than this would push the form apart. */
  private static final int FIXES = 3;

  private FindingNote() {}

  static Node of(FieldFinding finding, Consumer<Fix> apply) {
    Label sentence = new Label(finding.words());
    sentence.setWrapText(true);
    VBox text = new VBox(1, sentence);
    HBox.setHgrow(text, Priority.ALWAYS);
    FlowPane links = new FlowPane(10, 0);
    finding.fixes().stream()
        .limit(FIXES)
        .forEach(
            fix -> {
              Hyperlink link = new Hyperlink(fix.label());
              link.setOnAction(event -> apply.accept(fix.fix()));
              links.getChildren().add(link);
            });
    if (!links.getChildren().isEmpty()) {
      text.getChildren().add(links);
    }
    HBox note = new HBox(6, glyph(finding.severity()).icon(), text);
    note.getStyleClass().addAll("finding-note", finding.severity().code());
    return note;
  }

  private static Glyph glyph(Severity severity) {
    return switch (severity) {
      case BLOCKS -> Glyph.FIX_FIRST;
      case CHANGES -> Glyph.WILL_CHANGE;
      case LEAVES_OUT -> Glyph.LEFT_OUT;
      case NOTICE -> Glyph.NOTICE;
    };
  }
}
