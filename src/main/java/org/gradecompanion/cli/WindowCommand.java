package org.gradecompanion.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gradebook} by itself: the window. */
@Command(name = "gradebook", sortOptions = false)
final class WindowCommand implements Callable<Integer> {
  private final Context context;

  @Mixin private final CommonOptions options;

  WindowCommand(Context context) {
    this.context = context;
    this.options = context.options();
  }

  @Override
  public Integer call() {
    return context.program().window(context.place());
  }
}
