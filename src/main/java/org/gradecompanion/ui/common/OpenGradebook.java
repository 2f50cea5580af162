package org.gradecompanion.ui.common;

import org.gradecompanion.gradebook.Desk;
import org.gradecompanion.gradebook.OpenBook;

/** An open gradebook with its one desk, whose undo steps belong to it. */
public record OpenGradebook(OpenBook book, Desk desk) {
  public static OpenGradebook of(OpenBook book) {
    return new OpenGradebook(book, new Desk(book));
  }
}
