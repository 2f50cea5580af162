package org.gradecompanion.cli;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.PushSchedule;
import org.gradecompanion.model.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradebook schedule}: when scores leave by themselves. */
@Command(name = "schedule", sortOptions = false)
final class ScheduleCommand implements Callable<Integer> {
  private static final List<String> NAMES =
      Arrays.stream(PushSchedule.Mode.values()).map(Summaries::code).toList();

  private final Context context;

  @Parameters(
      arity = "0..1",
      paramLabel = "at-once|nightly|on-request",
      descriptionKey = "cli.schedule.mode")
  private @Nullable String mode;

  @Option(names = "--at", paramLabel = "HH:MM", descriptionKey = "cli.schedule.at")
  private @Nullable LocalTime at;

  ScheduleCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PushSchedule.Mode wanted = mode == null ? null : mode(mode);
    return context.with(
        services -> {
          PushSchedule schedule = services.schedule();
          if (wanted != null || at != null) {
            // A time that is given without a mode is meant to be kept.
            schedule = schedule.with(wanted == null ? PushSchedule.Mode.NIGHTLY : wanted);
            schedule = at == null ? schedule : schedule.with(at);
            services.schedule(schedule);
          }
          report(schedule);
          return ExitCode.DONE;
        });
  }

  private static PushSchedule.Mode mode(String name) {
    for (PushSchedule.Mode mode : PushSchedule.Mode.values()) {
      if (Summaries.code(mode).equals(name)) {
        return mode;
      }
    }
    throw new UserError(
        UserError.Kind.WRONG_USE, Message.of("error.cli.schedule", name, String.join(", ", NAMES)));
  }

  private void report(PushSchedule schedule) {
    Console console = context.console();
    if (context.json()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("leaves", Summaries.code(schedule.mode()));
      json.put("nightlyAt", schedule.nightly().toString());
      console.json(json);
    } else {
      console.print("cli.schedule." + schedule.mode(), schedule.nightly().toString());
    }
  }
}
