package org.gradecompanion.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradecompanion.exchange.ProofFile;
import org.gradecompanion.gradebook.Await;
import org.gradecompanion.gradebook.DeliveryReport;
import org.gradecompanion.gradebook.Records;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Receipt;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gradebook proof}: what PowerTeacher has confirmed, and how it showed that. */
@Command(name = "proof", sortOptions = false)
final class ProofCommand implements Callable<Integer> {
  private final Context context;

  @ArgGroup(multiplicity = "1")
  private Subject subject = new Subject();

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "cli.proof.out")
  private @Nullable Path out;

  /** One assignment or one student. */
  static final class Subject {
    @Option(names = "--assignment", paramLabel = "ID", descriptionKey = "cli.proof.assignment")
    private @Nullable String assignment;

    @Option(names = "--student", paramLabel = "ID", descriptionKey = "cli.proof.student")
    private @Nullable String student;

    Optional<DeliveryReport> read(Records records) {
      if (student != null) {
        return Await.of(records.proof(new StudentId(student)));
      }
      return assignment == null
          ? Optional.empty()
          : Await.of(records.proof(new AssignmentId(assignment)));
    }

    String id() {
      return student != null ? student : assignment != null ? assignment : "";
    }
  }

  ProofCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return context.with(
        services -> {
          DeliveryReport report = subject.read(services.records()).orElseThrow(this::unknown);
          ProofFile proof =
              new ProofFile(
                  context.console()::say,
                  context.console().words().locale(),
                  Clock.systemUTC(),
                  ZoneId.systemDefault());
          if (out != null) {
            proof.write(out, report);
          }
          if (context.json()) {
            context.console().json(document(report));
          } else if (out != null) {
            context.console().print("cli.proof.written", out.toString());
          } else {
            print(report, proof);
          }
          return ExitCode.DONE;
        });
  }

  private UserError unknown() {
    return new UserError(
        UserError.Kind.WRONG_USE, Message.of("error.cli.proof.unknown", subject.id()));
  }

  private void print(DeliveryReport report, ProofFile proof) {
    Console console = context.console();
    console.line(proof.title(report));
    for (List<String> row : proof.rows(report)) {
      console.line("  " + String.join("  ", row.stream().filter(each -> !each.isEmpty()).toList()));
    }
  }

  private static Map<String, Object> document(DeliveryReport report) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (DeliveryReport.Line line : report.lines()) {
      Receipt receipt = line.delivery().map(each -> each.attempt().receipt()).orElse(null);
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("assignment", line.assignment().id().value());
      json.put("student", line.student().id().value());
      json.put("standing", Summaries.code(line.standing()));
      json.put(
          "points", line.delivery().map(each -> each.score()).map(s -> s.points()).orElse(null));
      json.put(
          "confirmed", line.delivery().map(each -> each.attempt().at().toString()).orElse(null));
      json.put("proof", receipt == null ? null : Summaries.code(receipt.proof()));
      json.put("request", receipt == null ? null : receipt.requestId());
      lines.add(json);
    }
    return Map.of("lines", lines);
  }
}
