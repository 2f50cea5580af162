package org.gradecompanion.ui.common;

import java.util.concurrent.CompletableFuture;

/**
 * Everything that is asked of a person outside a view, so that a ViewModel needs no window. Nothing
 * here waits: answers come later, on the JavaFX thread.
 */
public interface Dialogs {
  /**
   * Completes with whether the person wants to proceed; never where an unexpected question was
   * closed without an answer.
   */
  CompletableFuture<Boolean> ask(Question question);

  /** Says something that needs no answer. */
  void tell(String title, String text);

  /** Says in passing, without taking the keyboard, that something was done. */
  void mention(String text);

  /**
   * Lets the person choose a file and writes a text into it, as UTF-8.
   *
   * @return whether it was written; false when the person chose none. Fails with a {@link
   *     org.gradecompanion.model.UserError}
   */
  CompletableFuture<Boolean> save(String title, String suggestedName, String text);

  /** Puts a text on the clipboard. */
  void copy(String text);
}
