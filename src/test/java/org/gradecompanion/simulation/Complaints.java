package org.gradecompanion.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Collects, instead of the log, what the program says went wrong inside it: with power it has no
 * reason to. Each thread has its own.
 */
final class Complaints extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private static final Logger PROGRAM = (Logger) LoggerFactory.getLogger("org.gradecompanion");

  private final ThreadLocal<List<String>> heard = ThreadLocal.withInitial(ArrayList::new);

  Complaints() {
    start();
    PROGRAM.addAppender(this);
    PROGRAM.setAdditive(false);
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getLevel() == Level.ERROR) {
      heard.get().add(event.getFormattedMessage());
    }
  }

  /** What was said on this thread since it was last asked. */
  List<String> take() {
    List<String> all = heard.get();
    heard.remove();
    return all;
  }

  @Override
  public void close() {
    PROGRAM.setAdditive(true);
    PROGRAM.detachAppender(this);
  }
}
