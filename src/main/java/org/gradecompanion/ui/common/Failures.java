package org.gradecompanion.ui.common;

import java.util.concurrent.CompletionException;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.gradecompanion.words.Words;

/** Says what went wrong in the background in a sentence. */
public final class Failures {
  private Failures() {}

  public static String sentence(Throwable problem, Words words) {
    Throwable cause = problem;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return words.say(
        cause instanceof UserError known
            ? known.userMessage()
            : Message.of("error.unexpected", cause.getClass().getSimpleName()));
  }
}
