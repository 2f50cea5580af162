package org.gradecompanion.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.gradecompanion.settings.UnfinishedNote;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done when everything is closed. Nobody may look on then: what was not done is said
 * at the next start, too.
 */
final class AtEnd {
  private static final Runnable NOTHING = () -> {};

  private final UnfinishedNote note;
  private final AtomicReference<Runnable> task = new AtomicReference<>(NOTHING);
  private @Nullable Optional<Message> unfinished;

  AtEnd(Path settingsFolder) {
    note = new UnfinishedNote(settingsFolder);
  }

  /**
   * Why something was not done that was to be done when the program ended last. Only for who says
   * it: the next start is not told any more.
   */
  synchronized Optional<Message> unfinished() {
    Optional<Message> taken = unfinished;
    if (taken == null) {
      taken = note.take();
      unfinished = taken;
    }
    return taken;
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
