package org.gradecompanion.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.ProbeStep;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gradebook doctor}: examines this computer and the connection, step by step. */
@Command(name = "doctor", sortOptions = false)
final class DoctorCommand implements Callable<Integer> {
  private static final int SUFFIX = 6;

  private final Context context;

  @Option(names = "--write", descriptionKey = "cli.doctor.write")
  private boolean write;

  DoctorCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    List<Check> checks = context.program().examine(context.place(), scratchTitle());
    Console console = context.console();
    if (context.json()) {
      console.json(Map.of("checks", checks.stream().map(this::json).toList()));
    } else {
      for (Check check : checks) {
        console.print(
            "cli.doctor." + Summaries.code(check.step().result()),
            check.step().id(),
            check.step().message());
        if (check.step().mender() != ProbeStep.Mender.NOBODY) {
          console.print("cli.doctor.who", mender(check));
        }
      }
    }
    if (failed(checks, Check.Area.THIS_COMPUTER)) {
      return ExitCode.NEEDS_PERSON;
    }
    return failed(checks, Check.Area.CONNECTION) ? ExitCode.UNREACHABLE : ExitCode.DONE;
  }

  private Map<String, Object> json(Check check) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("step", check.step().id());
    json.put("area", Summaries.code(check.area()));
    json.put("result", Summaries.code(check.step().result()));
    json.put("message", context.console().say(check.step().message()));
    if (check.step().mender() != ProbeStep.Mender.NOBODY) {
      json.put("mender", Summaries.code(check.step().mender()));
    }
    return json;
  }

  private static Message mender(Check check) {
    return Message.of("setup.doctor.mender." + check.step().mender().name());
  }

  /** One that no assignment has. */
  private @Nullable String scratchTitle() {
    String suffix = UUID.randomUUID().toString().substring(0, SUFFIX);
    return write ? context.console().say(Message.of("setup.doctor.scratch", suffix)) : null;
  }

  private static boolean failed(List<Check> checks, Check.Area area) {
    return checks.stream()
        .anyMatch(
            check -> check.area() == area && check.step().result() == ProbeStep.Result.FAILED);
  }
}
