package org.gradecompanion.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gradecompanion.gradebook.Await;
import org.gradecompanion.gradebook.BulkEntry;
import org.gradecompanion.gradebook.SectionSummary;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.PreflightReport.Bucket;
import picocli.CommandLine.Command;

/** {@code gradebook preflight}: what a push would do, before anything leaves. */
@Command(name = "preflight", sortOptions = false)
final class PreflightCommand implements Callable<Integer> {
  private final Context context;

  PreflightCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return context.with(
        services -> {
          Summaries all = Summaries.of(services.gradebooks(), false);
          List<FindingView> findings = new ArrayList<>();
          for (SectionSummary section : all.sections()) {
            List<Finding> found = section.preflight().findings();
            if (!found.isEmpty()) {
              BulkEntry names = Await.of(services.gradebooks().bulk(section.section().id()));
              findings.addAll(FindingView.of(found, names));
            }
          }
          report(findings, all);
          return all.count(Bucket.BLOCKED) > 0 ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
        });
  }

  private void report(List<FindingView> findings, Summaries all) {
    Console console = context.console();
    if (context.json()) {
      Map<String, Object> counts = new LinkedHashMap<>();
      counts.put("blocked", all.count(Bucket.BLOCKED));
      counts.put("changes", all.count(Bucket.WILL_CHANGE));
      counts.put("leftOut", all.count(Bucket.LEFT_OUT));
      counts.put("ready", all.count(Bucket.READY));
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("findings", findings.stream().map(each -> each.json(console)).toList());
      document.put("counts", counts);
      console.json(document);
      return;
    }
    findings.forEach(each -> each.print(console));
    console.print(
        "cli.preflight.done",
        all.count(Bucket.BLOCKED),
        all.count(Bucket.WILL_CHANGE),
        all.count(Bucket.LEFT_OUT),
        all.count(Bucket.READY));
  }
}
