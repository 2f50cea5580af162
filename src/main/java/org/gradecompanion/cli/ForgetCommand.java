package org.gradecompanion.cli;

import java.util.concurrent.Callable;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gradebook forget}: removes everything from this computer. */
@Command(name = "forget", sortOptions = false)
final class ForgetCommand implements Callable<Integer> {
  private final Context context;

  @Option(names = "--yes", descriptionKey = "cli.forget.yes")
  private boolean yes;

  ForgetCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (!yes) {
      throw new UserError(UserError.Kind.WRONG_USE, Message.of("error.cli.forget"));
    }
    context.program().forget(context.place());
    context.console().print("cli.forget.done");
    return ExitCode.DONE;
  }
}
