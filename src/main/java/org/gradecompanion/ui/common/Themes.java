package org.gradecompanion.ui.common;

import java.net.URL;
import java.util.Collections;
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
  private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>();
  private final Set<Parent> roots = Collections.newSetFromMap(new WeakHashMap<>());

  /** Loads the fonts and puts the theme on the whole application. */
  public Themes(Theme first) {
    Fonts.load();
    theme.addListener(
        (property, before, now) -> {
          Application.setUserAgentStylesheet(now.controlStylesheet());
          roots.forEach(root -> mark(root, now));
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
    mark(root, theme.get());
  }

  private static void mark(Parent root, Theme theme) {
    for (Theme each : Theme.values()) {
      root.getStyleClass().remove(each.styleClass());
    }
    root.getStyleClass().add(theme.styleClass());
  }

  private static String sheet(String name) {
    URL found = Themes.class.getResource(name);
    return Objects.requireNonNull(found, name).toExternalForm();
  }
}
