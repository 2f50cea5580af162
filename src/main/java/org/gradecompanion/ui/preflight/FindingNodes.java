package org.gradecompanion.ui.preflight;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gradecompanion.model.CellId;
import org.gradecompanion.rules.Fix;
import org.gradecompanion.ui.preflight.PreflightCard.Choice;
import org.gradecompanion.ui.preflight.PreflightCard.Line;
import org.gradecompanion.ui.preflight.PreflightCard.Release;
import org.gradecompanion.words.Words;

/** Draws a finding: who, what, the text before and after, and the buttons that mend it. */
final class FindingNodes {
  /** How many fixes have a button of their own; the rest is in a menu. */
  private static final int BUTTONS = 3;

  private final PreflightActions actions;
  private final Words words;
  private final Runnable keepFocus;

  FindingNodes(PreflightActions actions, Words words, Runnable keepFocus) {
    this.actions = actions;
    this.words = words;
    this.keepFocus = keepFocus;
  }

  Region of(Line line) {
    VBox box = new VBox(2);
    if (line.key() instanceof CellId) {
      Hyperlink who = new Hyperlink(line.who());
      who.setFocusTraversable(false);
      who.setOnAction(event -> actions.show(line));
      box.getChildren().add(who);
    }
    Label sentence = new Label(line.words());
    sentence.setWrapText(true);
    box.getChildren().add(sentence);
    if (!line.before().isEmpty() || !line.after().isEmpty()) {
      box.getChildren().add(new TextPair(line.before(), line.after(), words));
    }
    List<Node> buttons = buttons(line);
    if (!buttons.isEmpty()) {
      FlowPane pane = new FlowPane(6, 6);
      pane.getStyleClass().add("actions");
      pane.getChildren().setAll(buttons);
      box.getChildren().add(pane);
    }
    box.getStyleClass().addAll("line", line.severity().code());
    return box;
  }

  private List<Node> buttons(Line line) {
    List<Choice> mending = line.fixes().stream().filter(fix -> !fix.keepsHere()).toList();
    List<Choice> categories =
        mending.stream().filter(fix -> fix.fix() instanceof Fix.UseCategory).toList();
    List<Choice> others = mending.stream().filter(fix -> !categories.contains(fix)).toList();
    List<Node> buttons = new ArrayList<>();
    if (categories.size() > 1) {
      buttons.add(menu("preflight.fix.category", line, categories));
    } else {
      categories.forEach(fix -> buttons.add(button(line, fix)));
    }
    others.stream().limit(BUTTONS).forEach(fix -> buttons.add(button(line, fix)));
    if (others.size() > BUTTONS) {
      buttons.add(menu("preflight.fix.more", line, others.subList(BUTTONS, others.size())));
    }
    line.fixes().stream()
        .filter(Choice::keepsHere)
        .forEach(
            fix -> {
              Button quiet = button(line, fix);
              quiet.getStyleClass().add("flat");
              buttons.add(quiet);
            });
    if (line.release() != Release.NOTHING) {
      String label = words.say("preflight.release." + line.release().name());
      buttons.add(button(label, () -> actions.release(line)));
    }
    return buttons;
  }

  private Button button(Line line, Choice fix) {
    return button(fix.label(), () -> actions.apply(line, fix));
  }

  private Button button(String label, Runnable action) {
    Button button = new Button(label);
    button.getStyleClass().add("small");
    button.setOnAction(
        event -> {
          keepFocus.run();
          action.run();
        });
    return button;
  }

  private MenuButton menu(String key, Line line, List<Choice> fixes) {
    MenuButton menu = new MenuButton(words.say(key));
    menu.getStyleClass().add("small");
    for (Choice fix : fixes) {
      MenuItem item = new MenuItem(fix.label());
      item.setMnemonicParsing(false);
      item.setOnAction(
          event -> {
            keepFocus.run();
            actions.apply(line, fix);
          });
      menu.getItems().add(item);
    }
    return menu;
  }
}
