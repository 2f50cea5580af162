package org.gradecompanion.ui.setup;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.util.StringConverter;
import org.gradecompanion.settings.Retention;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Shown;
import org.jspecify.annotations.Nullable;

/** How long classes are kept, in the card about the end of a year. */
final class RetentionView {
  private final Parent root;

  @FXML private ComboBox<Integer> keptYears;
  @FXML private Label due;
  @FXML private Label retentionProblem;

  RetentionView(RetentionViewModel model, Fxml fxml) {
    root = fxml.load(this);
    keptYears.getItems().setAll(Retention.CHOICES);
    keptYears.setConverter(
        new StringConverter<Integer>() {
          @Override
          public String toString(@Nullable Integer years) {
            return years == null ? "" : model.choice(years);
          }

          @Override
          public @Nullable Integer fromString(String text) {
            return null;
          }
        });
    keptYears.valueProperty().bindBidirectional(model.yearsProperty());
    due.textProperty().bind(model.dueProperty());
    Shown.when(due, model.dueProperty().isNotEmpty());
    retentionProblem.textProperty().bind(model.problemProperty());
    Shown.when(retentionProblem, model.problemProperty().isNotEmpty());
  }

  Parent root() {
    return root;
  }
}
