package org.gradecompanion.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.PastSection;
import org.gradecompanion.model.UserError;
import org.gradecompanion.settings.Retention;
import org.gradecompanion.settings.RetentionPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradebook retention}: for how many years classes are kept after their last day. */
@Command(name = "retention", sortOptions = false)
final class RetentionCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "0|1|2|3|5", arity = "0..1", descriptionKey = "cli.retention.years")
  private @Nullable Integer years;

  @Option(names = "--apply", descriptionKey = "cli.retention.apply")
  private boolean apply;

  RetentionCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (years != null && !Retention.CHOICES.contains(years)) {
      throw new UserError(UserError.Kind.WRONG_USE, Message.of("error.cli.retention"));
    }
    return context.with(
        services -> {
          Retention kept = services.retention();
          if (years != null) {
            kept = kept.withYears(years);
            services.retention(kept);
          }
          RetentionPlan plan = services.due(kept);
          if (apply) {
            kept = apply(services, kept, plan);
          }
          report(kept, plan);
          return ExitCode.DONE;
        });
  }

  /** What a person reads here they were told of. */
  private static Retention apply(Services services, Retention kept, RetentionPlan plan) {
    Retention now = kept;
    services.removeDue(plan.now());
    now = now.without(plan.now());
    now = now.telling(plan.untold(), services.today());
    services.retention(now);
    return now;
  }

  private void report(Retention kept, RetentionPlan plan) {
    Console console = context.console();
    List<PastSection> coming = new ArrayList<>(plan.untold());
    coming.addAll(plan.waiting());
    if (context.json()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("years", kept.years());
      json.put(apply ? "removed" : "due", plan.now().stream().map(LeavingView::json).toList());
      json.put("coming", coming.stream().map(each -> coming(kept, each)).toList());
      json.put("staying", plan.staying().stream().map(LeavingView::json).toList());
      console.json(json);
      return;
    }
    console.print("cli.retention.kept", kept.years());
    list(apply ? "cli.retention.removed" : "cli.retention.due", plan.now());
    list("cli.retention.staying", plan.staying());
    for (PastSection each : coming) {
      console.print(
          "cli.retention.coming",
          each.section().label(),
          kept.goesOn(each).map(LocalDate::toString).orElse(""),
          kept.goesOn(each).isPresent() ? 1 : 0);
    }
  }

  private void list(String key, List<PastSection> sections) {
    if (!sections.isEmpty()) {
      context.console().print(key, sections.size());
      sections.forEach(each -> LeavingView.print(context.console(), each));
    }
  }

  private static Map<String, Object> coming(Retention kept, PastSection section) {
    Map<String, Object> json = LeavingView.json(section);
    json.put("goesOn", kept.goesOn(section).map(LocalDate::toString).orElse(null));
    return json;
  }
}
