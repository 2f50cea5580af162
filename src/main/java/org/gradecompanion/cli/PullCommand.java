package org.gradecompanion.cli;

import java.util.concurrent.Callable;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.PullChoice;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.model.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gradebook pull}: reads what PowerTeacher has. */
@Command(name = "pull", sortOptions = false)
final class PullCommand implements Callable<Integer> {
  private final Context context;

  @Option(names = "--accept-shrunken-roster", descriptionKey = "cli.pull.accept_shrunken_roster")
  private boolean acceptShrunkenRoster;

  @Option(names = "--lost", paramLabel = "CHOICE", descriptionKey = "cli.pull.lost")
  private Lost lost = Lost.ask;

  /** What to do about what a restored server has lost, as it is typed. */
  enum Lost {
    ask(PullChoice.ASK),
    resend(PullChoice.SEND_AGAIN),
    forget(PullChoice.TAKE_THEIRS);

    private final PullChoice choice;

    Lost(PullChoice choice) {
      this.choice = choice;
    }
  }

  PullCommand(Context context) {
    this.context = context;
  }

  private PullOutcome pull(Services services) {
    try {
      return services.pull(choice());
    } catch (UserError e) {
      String key = e.userMessage().key();
      if (!key.startsWith("shell.doubt.")) {
        throw e;
      }
      boolean restored = key.equals("shell.doubt.restored");
      Message how = Message.of(restored ? "cli.pull.restored" : "cli.pull.shrunken");
      throw new UserError(e.kind(), Message.of("cli.pull.doubt", e.userMessage(), how), e);
    }
  }

  private PullChoice choice() {
    return acceptShrunkenRoster ? PullChoice.TAKE_SMALLER : lost.choice;
  }

  @Override
  public Integer call() {
    return context.with(
        services -> {
          PullOutcome pulled = pull(services);
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
