package org.gradecompanion.ui.preflight;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.gradecompanion.model.CellId;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.ui.common.Glyph;
import org.gradecompanion.ui.preflight.PreflightCard.Choice;
import org.gradecompanion.ui.preflight.PreflightCard.Line;
import org.gradecompanion.ui.preflight.PreflightCard.Part;
import org.gradecompanion.words.Words;

/** One assignment with what becomes of it and its scores. */
final class PreflightCardNode extends VBox {
  static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

  /** How many fixes have a button of their own; the rest is in a menu. */
  private static final int BUTTONS = 3;

  private final PreflightViewModel model;
  private final Words words;

  PreflightCardNode(PreflightCard card, PreflightViewModel model, Words words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("preflight-card");
    Label title = new Label(card.title());
    title.getStyleClass().add("card-title");
    title.setWrapText(true);
    Label facts = new Label(card.facts());
    facts.getStyleClass().add("muted");
    getChildren().add(new VBox(1, title, facts));
    card.parts().forEach(part -> getChildren().add(part(part)));
  }

  static String styleClass(Bucket bucket) {
    return bucket.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Node part(Part part) {
    Label summary = new Label(part.summary());
    summary.setWrapText(true);
    summary.getStyleClass().add("part-summary");
    HBox head = new HBox(6, glyph(part.bucket()).icon(), summary);
    head.getStyleClass().add("part-head");
    VBox box = new VBox(head);
    box.getStyleClass().addAll("part", styleClass(part.bucket()));
    part.lines().forEach(line -> box.getChildren().add(line(line)));
    if (part.more() > 0) {
      Label more = new Label(words.say("preflight.more", part.more()));
      more.getStyleClass().addAll("muted", "line");
      box.getChildren().add(more);
    }
    return box;
  }

  private Node line(Line line) {
    Label sentence = new Label(line.words());
    sentence.setWrapText(true);
    VBox text = new VBox(2, sentence);
    if (line.key() instanceof CellId) {
      Hyperlink who = new Hyperlink(line.who());
      who.setOnAction(event -> model.show(line));
      text.getChildren().add(0, who);
    }
    if (!line.before().isEmpty() || !line.after().isEmpty()) {
      text.getChildren().add(sideBySide(line));
    }
    if (!line.fixes().isEmpty()) {
      text.getChildren().add(fixes(line));
    }
    text.getStyleClass().add("line");
    return text;
  }

  private Node sideBySide(Line line) {
    GridPane pair = new GridPane();
    pair.getStyleClass().add("pair");
    pair.addRow(0, label("preflight.typed"), typed(line));
    pair.addRow(1, label("preflight.received"), text(line.after(), "kept"));
    return pair;
  }

  private Node typed(Line line) {
    if (line.cut().isEmpty()) {
      return text(line.before(), "kept");
    }
    Text kept = new Text(line.after());
    kept.getStyleClass().add("kept");
    Text cut = new Text(line.cut());
    cut.getStyleClass().add("cut");
    cut.setStrikethrough(true);
    return new TextFlow(kept, cut);
  }

  private static Node text(String words, String styleClass) {
    Text text = new Text(words);
    text.getStyleClass().add(styleClass);
    return new TextFlow(text);
  }

  private Label label(String key) {
    Label label = new Label(words.say(key));
    label.getStyleClass().add("muted");
    return label;
  }

  private Node fixes(Line line) {
    FlowPane pane = new FlowPane(6, 6);
    pane.getStyleClass().add("actions");
    for (Choice fix : line.fixes().stream().limit(BUTTONS).toList()) {
      Button button = new Button(fix.label());
      button.getStyleClass().add("small");
      button.setOnAction(event -> model.apply(line, fix.fix()));
      pane.getChildren().add(button);
    }
    if (line.fixes().size() > BUTTONS) {
      MenuButton more = new MenuButton(words.say("preflight.fix.more"));
      more.getStyleClass().add("small");
      for (Choice fix : line.fixes().stream().skip(BUTTONS).toList()) {
        MenuItem item = new MenuItem(fix.label());
        item.setOnAction(event -> model.apply(line, fix.fix()));
        more.getItems().add(item);
      }
      pane.getChildren().add(more);
    }
    return pane;
  }

  private static Glyph glyph(Bucket bucket) {
    return switch (bucket) {
      case BLOCKED -> Glyph.FIX_FIRST;
      case WILL_CHANGE -> Glyph.WILL_CHANGE;
      case LEFT_OUT -> Glyph.LEFT_OUT;
      case READY -> Glyph.SENT;
    };
  }
}
