package org.gradecompanion.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.gradecompanion.ui.common.Focus;
import org.gradecompanion.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** The buttons that send, in the toolbar of the Grades tab. */
final class PushButtons extends HBox {
  private Runnable left = () -> {};

  PushButtons(PushButtonsViewModel model, Words words) {
    super(8);
    Button resend = new Button();
    resend.setId("resendAll");
    resend.textProperty().bind(model.resendWordsProperty());
    resend.visibleProperty().bind(model.resendableProperty().greaterThan(0));
    resend.managedProperty().bind(resend.visibleProperty());
    resend.setOnAction(event -> model.resendAll());
    Button push = new Button();
    push.setId("pushNow");
    push.getStyleClass().add("accent");
    push.setGraphic(new FontIcon("fth-upload-cloud"));
    push.textProperty().bind(model.pushWordsProperty());
    push.visibleProperty().bind(model.pushableProperty().greaterThan(0));
    push.managedProperty().bind(push.visibleProperty());
    push.setOnAction(event -> model.pushNow());
    Focus.handOn(resend, () -> left.run());
    Focus.handOn(push, () -> left.run());
    getChildren().addAll(resend, push, pause(model, words));
  }

  /**
   * @param back gives the keyboard back when the button that had it is gone
   */
  void onLeft(Runnable back) {
    left = back;
  }

  private static Button pause(PushButtonsViewModel model, Words words) {
    Button pause = new Button();
    pause.getStyleClass().addAll("flat", "button-icon");
    FontIcon icon = new FontIcon("fth-pause");
    model
        .pausedProperty()
        .addListener((observable, was, is) -> icon.setIconLiteral(is ? "fth-play" : "fth-pause"));
    pause.setGraphic(icon);
    Tooltip tip = new Tooltip();
    tip.textProperty()
        .bind(
            Bindings.when(model.pausedProperty())
                .then(words.say("shell.button.resume"))
                .otherwise(words.say("shell.button.pause")));
    pause.setTooltip(tip);
    pause.accessibleTextProperty().bind(tip.textProperty());
    pause.setOnAction(event -> model.pauseOrResume());
    return pause;
  }
}
