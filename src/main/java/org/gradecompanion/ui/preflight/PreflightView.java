package org.gradecompanion.ui.preflight;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.words.Words;

/** The tab "Before you push". */
public final class PreflightView {
  private final PreflightViewModel model;
  private final Words words;
  private final Parent root;

  @FXML private HBox tiles;
  @FXML private Label total;
  @FXML private Button push;
  @FXML private VBox cards;
  @FXML private Node list;
  @FXML private Node empty;

  public PreflightView(PreflightViewModel model, Fxml fxml) {
    this.model = model;
    this.words = fxml.words();
    this.root = fxml.load(this);
    for (Bucket bucket : Bucket.values()) {
      tiles.getChildren().add(tile(bucket));
    }
    total.textProperty().bind(model.totalProperty());
    push.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.say("preflight.push", model.pushableProperty().get()),
                model.pushableProperty()));
    push.disableProperty().bind(model.pushableProperty().isEqualTo(0));
    push.setOnAction(event -> model.pushReady());
    var none = Bindings.isEmpty(model.cards());
    empty.visibleProperty().bind(none);
    list.visibleProperty().bind(none.not());
    model.cards().addListener((ListChangeListener<PreflightCard>) change -> fill());
    fill();
  }

  public Parent root() {
    return root;
  }

  private Node tile(Bucket bucket) {
    ReadOnlyIntegerProperty count = model.countProperty(bucket);
    Label number = new Label();
    number.getStyleClass().add("tile-number");
    number.textProperty().bind(count.asString());
    Label name = new Label(words.say("preflight.bucket." + bucket.name()));
    name.getStyleClass().add("tile-name");
    VBox tile = new VBox(number, name);
    tile.getStyleClass().addAll("tile", PreflightCardNode.styleClass(bucket));
    count.addListener((observable, before, now) -> quiet(tile, now.intValue()));
    quiet(tile, count.get());
    return tile;
  }

  private static void quiet(Node tile, int count) {
    tile.pseudoClassStateChanged(PreflightCardNode.QUIET, count == 0);
  }

  private void fill() {
    cards
        .getChildren()
        .setAll(
            model.cards().stream()
                .map(card -> (Node) new PreflightCardNode(card, model, words))
                .toList());
  }
}
