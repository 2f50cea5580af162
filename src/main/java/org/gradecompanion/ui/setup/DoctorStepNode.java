package org.gradecompanion.ui.setup;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.gradecompanion.ui.common.Glyph;

/** One step of the doctor: glyph and sentence. */
final class DoctorStepNode {
  private DoctorStepNode() {}

  static Node of(DoctorViewModel.Step step) {
    Glyph glyph =
        switch (step.result()) {
          case OK -> Glyph.SENT;
          case WEAK -> Glyph.FIX_FIRST;
          case FAILED -> Glyph.NOT_SENT;
          case NOT_REACHED -> Glyph.LEFT_OUT;
        };
    Label words = new Label(step.words());
    words.setWrapText(true);
    HBox row = new HBox(8, glyph.icon(), words);
    row.getStyleClass().addAll("doctor-step", step.result().name().toLowerCase(Locale.ROOT));
    return row;
  }
}
