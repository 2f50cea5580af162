package org.gradecompanion.ui.setup;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.gradecompanion.words.Words;

/**
 * The parts of Setup beside their page, or above it where there is no room beside it: chosen there,
 * the page shows a part; scrolled, the list tells which part that is.
 */
final class SetupParts {
  /** What is above a part that was chosen, in pixels. */
  private static final double ABOVE = 16;

  /** A part counts as looked at before its top is quite at the top. */
  private static final double NEAR = 60;

  private final ScrollPane page;
  private final Map<SetupPart, Region> places;
  private final ObjectProperty<SetupPart> current = new SimpleObjectProperty<>(SetupPart.DISTRICT);
  private boolean telling;
  private boolean scrolling;

  /**
   * @param places where each part begins on the page
   */
  SetupParts(ScrollPane page, Map<SetupPart, Region> places) {
    this.page = page;
    this.places = places;
    page.vvalueProperty()
        .addListener(
            (observable, was, is) -> {
              if (!scrolling) {
                current.set(seen());
              }
            });
  }

  /** The list beside the page. Enter goes on into the part that is chosen. */
  void list(ListView<SetupPart> list, Words words, Consumer<SetupPart> chosen) {
    list.getItems().setAll(SetupPart.values());
    list.setCellFactory(view -> new SetupPartCell(words, true));
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.RIGHT) {
            first(places.get(current.get())).ifPresent(Node::requestFocus);
            event.consume();
          }
        });
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((observable, was, is) -> choose(is, chosen));
    tell(() -> list.getSelectionModel().select(current.get()));
    current.addListener((observable, was, is) -> tell(() -> list.getSelectionModel().select(is)));
  }

  /** The same as one line above the page. */
  void line(ComboBox<SetupPart> line, Words words, Consumer<SetupPart> chosen) {
    line.getItems().setAll(SetupPart.values());
    line.setCellFactory(view -> new SetupPartCell(words, true));
    line.setButtonCell(new SetupPartCell(words, false));
    line.valueProperty().addListener((observable, was, is) -> choose(is, chosen));
    tell(() -> line.setValue(current.get()));
    current.addListener((observable, was, is) -> tell(() -> line.setValue(is)));
  }

  /** Shows a part at the top of the page, as far as there is enough below it. */
  void show(SetupPart part) {
    current.set(part);
    page.layout();
    double hidden =
        page.getContent().getLayoutBounds().getHeight() - page.getViewportBounds().getHeight();
    double top = places.get(part).getBoundsInParent().getMinY() - ABOVE;
    scrolling = true;
    page.setVvalue(hidden <= 0 ? 0 : Math.max(0, Math.min(1, top / hidden)));
    scrolling = false;
  }

  private void choose(SetupPart part, Consumer<SetupPart> chosen) {
    if (!telling && part != null) {
      show(part);
      chosen.accept(part);
    }
  }

  /** Without taking it for a choice. */
  private void tell(Runnable news) {
    telling = true;
    news.run();
    telling = false;
  }

  /** The part at the top; at the end of the page the last, which may never get there. */
  private SetupPart seen() {
    double height = page.getViewportBounds().getHeight();
    double hidden = page.getContent().getLayoutBounds().getHeight() - height;
    double top = page.getVvalue() * hidden;
    if (hidden <= 0 || page.getVvalue() >= 1) {
      return hidden <= 0 ? current.get() : SetupPart.FILES;
    }
    SetupPart seen = SetupPart.DISTRICT;
    for (SetupPart part : SetupPart.values()) {
      if (places.get(part).getBoundsInParent().getMinY() <= top + NEAR) {
        seen = part;
      }
    }
    return seen;
  }

  /** What the keyboard reaches first below a node. */
  private static Optional<Node> first(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Optional.empty();
    }
    if (node.isFocusTraversable()) {
      return Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> first(child).stream())
            .findFirst()
        : Optional.empty();
  }
}
