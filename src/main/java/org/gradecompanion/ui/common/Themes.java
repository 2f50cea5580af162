package org.gradecompanion.ui.common;

import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * Dresses windows in the current theme and changes them all at once when it changes. JavaFX thread
 * only.
 */
public final class Themes {
  private static final String STILL = "still";

  private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>();
  private boolean still;
  private final Set<Parent> roots = Collections.newSetFromMap(new WeakHashMap<>());

  /** Loads the fonts and puts the theme on the whole application. */
  public Themes(Theme first) {
    Fonts.load();
    theme.addListener(
        (property, before, now) -> {
          Application.setUserAgentStylesheet(now.controlStylesheet());
          roots.forEach(this::mark);
        });
    theme.set(first);
  }

  public ReadOnlyObjectProperty<Theme> themeProperty() {
    return theme.getReadOnlyProperty();
  }

  public Theme theme() {
    return theme.get();
  }

  public void setTheme(Theme next) {
    theme.set(next);
  }

  /** Whether nothing moves that need not. */
  public void setStill(boolean next) {
    still = next;
    roots.forEach(this::mark);
  }

  /** Dresses a window's scene, now and after every change of theme. */
  public void dress(Scene scene) {
    // On the scene, not on its root: pop-ups (menus, tooltips) copy the sheets of their owner's
    // scene.
    dress(scene.getRoot(), scene.getStylesheets());
  }

  /** Dresses what is not below a window's root: a dialog pane, a pop-over's root. */
  public void dress(Parent root) {
    dress(root, root.getStylesheets());
  }

  private void dress(Parent root, ObservableList<String> sheets) {
    if (roots.add(root)) {
      sheets.add(sheet("bridge.css"));
      sheets.add(sheet("app.css"));
    }
    mark(root);
  }

  private void mark(Parent root) {
    List<String> classes = new ArrayList<>(root.getStyleClass());
    for (Theme each : Theme.values()) {
      classes.remove(each.styleClass());
    }
    classes.remove(STILL);
    classes.add(theme.get().styleClass());
    if (still) {
      classes.add(STILL);
    }
    // At once: between two looks there is no colour.
    root.getStyleClass().setAll(classes);
  }

  private static String sheet(String name) {
    URL found = Themes.class.getResource(name);
    return Objects.requireNonNull(found, name).toExternalForm();
  }
}
