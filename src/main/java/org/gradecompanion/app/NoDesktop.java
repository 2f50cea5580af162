package org.gradecompanion.app;

import org.gradecompanion.cli.Place;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;

/** Stands in where the program was built without its window. */
final class NoDesktop implements Desktop {
  @Override
  public int run(Place place) {
    throw new UserError(UserError.Kind.WRONG_USE, Message.of("error.cli.no_window"));
  }
}
