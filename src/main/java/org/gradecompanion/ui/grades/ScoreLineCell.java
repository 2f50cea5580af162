package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gradecompanion.ui.common.Glyph;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** A line of the score list: who, the score, what became of it, and what can be done. */
final class ScoreLineCell extends ListCell<Integer> {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");
  private static final double NAME_WIDTH = 180;
  private static final double SCORE_WIDTH = 124;
  private static final double SCORE_HEIGHT = 32;

  private final ScoreListViewModel model;
  private final FaultListViewModel faults;
  private final TextField field;
  private final Words words;
  private final Label name = new Label();
  private final Label number = new Label();
  private final HBox scoreBox = new HBox();
  private final Label score = new Label();
  private final StackPane slot = new StackPane();
  private final StackPane glyph = new StackPane();
  private final Label state = new Label();
  private final Tooltip tip = new Tooltip();
  private final HBox actions = new HBox();
  private final HBox content = new HBox();
  private @Nullable ScoreLine drawn;

  /**
   * @param field where a score is typed; it stands in one line at a time
   */
  ScoreLineCell(ScoreListViewModel model, FaultListViewModel faults, TextField field, Words words) {
    this.model = model;
    this.faults = faults;
    this.field = field;
    this.words = words;
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    name.getStyleClass().add("name");
    number.getStyleClass().add("number");
    VBox who = new VBox(name, number);
    who.setAlignment(Pos.CENTER_LEFT);
    who.setMinWidth(NAME_WIDTH); // the scores stand below each other, whatever is beside them
    who.setMaxWidth(NAME_WIDTH);
    score.getStyleClass().add("score");
    score.setMinWidth(Region.USE_PREF_SIZE);
    scoreBox.getStyleClass().add("score-box");
    slot.setMinSize(SCORE_WIDTH, SCORE_HEIGHT);
    slot.setPrefSize(SCORE_WIDTH, SCORE_HEIGHT);
    slot.setMaxSize(SCORE_WIDTH, SCORE_HEIGHT);
    glyph.setMinSize(Glyph.SIZE, Glyph.SIZE);
    glyph.setMaxSize(Glyph.SIZE, Glyph.SIZE);
    state.getStyleClass().add("state");
    state.setWrapText(true);
    state.setMinWidth(0);
    state.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(state, Priority.ALWAYS);
    state.setTooltip(tip);
    actions.getStyleClass().add("actions");
    actions.setMinWidth(Region.USE_PREF_SIZE);
    content.getStyleClass().add("score-line");
    content.getChildren().setAll(who, slot, glyph, state, actions);
    visibleProperty()
        .addListener(
            (observable, was, is) -> {
              if (!is) {
                leave(); // scrolled away
              }
            });
  }

  @Override
  protected void updateItem(@Nullable Integer row, boolean empty) {
    super.updateItem(row, empty);
    drawn = null;
    refresh();
  }

  /** Shows the line as it is now. */
  void refresh() {
    Integer row = getItem();
    if (isEmpty() || row == null || !model.has(row)) {
      setGraphic(null);
      setAccessibleText(null);
      drawn = null;
      restyle();
      return;
    }
    ScoreLine line = model.line(row);
    if (!line.equals(drawn)) {
      draw(line, row);
    }
    place(row);
    say(line, row);
    restyle();
    setGraphic(content);
  }

  /** Shows whether the cursor is here. */
  void restyle() {
    ScoreListCursor cursor = model.cursorProperty().get();
    boolean filled = getGraphic() != null;
    boolean current = filled && cursor.row() == getIndex();
    pseudoClassStateChanged(CURRENT, current);
    pseudoClassStateChanged(CHOSEN, filled && cursor.selects(getIndex()));
    // Tab goes to what the cursor's line offers, not through every line.
    actions.getChildren().forEach(each -> each.setFocusTraversable(current));
  }

  private void draw(ScoreLine line, int row) {
    name.setText(line.name());
    number.setText(line.number());
    score.setText(line.score());
    List<Node> held = new ArrayList<>();
    line.tags().forEach(code -> held.add(tag(code)));
    if (!line.score().isEmpty()) {
      held.add(score);
    }
    scoreBox.getChildren().setAll(held);
    content.pseudoClassStateChanged(CLOSED, !line.open());
    Glyph icon = Glyph.of(line.glyph());
    if (icon == null) {
      glyph.getChildren().clear();
    } else {
      glyph.getChildren().setAll(icon.icon());
    }
    if (drawn == null
        || !line.offers().equals(drawn.offers())
        || !Objects.equals(line.fault(), drawn.fault())) {
      actions.getChildren().setAll(actions(line, row));
    }
    setAccessibleText(line.spoken());
    drawn = line;
  }

  private static Label tag(String code) {
    Label tag = new Label(code);
    tag.getStyleClass().add("tag");
    tag.setMinWidth(Region.USE_PREF_SIZE);
    return tag;
  }

  private List<Node> actions(ScoreLine line, int row) {
    FaultRow fault = line.fault();
    if (fault != null) {
      return new FaultChoices(faults, fault, words).atMost(1).nodes(getListView()::requestFocus);
    }
    return line.offers().stream().map(offer -> (Node) button(offer, row)).toList();
  }

  private Button button(CellOffer offer, int row) {
    Button button = new Button(words.say(offer.key()));
    button.getStyleClass().add("small");
    button.setOnAction(
        event -> {
          getListView().requestFocus();
          model.take(offer, row);
        });
    return button;
  }

  private void place(int row) {
    Node wanted = model.isTypedInto(row) ? field : scoreBox;
    if (slot.getChildren().isEmpty() || slot.getChildren().get(0) != wanted) {
      leave();
      slot.getChildren().setAll(wanted);
    }
  }

  /**
   * The keyboard stays with the list while the text that is being typed is out of view. Left alone
   * it would go to whatever is next in the window.
   */
  private void leave() {
    if (field.isFocused() && slot.getChildren().contains(field)) {
      getListView().requestFocus();
    }
  }

  /** What was just said about the line stands where its state does. */
  private void say(ScoreLine line, int row) {
    boolean here = model.cursorProperty().get().row() == row;
    String said = here ? model.entry().saidProperty().get() : "";
    state.setText(said.isEmpty() ? line.state() : said);
    tip.setText(line.notes().isEmpty() ? state.getText() : state.getText() + "\n" + line.notes());
    state.getStyleClass().removeAll("quiet", "said", "refused");
    if (!said.isEmpty()) {
      state.getStyleClass().add(model.entry().refusedProperty().get() ? "refused" : "said");
    } else if (!line.glyph().needsPerson()) {
      state.getStyleClass().add("quiet");
    }
  }
}
