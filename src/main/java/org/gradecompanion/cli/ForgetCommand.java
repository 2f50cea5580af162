package org.gradecompanion.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gradebook forget}: removes everything from this computer. */
@Command(name = "forget", sortOptions = false)
final class ForgetCommand implements Callable<Integer> {
  private final Context context;

  @Option(names = "--yes", paramLabel = "NAME", descriptionKey = "cli.forget.yes")
  private @Nullable String yes;

  ForgetCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    context.program().forget(context.place(), yes == null ? "" : yes);
    context.console().print("cli.forget.done");
    return ExitCode.DONE;
  }
}
