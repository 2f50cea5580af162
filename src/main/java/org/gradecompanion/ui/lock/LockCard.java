package org.gradecompanion.ui.lock;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Shown;
import org.jspecify.annotations.Nullable;

/** The card on the Setup tab about the lock. */
public final class LockCard {
  private final Parent root;

  @FXML private Label withData;
  @FXML private HBox after;
  @FXML private ComboBox<Integer> minutes;
  @FXML private Button lockNow;
  @FXML private PasswordField lockPassphrase;
  @FXML private PasswordField lockAgain;
  @FXML private HBox passphraseRow;
  @FXML private Button switchOn;
  @FXML private Button switchOff;
  @FXML private Label lockProblem;

  public LockCard(LockCardViewModel model, Fxml fxml) {
    root = fxml.load(this);
    BooleanBinding none = model.keyProperty().isEqualTo(LockControls.Key.NONE);
    BooleanBinding own = model.keyProperty().isEqualTo(LockControls.Key.OWN);
    BooleanBinding data = model.keyProperty().isEqualTo(LockControls.Key.DATA);
    Shown.when(withData, data);
    Shown.when(after, none.not());
    Shown.when(passphraseRow, data.not());
    Shown.when(lockAgain, none);
    Shown.when(switchOn, none);
    Shown.when(switchOff, own);
    minutes.getItems().setAll(LockCardViewModel.CHOICES);
    minutes.setConverter(
        new StringConverter<Integer>() {
          @Override
          public String toString(@Nullable Integer choice) {
            return choice == null ? "" : model.words(choice);
          }

          @Override
          public @Nullable Integer fromString(String text) {
            return null;
          }
        });
    minutes.valueProperty().bindBidirectional(model.minutesProperty());
    lockNow.setOnAction(event -> model.lockNow());
    lockPassphrase.textProperty().bindBidirectional(model.passphraseProperty());
    lockAgain.textProperty().bindBidirectional(model.againProperty());
    switchOn.setOnAction(event -> model.switchOn());
    switchOff.setOnAction(event -> model.switchOff());
    switchOn.disableProperty().bind(empty(model).or(model.busyProperty()));
    switchOff.disableProperty().bind(empty(model).or(model.busyProperty()));
    lockProblem.textProperty().bind(model.problemProperty());
    Shown.when(lockProblem, model.problemProperty().isNotEmpty());
  }

  public Parent root() {
    return root;
  }

  private static BooleanBinding empty(LockCardViewModel model) {
    return Bindings.isEmpty(model.passphraseProperty());
  }
}
