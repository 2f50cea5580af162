package org.gradecompanion.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gradecompanion.gradebook.SectionSummary;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.rules.PreflightReport.Bucket;
import picocli.CommandLine.Command;

/** {@code gradebook push}: sends everything that can be sent now. */
@Command(name = "push", sortOptions = false)
final class PushCommand implements Callable<Integer> {
  private final Context context;

  PushCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return context.with(
        services -> {
          Services.Pushed pushed = services.push();
          Summaries after = Summaries.of(services.gradebooks(), true);
          Map<String, Object> counts = counts(pushed, after);
          if (context.json()) {
            counts.put("faults", after.attention(context.console()));
            context.console().json(counts);
          } else {
            print(counts, after);
          }
          pushed.stopped().ifPresent(this::explain);
          return exitCode(pushed, after);
        });
  }

  /**
   * What is left adds up to "unsent": each item is not sent (refused), blocked by a rule, in
   * conflict, deferred to a later try, waiting (mostly for its assignment), or left out on purpose.
   */
  private static Map<String, Object> counts(Services.Pushed pushed, Summaries after) {
    int notSent = after.attention(CellState.NOT_SENT);
    int blocked = after.attention(CellState.FIX_FIRST);
    int conflicts = after.attention(CellState.CONFLICT);
    int deferred = after.count(CellState.RETRYING);
    int leftOut = after.count(Bucket.LEFT_OUT);
    int rest = after.unsent() - notSent - blocked - conflicts - deferred - leftOut;
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("confirmed", pushed.confirmed());
    counts.put("notSent", notSent);
    counts.put("blocked", blocked);
    counts.put("conflicts", conflicts);
    counts.put("deferred", deferred);
    counts.put("leftOut", leftOut);
    counts.put("waiting", Math.max(0, rest));
    counts.put("unsent", after.unsent());
    counts.put("stopped", pushed.stopped().map(reason -> reason.code().name()).orElse(null));
    return counts;
  }

  private void print(Map<String, Object> counts, Summaries after) {
    Console console = context.console();
    console.print(
        "cli.push.done",
        counts.get("confirmed"),
        counts.get("notSent"),
        counts.get("blocked"),
        counts.get("conflicts"),
        counts.get("deferred"),
        counts.get("leftOut"));
    for (SectionSummary section : after.sections()) {
      section
          .attention()
          .forEach(
              row ->
                  console.print(
                      "cli.push.fault",
                      section.section().title(),
                      AttentionView.text(row, console)));
    }
  }

  private void explain(Reason reason) {
    String key = "reason." + reason.code().name();
    context.console().note("cli.push.stopped", Message.of(key));
  }

  private static int exitCode(Services.Pushed pushed, Summaries after) {
    if (pushed.stopped().isPresent()) {
      return pushed.stopped().get().code() == ReasonCode.SERVER_RESTORED
          ? ExitCode.NEEDS_PERSON
          : ExitCode.UNREACHABLE;
    }
    if (after.needsPerson() > 0) {
      return ExitCode.NEEDS_PERSON;
    }
    // The server could not take these now; sending again later is all there is to do.
    return after.count(CellState.RETRYING) > 0 ? ExitCode.UNREACHABLE : ExitCode.DONE;
  }
}
