package org.gradecompanion.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import org.gradecompanion.words.Words;

/** Loads the FXML beside a view, with the view as its controller and the words for its keys. */
public final class Fxml {
  private final Words words;

  public Fxml(Words words) {
    this.words = words;
  }

  public Words words() {
    return words;
  }

  /**
   * Loads {@code <Class>.fxml} from the view's own package and fills the view's {@code @FXML}
   * fields.
   */
  public <N extends Parent> N load(Object view) {
    String name = view.getClass().getSimpleName() + ".fxml";
    URL found = Objects.requireNonNull(view.getClass().getResource(name), name);
    FXMLLoader loader = new FXMLLoader(found, words.bundle());
    loader.setController(view);
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be loaded", e);
    }
  }
}
