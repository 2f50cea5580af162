package org.gradecompanion.cli;

import java.util.concurrent.Callable;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code gradebook district}: what an administrator does once for a district. */
@Command(name = "district", sortOptions = false)
final class DistrictCommand implements Callable<Integer> {
  /** With the commands below it. */
  static CommandLine line(Context context) {
    return new CommandLine(new DistrictCommand())
        .addSubcommand(new DistrictPluginCommand(context))
        .addSubcommand(new DistrictExportCommand(context))
        .addSubcommand(new DistrictOpenCommand(context));
  }

  @Override
  public Integer call() {
    throw new UserError(UserError.Kind.WRONG_USE, Message.of("error.cli.district"));
  }
}
