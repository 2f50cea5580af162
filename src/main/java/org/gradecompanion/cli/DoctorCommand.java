package org.gradecompanion.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gradecompanion.model.ProbeStep;
import picocli.CommandLine.Command;

/** {@code gradebook doctor}: examines this computer and the connection, step by step. */
@Command(name = "doctor", sortOptions = false)
final class DoctorCommand implements Callable<Integer> {
  private final Context context;

  DoctorCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    List<Check> checks = context.program().examine(context.place());
    Console console = context.console();
    if (context.json()) {
      console.json(Map.of("checks", checks.stream().map(this::json).toList()));
    } else {
      for (Check check : checks) {
        console.print(
            "cli.doctor." + Summaries.code(check.step().result()),
            check.step().id(),
            check.step().message());
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
    return json;
  }

  private static boolean failed(List<Check> checks, Check.Area area) {
    return checks.stream()
        .anyMatch(
            check -> check.area() == area && check.step().result() == ProbeStep.Result.FAILED);
  }
}
