package org.gradecompanion.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradecompanion.exchange.ActivityFile;
import org.gradecompanion.gradebook.ActivityEntry;
import org.gradecompanion.gradebook.Await;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AttemptFilter;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.PushAttempt;
import org.gradecompanion.model.Receipt;
import org.gradecompanion.model.Removal;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gradebook activity}: every attempt to send something, and what came of it. */
@Command(name = "activity", sortOptions = false)
final class ActivityCommand implements Callable<Integer> {
  private final Context context;

  @Option(names = "--not-sent", descriptionKey = "cli.activity.not_sent")
  private boolean notSent;

  @Option(names = "--assignment", paramLabel = "ID", descriptionKey = "cli.activity.assignment")
  private @Nullable String assignment;

  @Option(names = "--student", paramLabel = "ID", descriptionKey = "cli.activity.student")
  private @Nullable String student;

  @Option(names = "--limit", paramLabel = "N", descriptionKey = "cli.activity.limit")
  private @Nullable Integer limit;

  @Option(names = "--export", paramLabel = "FILE", descriptionKey = "cli.activity.export")
  private @Nullable Path export;

  @Option(names = "--removed", descriptionKey = "cli.activity.removed")
  private boolean removed;

  private static final int SHOWN = 100;

  ActivityCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (removed) {
      return context.with(
          services -> {
            int most = limit != null ? limit : SHOWN;
            removals(Await.of(services.records().removals(most)));
            return ExitCode.DONE;
          });
    }
    return context.with(
        services -> {
          AttemptFilter filter =
              new AttemptFilter(
                  notSent,
                  Optional.ofNullable(assignment).map(AssignmentId::new),
                  Optional.ofNullable(student).map(StudentId::new));
          int most = limit != null ? limit : export != null ? Integer.MAX_VALUE : SHOWN;
          List<ActivityEntry> entries = Await.of(services.records().activity(filter, most));
          if (export != null) {
            ActivityFile.write(export, entries);
            report(entries.size(), export);
          } else if (context.json()) {
            context.console().json(entries.stream().map(this::json).toList());
          } else {
            entries.forEach(this::print);
          }
          return ExitCode.DONE;
        });
  }

  /** Without names of students, as they were written down. */
  private void removals(List<Removal> removals) {
    Console console = context.console();
    if (context.json()) {
      console.json(removals.stream().map(ActivityCommand::json).toList());
      return;
    }
    for (Removal each : removals) {
      console.print(
          "cli.activity.removal",
          each.at().toString(),
          each.label(),
          console.say(
              Message.of(each.whole() ? "activity.removed.class" : "activity.removed.student")),
          console.say(Message.of("activity.removed.counts", each.students(), each.scores())));
    }
  }

  private static Map<String, Object> json(Removal removal) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("at", removal.at().toString());
    json.put("class", removal.label());
    json.put("whole", removal.whole());
    json.put("students", removal.students());
    json.put("scores", removal.scores());
    return json;
  }

  private void report(int count, Path file) {
    if (context.json()) {
      context.console().json(Map.of("attempts", count, "file", file.toString()));
    } else {
      context.console().print("cli.activity.exported", count, file.toString());
    }
  }

  private void print(ActivityEntry entry) {
    Console console = context.console();
    Instant at = entry.attempt().at();
    console.print(
        "cli.activity.line",
        at.toString(),
        entry.student().map(Student::listName).orElse("–"),
        entry
            .assignment()
            .map(Assignment::title)
            .orElse(entry.attempt().key().assignment().value()),
        entry.outcome(),
        entry.next().map(console::say).orElse(""));
  }

  private Map<String, Object> json(ActivityEntry entry) {
    Console console = context.console();
    PushAttempt attempt = entry.attempt();
    Receipt receipt = attempt.receipt();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("at", attempt.at().toString());
    json.put("assignment", attempt.key().assignment().value());
    json.put("title", entry.assignment().map(Assignment::title).orElse(null));
    json.put("student", attempt.key() instanceof CellId cell ? cell.student().value() : null);
    json.put("reason", attempt.reason() == null ? null : attempt.reason().code().name());
    json.put("outcome", console.say(entry.outcome()));
    json.put("next", entry.next().map(console::say).orElse(null));
    json.put("proof", receipt == null ? null : Summaries.code(receipt.proof()));
    json.put("request", attempt.requestId());
    return json;
  }
}
