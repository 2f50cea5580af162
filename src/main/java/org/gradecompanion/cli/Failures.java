package org.gradecompanion.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradecompanion.model.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Turns what went wrong into words and an exit code; nobody is shown a stack trace. */
final class Failures {
  private final Context context;

  Failures(Context context) {
    this.context = context;
  }

  /** A command that cannot be understood. */
  int wrongUse(ParameterException problem, String... args) {
    Console console = context.console();
    console.note("error.cli.usage", problem.getMessage());
    console.note("error.cli.usage.help", problem.getCommandLine().getCommandSpec().qualifiedName());
    if (context.json() || List.of(args).contains("--json")) {
      json(Summaries.code(UserError.Kind.WRONG_USE), String.valueOf(problem.getMessage()));
    }
    return ExitCode.WRONG_USE;
  }

  int failed(Throwable problem) {
    if (problem instanceof UserError known) {
      String sentence = context.console().say(known.userMessage());
      return say(Summaries.code(known.kind()), sentence, ExitCode.of(known.kind()));
    }
    String code = ErrorTrace.code(problem);
    log().error("unexpected {}\n{}", code, ErrorTrace.of(problem));
    String sentence = context.console().words().say("error.cli.unexpected", code);
    return say("unexpected", sentence, ExitCode.NEEDS_PERSON);
  }

  private int say(String kind, String sentence, int exitCode) {
    context.console().noteLine(sentence);
    if (context.json()) {
      json(kind, sentence);
    }
    return exitCode;
  }

  private void json(String kind, String sentence) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("kind", kind);
    error.put("message", sentence);
    context.console().json(Map.of("error", error));
  }

  /** Asked for late: the log's folder is known only once the command line has been read. */
  private static Logger log() {
    return LoggerFactory.getLogger(Failures.class);
  }

  /** Lets picocli hand both kinds of failure over. */
  void handle(CommandLine line) {
    line.setParameterExceptionHandler((problem, args) -> wrongUse(problem, args));
    line.setExecutionExceptionHandler((problem, command, parsed) -> failed(problem));
  }
}
