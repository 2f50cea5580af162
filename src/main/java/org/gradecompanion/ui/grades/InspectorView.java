package org.gradecompanion.ui.grades;

import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.HistoryEntry.Origin;
import org.gradecompanion.ui.common.Focus;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Glyph;
import org.gradecompanion.ui.grades.InspectorViewModel.Shown;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** The details of one cell, beside the grid. */
public final class InspectorView {
  private final InspectorViewModel model;
  private final Words words;
  private final Parent root;
  private final Map<Flag, ToggleButton> flagButtons = new EnumMap<>(Flag.class);

  @FXML private Node content;
  @FXML private Node empty;
  @FXML private Label student;
  @FXML private Label assignment;
  @FXML private Label facts;
  @FXML private HBox entry;
  @FXML private TextField score;
  @FXML private HBox whyBox;
  @FXML private ToggleButton correction;
  @FXML private ToggleButton retake;
  @FXML private Label becomes;
  @FXML private Label problem;
  @FXML private FlowPane flags;
  @FXML private TextArea comment;
  @FXML private Label commentNote;
  @FXML private StackPane stateGlyph;
  @FXML private Label stateWords;
  @FXML private Label advice;
  @FXML private FlowPane offers;
  @FXML private Label receives;
  @FXML private VBox notes;
  @FXML private VBox history;

  private final TypedText scoreText;
  private final TypedText commentText;

  InspectorView(InspectorViewModel model, Fxml fxml) {
    this.model = model;
    this.words = fxml.words();
    this.root = fxml.load(this);
    this.scoreText = new TypedText(score);
    this.commentText = new TypedText(comment);
    for (Flag flag : Flag.values()) {
      ToggleButton button = new ToggleButton(fxml.words().say("common.flag." + flag.name()));
      button.getStyleClass().add("small");
      button.setOnAction(event -> model.setFlag(flag, button.isSelected()));
      flagButtons.put(flag, button);
      flags.getChildren().add(button);
    }
    content.visibleProperty().bind(model.emptyProperty().not());
    empty.visibleProperty().bind(model.emptyProperty());
    new HistoryNode(history, model.history(), model::restore, fxml.words());
    becomes.visibleProperty().bind(becomes.textProperty().isNotEmpty());
    becomes.managedProperty().bind(becomes.visibleProperty());
    score.textProperty().addListener((o, was, is) -> becomes.setText(model.preview(is)));
    score.accessibleHelpProperty().bind(becomes.textProperty());
    score.setOnAction(event -> enterScore());
    // Choosing why belongs to entering: the score waits until both are left.
    entry.focusWithinProperty().addListener((o, was, is) -> onLeave(entry, this::enterScore));
    bindWhy(correction, Origin.CORRECTION);
    bindWhy(retake, Origin.RETAKE);
    comment.focusedProperty().addListener((o, was, is) -> onLeave(comment, this::enterComment));
    model.whenLeft(this::finish);
    model.whenCommentWanted(
        () -> {
          root.applyCss(); // what was never shown has no skin yet, and what is in it no focus
          comment.requestFocus();
          comment.end();
        });
    model.shownProperty().addListener((observable, before, now) -> show(before, now));
    show(null, model.shownProperty().get());
  }

  private void bindWhy(ToggleButton button, Origin why) {
    button.setOnAction(
        event -> model.whyProperty().set(button.isSelected() ? why : Origin.TEACHER));
    model.whyProperty().addListener((observable, was, is) -> button.setSelected(is == why));
  }

  public Parent root() {
    return root;
  }

  private void show(@Nullable Shown before, @Nullable Shown now) {
    if (now == null) {
      return; // what is typed stays for whoever asks for it
    }
    boolean moved = before == null || !before.cell().equals(now.cell());
    student.setText(now.student());
    assignment.setText(now.assignment());
    facts.setText(now.facts());
    // What is being typed here, or was refused, is not overwritten by news about the same cell.
    if (moved && scoreText.isTyped()) {
      model.lose(scoreText.text()); // it was refused where it belongs
    }
    if (moved || !scoreText.isTyped()) {
      scoreText.show(now.score());
      say("");
    }
    if (moved || !commentText.isTyped()) {
      commentText.show(now.comment());
    }
    flagButtons.forEach((flag, button) -> button.setSelected(now.flags().contains(flag)));
    score.setEditable(now.editable());
    comment.setEditable(now.editable());
    flags.setDisable(!now.editable());
    Glyph glyph = Glyph.of(now.state());
    stateGlyph.setManaged(glyph != null);
    if (glyph == null) {
      stateGlyph.getChildren().clear();
    } else {
      stateGlyph.getChildren().setAll(glyph.icon());
    }
    stateWords.setText(now.stateWords());
    advice.setText(now.advice());
    advice.setVisible(!now.advice().isEmpty());
    advice.setManaged(!now.advice().isEmpty());
    whyBox.setVisible(now.again() && now.editable());
    whyBox.setManaged(whyBox.isVisible());
    if (before == null || !before.offers().equals(now.offers())) {
      offers.getChildren().setAll(now.offers().stream().map(this::button).toList());
      offers.setManaged(!now.offers().isEmpty());
    }
    receives.setText(now.receives());
    commentNote.setVisible(now.commentStays());
    commentNote.setManaged(now.commentStays());
    if (before == null || !before.notes().equals(now.notes())) {
      notes
          .getChildren()
          .setAll(
              now.notes().stream()
                  .map(note -> FindingNote.of(note.finding(), fix -> model.apply(note, fix)))
                  .toList());
      notes.setManaged(!now.notes().isEmpty());
    }
  }

  private Button button(CellOffer offer) {
    Button button = new Button(words.say(offer.key()));
    button.getStyleClass().add("small");
    button.setOnAction(event -> model.take(offer));
    return button;
  }

  /** While another window is in front nothing is left: the text simply waits. */
  private static void onLeave(Node place, Runnable action) {
    if (!Focus.isIn(place)) {
      action.run();
    }
  }

  /**
   * Hands over what is typed here.
   *
   * @return false when it was refused and stays
   */
  private boolean finish() {
    enterComment();
    enterScore();
    return !scoreText.isTyped();
  }

  private void enterScore() {
    if (!scoreText.isTyped()) {
      return;
    }
    String why = model.enter(scoreText.text());
    say(why == null ? "" : why);
    if (why == null) {
      scoreText.taken();
    }
  }

  private void enterComment() {
    if (commentText.isTyped()) {
      model.setComment(commentText.text());
      commentText.taken();
    }
  }

  private void say(String why) {
    problem.setText(why);
    problem.setVisible(!why.isEmpty());
    problem.setManaged(!why.isEmpty());
  }
}
