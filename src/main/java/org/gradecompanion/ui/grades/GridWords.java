package org.gradecompanion.ui.grades;

/** Looks up the few sentences the grid says itself (keys {@code grid.*}). */
@FunctionalInterface
public interface GridWords {
  /**
   * @param key such as {@code grid.corner}
   * @param args what goes into the sentence's placeholders
   */
  String text(String key, Object... args);
}
