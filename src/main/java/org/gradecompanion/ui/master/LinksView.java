package org.gradecompanion.ui.master;

import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gradecompanion.ui.common.Focus;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Glyph;

/** The form that shows the links of a master class. */
public final class LinksView {
  private final LinksViewModel model;
  private final Parent root;

  @FXML private Label heading;
  @FXML private VBox rows;
  @FXML private Button dissolve;
  @FXML private Button close;

  /**
   * @param parted hears that the sections were parted
   * @param closeForm closes the form's window
   */
  public LinksView(LinksViewModel model, Fxml fxml, Runnable parted, Runnable closeForm) {
    this.model = model;
    this.root = fxml.load(this);
    heading.setText(fxml.words().say("master.links.title", model.title()));
    model.rows().addListener((ListChangeListener<LinkRow>) change -> show());
    show();
    close.setOnAction(event -> closeForm.run());
    dissolve.setOnAction(
        event ->
            model
                .dissolve()
                .thenAccept(
                    gone -> {
                      if (gone) {
                        closeForm.run();
                        parted.run();
                      }
                    }));
  }

  public Parent root() {
    return root;
  }

  private void show() {
    boolean hadKeyboard = Focus.isIn(rows);
    rows.getChildren().setAll(model.rows().stream().map(this::row).toList());
    if (hadKeyboard) {
      close.requestFocus(); // else it would be the button that parts the sections
    }
  }

  private Node row(LinkRow row) {
    Label title = new Label(row.title());
    title.getStyleClass().add("card-title");
    Label lead = new Label(row.lead());
    lead.getStyleClass().add("muted");
    Label sentence = new Label(row.words());
    sentence.getStyleClass().add("link-words");
    sentence.setWrapText(true);
    VBox text = new VBox(3, title, lead, sentence);
    if (!row.locked().isEmpty()) {
      Label locked = new Label(row.locked(), Glyph.LOCKED.icon());
      locked.getStyleClass().add("muted");
      locked.setWrapText(true);
      text.getChildren().add(locked);
    }
    text.getChildren().add(buttons(row));
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = new HBox(10, Glyph.of(row.link()).icon(), text);
    line.getStyleClass().addAll("link-row", "link-" + row.link().name().toLowerCase(Locale.ROOT));
    return line;
  }

  private Node buttons(LinkRow row) {
    FlowPane pane = new FlowPane(6, 6);
    pane.getStyleClass().add("actions");
    for (LinkRow.Choice choice : row.choices()) {
      Button button = new Button(choice.label());
      button.getStyleClass().add("small");
      button.setOnAction(event -> model.apply(choice.fix()));
      pane.getChildren().add(button);
    }
    return pane;
  }
}
