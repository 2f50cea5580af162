package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.gradecompanion.model.CellId;
import org.gradecompanion.words.Words;

/** What can be done about a fault, the likeliest first, as buttons and a menu for the rest. */
final class FaultChoices {
  /** How many fixes stand before what else can be done. */
  private static final int FIXES = 2;

  private final FaultListViewModel model;
  private final Words words;
  private final List<Choice> choices = new ArrayList<>();
  private final FaultRow row;
  private int prominent;

  private record Choice(String label, Runnable action) {}

  FaultChoices(FaultListViewModel model, FaultRow row, Words words) {
    this.model = model;
    this.row = row;
    this.words = words;
    fixes(0, FIXES);
    if (row.conflict()) {
      boolean score = row.key() instanceof CellId;
      add("grades.faults.keep_mine", () -> model.keepMine(row));
      add(
          score ? "grades.faults.take_theirs" : "grades.faults.compare",
          () -> model.takeTheirs(row));
    }
    if (row.resendable()) {
      add("grades.faults.resend", () -> model.resend(row));
    }
    if (row.gone()) {
      add("grades.faults.recreate", () -> model.resend(row));
      add("grades.faults.keep_here", () -> model.keepHere(row));
      add("grades.faults.export", () -> model.export(row));
    }
    prominent = choices.size();
    fixes(FIXES, Integer.MAX_VALUE);
    add("grades.faults.open", () -> model.show(row));
    add("grades.faults.copy", () -> model.copyDetails(row));
  }

  /** At most so many have a button of their own. */
  FaultChoices atMost(int buttons) {
    prominent = Math.min(prominent, buttons);
    return this;
  }

  /**
   * @param first done before each: the button may be gone when its work is done
   */
  List<Node> nodes(Runnable first) {
    List<Node> nodes = new ArrayList<>();
    MenuButton more = new MenuButton(words.say("grades.faults.more"));
    more.getStyleClass().addAll("small", "flat");
    for (Choice choice : choices) {
      if (nodes.size() < prominent) {
        Button button = new Button(choice.label());
        button.getStyleClass().add("small");
        button.setMaxWidth(300);
        button.setOnAction(
            event -> {
              first.run();
              choice.action().run();
            });
        nodes.add(button);
      } else {
        MenuItem item = new MenuItem(choice.label());
        item.setOnAction(event -> choice.action().run());
        more.getItems().add(item);
      }
    }
    nodes.add(more);
    return nodes;
  }

  private void fixes(long from, long to) {
    row.fixes().stream()
        .skip(from)
        .limit(to - from)
        .forEach(fix -> choices.add(new Choice(fix.label(), () -> model.apply(row, fix.fix()))));
  }

  private void add(String key, Runnable action) {
    choices.add(new Choice(words.say(key), action));
  }
}
