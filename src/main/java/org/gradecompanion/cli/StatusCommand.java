package org.gradecompanion.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradecompanion.gradebook.SectionSummary;
import org.gradecompanion.model.Connection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code gradebook status}: where everything stands, from what is stored here. */
@Command(name = "status", sortOptions = false)
final class StatusCommand implements Callable<Integer> {
  private final Context context;

  StatusCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return context.with(
        services -> {
          Summaries all = Summaries.of(services.gradebooks(), false);
          if (context.json()) {
            context.console().json(document(services, all));
          } else {
            print(services.connection(), all);
          }
          if (services.pullNeeded()) {
            context.console().note("cli.status.pull_needed");
            return ExitCode.NEEDS_PERSON;
          }
          return all.needsPerson() > 0 ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
        });
  }

  private Map<String, Object> document(Services services, Summaries all) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("connection", services.connection().map(StatusCommand::connection).orElse(null));
    document.put("pullNeeded", services.pullNeeded());
    document.put("counts", Summaries.json(all.counts()));
    document.put("unsent", all.unsent());
    document.put("needsPerson", all.needsPerson());
    document.put("sections", all.sections().stream().map(StatusCommand::section).toList());
    document.put("attention", all.attention(context.console()));
    return document;
  }

  private static @Nullable Map<String, Object> connection(Connection connection) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("gateway", connection.kind().code());
    json.put("url", connection.url().toString());
    json.put("teacher", connection.teacherEmail());
    json.put("zone", connection.zone().getId());
    json.put("practice", connection.practice());
    return json;
  }

  private static Map<String, Object> section(SectionSummary summary) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", summary.section().id().value());
    json.put("title", summary.section().title());
    json.put("code", summary.section().code());
    json.put("students", summary.students());
    json.put("counts", Summaries.json(summary.counts()));
    json.put("unsent", summary.unsent());
    json.put("needsPerson", summary.attention().size());
    return json;
  }

  private void print(Optional<Connection> connection, Summaries all) {
    Console console = context.console();
    connection.ifPresentOrElse(
        each -> console.print("cli.status.connection", each.url().toString(), each.teacherEmail()),
        () -> console.print("cli.status.not_connected"));
    for (SectionSummary each : all.sections()) {
      console.print(
          "cli.status.section",
          each.section().title(),
          each.section().id().value(),
          each.students(),
          each.unsent(),
          each.attention().size());
      each.attention().forEach(row -> console.line("  " + AttentionView.text(row, console)));
    }
    console.print("cli.status.total", all.unsent(), all.needsPerson());
  }
}
