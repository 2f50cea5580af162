package org.gradecompanion.store;

import java.nio.file.Path;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;

/** Another process, or another window of this one, has the data folder open. */
public final class StoreInUse extends UserError {
  private static final long serialVersionUID = 1L;

  StoreInUse(Path folder) {
    super(Kind.NEEDS_PERSON, Message.of("error.store.in_use", folder.toString()));
  }
}
