package org.gradecompanion.ui.preflight;

import atlantafx.base.controls.ToggleSwitch;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.ui.common.Glyph;
import org.gradecompanion.words.Words;

/** Makes the node of a row. */
final class RowNodes {
  private final PreflightActions actions;
  private final Words words;
  private final FindingNodes findings;

  /**
   * @param keepFocus called before an action, after which the pressed button may be gone
   */
  RowNodes(PreflightActions actions, Words words, Runnable keepFocus) {
    this.actions = actions;
    this.words = words;
    this.findings = new FindingNodes(actions, words, keepFocus);
  }

  Region of(PreflightRow.Content content) {
    if (content instanceof PreflightRow.Finding finding) {
      return findings.of(finding.line());
    }
    if (content instanceof PreflightRow.PartHead part) {
      return part(part);
    }
    if (content instanceof PreflightRow.Head head) {
      return titled(head.title(), head.facts());
    }
    if (content instanceof PreflightRow.More more) {
      return more(more);
    }
    if (content instanceof PreflightRow.FamiliesHead head) {
      return step(Glyph.VISIBLE, head.title(), head.text());
    }
    if (content instanceof PreflightRow.Family family) {
      return family(family);
    }
    if (content instanceof PreflightRow.ZerosHead head) {
      return step(Glyph.ZERO, head.title(), head.text());
    }
    if (content instanceof PreflightRow.Zeros zeros) {
      return zeros(zeros);
    }
    return zero((PreflightRow.Zero) content);
  }

  private Region titled(String title, String facts) {
    VBox box = new VBox(1, label(title, "card-title"), label(facts, "muted"));
    box.getStyleClass().add("card-head");
    return box;
  }

  private Region part(PreflightRow.PartHead part) {
    HBox head = new HBox(6, glyph(part.bucket()).icon(), label(part.summary(), "part-summary"));
    head.getStyleClass().addAll("part-head", BucketTile.styleClass(part.bucket()));
    return head;
  }

  private Region more(PreflightRow.More more) {
    Hyperlink link = new Hyperlink(words.say("preflight.more", more.count()));
    link.setOnAction(event -> actions.tellAll(more));
    HBox box = new HBox(link);
    box.getStyleClass().add("line");
    return box;
  }

  private Region step(Glyph glyph, String title, String text) {
    HBox head = new HBox(7, glyph.icon(), label(title, "card-title"));
    head.setAlignment(Pos.CENTER_LEFT);
    VBox box = new VBox(2, head, label(text, "muted"));
    box.getStyleClass().add("card-head");
    return box;
  }

  private Region family(PreflightRow.Family family) {
    Hyperlink title = new Hyperlink(family.title());
    title.setOnAction(event -> actions.show(family.assignment()));
    VBox what = new VBox(1, title, label(family.facts(), "muted"));
    HBox.setHgrow(what, Priority.ALWAYS);
    ToggleSwitch hold = new ToggleSwitch(words.say("preflight.families.hold"));
    hold.setSelected(family.held());
    hold.setAccessibleText(words.say("preflight.families.hold.spoken", family.title()));
    hold.setMinWidth(Region.USE_PREF_SIZE);
    hold.selectedProperty()
        .addListener((observable, before, now) -> actions.hold(family.assignment(), now));
    return row(what, hold);
  }

  private Region zeros(PreflightRow.Zeros zeros) {
    Hyperlink title = new Hyperlink(zeros.title());
    title.setOnAction(event -> actions.show(zeros.assignment()));
    VBox what = new VBox(1, title, label(zeros.words(), "muted"));
    HBox.setHgrow(what, Priority.ALWAYS);
    if (!zeros.open()) {
      return row(
          what, button("preflight.zeros.choose", () -> actions.toggleZeros(zeros.assignment())));
    }
    Button give = button("preflight.zeros.give", () -> actions.giveZeros(zeros.assignment()));
    give.setText(words.say("preflight.zeros.give", zeros.chosen()));
    give.setDisable(zeros.chosen() == 0);
    give.getStyleClass().add("accent");
    return row(
        what,
        quiet("preflight.zeros.all", () -> actions.chooseAllZeros(zeros.assignment())),
        quiet("preflight.zeros.none", () -> actions.chooseNoZeros(zeros.assignment())),
        give,
        quiet("common.close", () -> actions.toggleZeros(zeros.assignment())));
  }

  private Region zero(PreflightRow.Zero zero) {
    CheckBox box = new CheckBox(zero.name());
    box.setSelected(zero.chosen());
    box.setOnAction(event -> actions.chooseZero(zero, box.isSelected()));
    HBox row = new HBox(box);
    row.getStyleClass().add("zero-row");
    return row;
  }

  private static HBox row(Node... parts) {
    HBox row = new HBox(8, parts);
    row.getStyleClass().add("step-row");
    return row;
  }

  private Button quiet(String key, Runnable action) {
    Button button = button(key, action);
    button.getStyleClass().add("flat");
    return button;
  }

  private Button button(String key, Runnable action) {
    Button button = new Button(words.say(key, 0));
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add(styleClass);
    return label;
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
