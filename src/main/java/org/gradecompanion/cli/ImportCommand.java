package org.gradecompanion.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gradecompanion.exchange.ImportResult;
import org.gradecompanion.exchange.ScoreImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gradebook import}: takes scores from a CSV file in. */
@Command(name = "import", sortOptions = false)
final class ImportCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.import.file")
  private Path file = Path.of("");

  ImportCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return context.with(
        services -> {
          ImportResult result = new ScoreImport(services.gradebooks()).run(file);
          report(result);
          return result.problems().isEmpty() ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
        });
  }

  private void report(ImportResult result) {
    Console console = context.console();
    if (!result.ignoredColumns().isEmpty()) {
      console.note("cli.import.ignored", String.join(", ", result.ignoredColumns()));
    }
    for (ImportResult.Problem problem : result.problems()) {
      console.note("cli.import.problem", String.valueOf(problem.line()), problem.why());
    }
    if (context.json()) {
      console.json(document(result));
    } else {
      console.print(
          "cli.import.done",
          result.imported(),
          result.created(),
          result.unchanged(),
          result.skipped(),
          result.problems().size());
    }
  }

  private Map<String, Object> document(ImportResult result) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("imported", result.imported());
    document.put("created", result.created());
    document.put("unchanged", result.unchanged());
    document.put("skipped", result.skipped());
    document.put("problems", result.problems().stream().map(this::problem).toList());
    document.put("ignoredColumns", List.copyOf(result.ignoredColumns()));
    return document;
  }

  private Map<String, Object> problem(ImportResult.Problem problem) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("line", problem.line());
    row.put("message", context.console().say(problem.why()));
    return row;
  }
}
