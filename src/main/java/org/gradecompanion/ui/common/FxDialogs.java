package org.gradecompanion.ui.common;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.gradecompanion.files.Draft;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.gradecompanion.words.Words;

/** Dialogs as windows over the one window. JavaFX thread only. */
public final class FxDialogs implements Dialogs {
  private static final double TEXT_WIDTH = 420;
  private static final ButtonType UNANSWERED = ButtonType.CLOSE;

  private final Window owner;
  private final Themes themes;
  private final Words words;
  private final ReadOnlyStringWrapper mentioned = new ReadOnlyStringWrapper("");

  public FxDialogs(Window owner, Themes themes, Words words) {
    this.owner = owner;
    this.themes = themes;
    this.words = words;
  }

  /** What was last said in passing; the status line shows it for a while. */
  public ReadOnlyStringProperty mentionedProperty() {
    return mentioned.getReadOnlyProperty();
  }

  @Override
  public CompletableFuture<Boolean> ask(Question question) {
    boolean unexpected = question.unexpected();
    ButtonType proceed =
        new ButtonType(
            question.proceed(),
            unexpected ? ButtonBar.ButtonData.APPLY : ButtonBar.ButtonData.OK_DONE);
    ButtonType stay =
        new ButtonType(
            question.stay(),
            unexpected ? ButtonBar.ButtonData.OTHER : ButtonBar.ButtonData.CANCEL_CLOSE);
    Dialog<ButtonType> dialog = dialog(question.title(), question.text(), proceed, stay);
    Button button = (Button) dialog.getDialogPane().lookupButton(proceed);
    if (unexpected) {
      // The keyboard is on the text: what was meant for a cell presses nothing. Tab goes on.
      Node text = dialog.getDialogPane().getContent();
      text.setFocusTraversable(true);
      dialog.setOnShown(event -> text.requestFocus());
      dialog
          .getDialogPane()
          .addEventFilter(KeyEvent.KEY_PRESSED, event -> closeUnanswered(dialog, event));
    } else if (question.destroys()) {
      button.setDefaultButton(false);
      button.getStyleClass().add("danger");
      ((Button) dialog.getDialogPane().lookupButton(stay)).setDefaultButton(true);
    }
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    dialog.setOnHidden(
        event -> {
          if (!UNANSWERED.equals(dialog.getResult())) {
            answer.complete(Objects.equals(dialog.getResult(), proceed));
          }
        });
    show(dialog);
    return answer;
  }

  private static void closeUnanswered(Dialog<ButtonType> dialog, KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      dialog.setResult(UNANSWERED);
      dialog.close();
    }
  }

  @Override
  public void tell(String title, String text) {
    ButtonType close = new ButtonType(words.say("common.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
    show(dialog(title, text, close));
  }

  @Override
  public void mention(String text) {
    // Said twice in a row it is still news: the property must change.
    mentioned.set("");
    mentioned.set(text);
  }

  @Override
  public CompletableFuture<Boolean> save(String title, String suggestedName, String text) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(suggestedName);
    File file = chooser.showSaveDialog(owner);
    if (file == null) {
      return CompletableFuture.completedFuture(false);
    }
    return CompletableFuture.supplyAsync(() -> written(file.toPath(), text))
        .thenApplyAsync(done -> done, FxGate.executor());
  }

  private static boolean written(Path file, String text) {
    try {
      Draft.write(file, text.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (IOException e) {
      throw new UserError(
          UserError.Kind.NEEDS_PERSON,
          Message.of("error.file.not_written", String.valueOf(file.getFileName())),
          e);
    }
  }

  @Override
  public void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private Dialog<ButtonType> dialog(String title, String text, ButtonType... buttons) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(title);
    DialogPane pane = dialog.getDialogPane();
    pane.getButtonTypes().addAll(buttons);
    pane.setHeaderText(title);
    pane.setContent(content(text));
    themes.dress(pane);
    return dialog;
  }

  private static Node content(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setPrefWidth(TEXT_WIDTH);
    return label;
  }

  private static void show(Dialog<ButtonType> dialog) {
    // Asked for before: a locked window shows something else in its place.
    Window window = dialog.getDialogPane().getScene().getWindow();
    dialog.show();
    // JavaFX 21 opens windows too small under some window managers; asking again mends it.
    FxGate.executor().execute(window::sizeToScene);
  }
}
