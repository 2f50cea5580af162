package org.gradecompanion.ui.preflight;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.preflight.PreflightNews.News;
import org.gradecompanion.ui.preflight.PreflightNews.Offer;
import org.gradecompanion.words.Words;

/** The tab "Before you push". */
public final class PreflightView {
  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO =
      new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO_TOO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final PreflightViewModel model;
  private final Words words;
  private final BooleanSupplier shown;
  private final Parent root;

  @FXML private HBox tiles;
  @FXML private Label total;
  @FXML private Button push;
  @FXML private Label profile;
  @FXML private Hyperlink differences;
  @FXML private Label news;
  @FXML private Hyperlink offer;
  @FXML private ListView<PreflightRow> list;
  @FXML private Node empty;
  @FXML private Label emptyTitle;
  @FXML private Label emptyText;

  /**
   * @param shown whether this tab is the one that is shown
   */
  public PreflightView(PreflightViewModel model, Fxml fxml, BooleanSupplier shown) {
    this.model = model;
    this.words = fxml.words();
    this.shown = shown;
    this.root = fxml.load(this);
    for (Bucket bucket : Bucket.values()) {
      tiles
          .getChildren()
          .add(new BucketTile(bucket, model.countProperty(bucket), model.filterProperty(), words));
    }
    total.textProperty().bind(model.totalProperty());
    bindPush();
    bindList();
    bindLine();
  }

  public Parent root() {
    return root;
  }

  /** The keys that work wherever the focus is, while this tab is shown. */
  public void installKeys(Scene scene) {
    Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
    keys.put(UNDO, model.actions()::undo);
    keys.put(REDO, model.actions()::redo);
    keys.put(REDO_TOO, model.actions()::redo);
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event ->
            keys.forEach(
                (chord, action) -> {
                  if (shown.getAsBoolean() && !event.isConsumed() && chord.match(event)) {
                    action.run();
                    event.consume();
                  }
                }));
  }

  private void bindPush() {
    push.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.say("preflight.push", model.pushableProperty().get()),
                model.pushableProperty()));
    push.disableProperty().bind(model.pushableProperty().isEqualTo(0));
    push.setOnAction(event -> model.actions().pushReady());
  }

  private void bindList() {
    new PreflightList(list, model, words);
    var none = Bindings.isEmpty(model.rows());
    empty.visibleProperty().bind(none);
    list.visibleProperty().bind(none.not());
    emptyTitle
        .textProperty()
        .bind(
            Bindings.when(model.filterProperty().isNull())
                .then(words.say("preflight.empty"))
                .otherwise(words.say("preflight.empty.filter")));
    emptyText
        .textProperty()
        .bind(
            Bindings.when(model.filterProperty().isNull())
                .then(words.say("preflight.empty.text"))
                .otherwise(words.say("preflight.empty.filter.text")));
  }

  private void bindLine() {
    model.profileProperty().addListener((observable, before, now) -> show(now));
    show(model.profileProperty().get());
    differences.setOnAction(
        event -> ProfileDifferences.show(differences, model.profileProperty().get(), words));
    model.actions().newsProperty().addListener((observable, before, now) -> show(now));
    show(model.actions().newsProperty().get());
    offer.setOnAction(
        event -> {
          list.requestFocus();
          model.actions().takeOffer();
        });
  }

  private void show(ProfileNote note) {
    profile.setText(note.words());
    differences.setText(note.link());
    differences.setVisible(!note.link().isEmpty());
    differences.setManaged(differences.isVisible());
  }

  private void show(News now) {
    news.setText(now.words());
    boolean offered = now.offer() != Offer.NOTHING;
    offer.setText(
        offered
            ? words.say(now.offer() == Offer.UNDO ? "preflight.offer.undo" : "preflight.offer.redo")
            : "");
    offer.setVisible(offered);
    offer.setManaged(offered);
  }
}
