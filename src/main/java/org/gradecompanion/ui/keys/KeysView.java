package org.gradecompanion.ui.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gradecompanion.gradebook.ScoreCodes;
import org.gradecompanion.model.Flag;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.keys.Shortcut.Group;

/** The sheet of keys: everything in {@link Shortcut}, in three columns to look over. */
public final class KeysView {
  private static final List<List<Group>> COLUMNS =
      List.of(
          List.of(Group.MOVE),
          List.of(Group.SELECT, Group.TYPE),
          List.of(Group.CHANGE, Group.FIND));

  private static final int CAPS_IN_A_LINE = 5;

  /** The columns are equally wide, whatever is in them. */
  private static final double COLUMN_WIDTH = 100;

  private final KeyWords words;
  private final Parent root;

  @FXML private HBox columns;
  @FXML private CheckBox wraps;
  @FXML private Button close;

  /**
   * @param codes what may be typed for a flag
   * @param goesOn whether Enter at the end of a column goes on in the next one
   * @param choose told when the teacher wants it otherwise
   */
  public KeysView(
      Fxml fxml,
      Keyboard keyboard,
      ScoreCodes codes,
      boolean goesOn,
      Consumer<Boolean> choose,
      Runnable leave) {
    this.words = new KeyWords(fxml.words(), keyboard);
    this.root = fxml.load(this);
    for (List<Group> groups : COLUMNS) {
      VBox column = new VBox();
      column.getStyleClass().add("key-column");
      column.setPrefWidth(COLUMN_WIDTH);
      column.setMinWidth(Region.USE_PREF_SIZE);
      HBox.setHgrow(column, Priority.ALWAYS);
      groups.forEach(group -> column.getChildren().add(group(group)));
      columns.getChildren().add(column);
    }
    ((VBox) columns.getChildren().get(0)).getChildren().add(codes(codes));
    wraps.setSelected(goesOn);
    wraps.setOnAction(event -> choose.accept(wraps.isSelected()));
    close.setOnAction(event -> leave.run());
    root.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (Shortcut.HELP.pressed(event, keyboard) >= 0) {
            leave.run(); // the key that opened the sheet closes it
            event.consume();
          }
        });
  }

  public Parent root() {
    return root;
  }

  public void focusFirst() {
    close.requestFocus();
  }

  private Node codes(ScoreCodes codes) {
    VBox box = titled(words.codes());
    for (Flag flag : Flag.values()) {
      List<KeyWords.Caps> caps =
          codes.of(flag).stream().map(code -> new KeyWords.Caps(List.of(), List.of(code))).toList();
      box.getChildren().add(row(words.flag(flag), caps, words.spoken(flag, codes)));
    }
    return box;
  }

  private static VBox titled(String text) {
    Label title = new Label(text);
    title.getStyleClass().add("key-group-title");
    VBox box = new VBox(title);
    box.getStyleClass().add("key-group");
    return box;
  }

  private Node group(Group group) {
    VBox box = titled(words.title(group));
    Stream.of(Shortcut.values())
        .filter(shortcut -> shortcut.group() == group)
        .map(each -> row(words.does(each), words.caps(each), words.spoken(each)))
        .forEach(box.getChildren()::add);
    return box;
  }

  private static Node row(String what, List<KeyWords.Caps> caps, String spoken) {
    Label does = new Label(what);
    does.getStyleClass().add("does");
    does.setWrapText(true);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    VBox chords = new VBox();
    chords.getStyleClass().add("key-chords");
    chords.setMinWidth(Region.USE_PREF_SIZE);
    lines(caps).forEach(chords.getChildren()::add);
    HBox row = new HBox(does, gap, chords);
    row.getStyleClass().add("key-row");
    // A screen reader reads what has the focus: with Tab it reads row by row.
    row.setFocusTraversable(true);
    row.setAccessibleRole(AccessibleRole.TEXT);
    row.setAccessibleText(spoken);
    return row;
  }

  private static List<HBox> lines(List<KeyWords.Caps> all) {
    List<HBox> lines = new ArrayList<>();
    int room = 0;
    for (KeyWords.Caps caps : all) {
      int size = caps.held().size() + caps.keys().size();
      if (size > room) {
        HBox line = new HBox();
        line.getStyleClass().add("key-line");
        lines.add(line);
        room = CAPS_IN_A_LINE;
      }
      lines.get(lines.size() - 1).getChildren().add(chord(caps));
      room -= size;
    }
    return lines;
  }

  private static Node chord(KeyWords.Caps caps) {
    HBox box = new HBox();
    box.getStyleClass().add("key-chord");
    Stream.concat(caps.held().stream(), caps.keys().stream())
        .map(KeysView::cap)
        .forEach(box.getChildren()::add);
    return box;
  }

  private static Node cap(String text) {
    Label cap = new Label(text);
    cap.getStyleClass().add("key-cap");
    cap.setMinWidth(Region.USE_PREF_SIZE);
    return cap;
  }
}
