package org.gradecompanion.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.gradecompanion.settings.UnfinishedNote;

/**
 * What is to be done when everything is closed. Nobody may look on then: what was not done is said
 * at the next start, too.
 */
final class AtEnd {
  private static final Runnable NOTHING = () -> {};

  private final UnfinishedNote note;
  private final Optional<Message> unfinished;
  private final AtomicReference<Runnable> task = new AtomicReference<>(NOTHING);

  AtEnd(Path settingsFolder) {
    note = new UnfinishedNote(settingsFolder);
    unfinished = note.take();
  }

  /** Why something was not done that was to be done when the program ended last. */
  Optional<Message> unfinished() {
    return unfinished;
  }

  /** In the place of what was to be done before. */
  void set(Runnable wanted) {
    task.set(wanted);
  }

  /**
   * Does it, once.
   *
   * @throws UserError it was not done
   */
  void run() {
    try {
      task.getAndSet(NOTHING).run();
    } catch (RuntimeException problem) {
      Message why =
          problem instanceof UserError known
              ? known.userMessage()
              : Message.of("error.unfinished.unexpected");
      note.keep(Message.of("error.unfinished", why));
      throw problem;
    }
  }
}
