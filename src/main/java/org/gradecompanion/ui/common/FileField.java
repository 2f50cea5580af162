package org.gradecompanion.ui.common;

import java.io.File;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.FileChooser;
import org.gradecompanion.words.Words;

/** A file by its path, typed or chosen. */
public final class FileField {
  private final HBox slot;
  private final TextField path = new TextField();
  private final String title;
  private final FileChooser.ExtensionFilter filter;
  private final boolean writing;

  /**
   * @param id of the text field
   * @param kind what files of this kind are called
   * @param ending such as ".zip"
   * @param writing whether the file may be a new one
   */
  public FileField(
      HBox slot,
      StringProperty value,
      Words words,
      String id,
      String kind,
      String ending,
      boolean writing) {
    this.slot = slot;
    this.title = kind;
    this.filter = new FileChooser.ExtensionFilter(kind, "*" + ending);
    this.writing = writing;
    path.setId(id);
    path.setAccessibleText(kind);
    path.textProperty().bindBidirectional(value);
    HBox.setHgrow(path, Priority.ALWAYS);
    Button choose = new Button(words.say("common.choose"));
    choose.setMinWidth(Button.USE_PREF_SIZE);
    choose.setOnAction(event -> choose());
    slot.setSpacing(8);
    slot.getChildren().setAll(path, choose);
  }

  /** Takes the keyboard. */
  public void focus() {
    path.requestFocus();
    path.end();
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.getExtensionFilters().add(filter);
    File now = new File(path.getText());
    if (now.getParentFile() != null && now.getParentFile().isDirectory()) {
      chooser.setInitialDirectory(now.getParentFile());
    }
    var window = slot.getScene().getWindow();
    if (writing) {
      chooser.setInitialFileName(now.getName());
    }
    File chosen = writing ? chooser.showSaveDialog(window) : chooser.showOpenDialog(window);
    if (chosen != null) {
      path.setText(chosen.getPath());
    }
  }
}
