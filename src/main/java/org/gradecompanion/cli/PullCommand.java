package org.gradecompanion.cli;

import java.util.concurrent.Callable;
import org.gradecompanion.model.PullOutcome;
import picocli.CommandLine.Command;

/** {@code gradebook pull}: reads what PowerTeacher has. */
@Command(name = "pull", sortOptions = false)
final class PullCommand implements Callable<Integer> {
  private final Context context;

  PullCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return context.with(
        services -> {
          PullOutcome pulled = services.pull();
          if (context.json()) {
            context.console().json(pulled);
          } else {
            context
                .console()
                .print(
                    "cli.pull.done",
                    pulled.sections(),
                    pulled.students(),
                    pulled.assignments(),
                    pulled.scores());
          }
          if (pulled.conflicts() > 0) {
            context.console().note("cli.pull.conflicts", pulled.conflicts());
            return ExitCode.NEEDS_PERSON;
          }
          return ExitCode.DONE;
        });
  }
}
