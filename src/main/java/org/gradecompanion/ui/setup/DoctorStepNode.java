package org.gradecompanion.ui.setup;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gradecompanion.model.ProbeStep.Result;
import org.gradecompanion.ui.common.Glyph;
import org.jspecify.annotations.Nullable;

/** One step of the doctor: glyph, what it is about, what was found, and who can mend it. */
final class DoctorStepNode {
  private static final double MARK = 16;

  private DoctorStepNode() {}

  static Node of(DoctorViewModel.Step step) {
    Result result = step.result();
    Label title = new Label(step.title());
    title.getStyleClass().add("doctor-title");
    VBox texts = new VBox(1, title, wrapped(step.words()));
    if (!step.mender().isEmpty()) {
      Label mender = wrapped(step.mender());
      mender.getStyleClass().add("doctor-mender");
      texts.getChildren().add(mender);
    }
    HBox.setHgrow(texts, Priority.ALWAYS);
    StackPane mark = new StackPane(mark(result));
    mark.getStyleClass().add("doctor-mark");
    HBox row = new HBox(8, mark, texts);
    String style = result == null ? "trying" : result.name().toLowerCase(Locale.ROOT);
    row.getStyleClass().addAll("doctor-step", style);
    return row;
  }

  private static Node mark(@Nullable Result result) {
    if (result == null) {
      ProgressIndicator turning = new ProgressIndicator();
      turning.setPrefSize(MARK, MARK);
      turning.setMinSize(MARK, MARK);
      turning.setMaxSize(MARK, MARK);
      return turning;
    }
    return switch (result) {
      case OK -> Glyph.SENT.icon();
      case WEAK -> Glyph.FIX_FIRST.icon();
      case FAILED -> Glyph.NOT_SENT.icon();
      case NOT_REACHED -> Glyph.LEFT_OUT.icon();
    };
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
