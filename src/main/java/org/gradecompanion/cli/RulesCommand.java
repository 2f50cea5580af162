package org.gradecompanion.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gradecompanion.rules.Rule;
import org.gradecompanion.rules.RuleCatalogue;
import org.gradecompanion.rules.Severity;
import picocli.CommandLine.Command;

/** {@code gradebook rules}: what the program knows of what PowerTeacher accepts. */
@Command(name = "rules", sortOptions = false)
final class RulesCommand implements Callable<Integer> {
  private final Context context;

  RulesCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Console console = context.console();
    List<Map<String, Object>> rules = new ArrayList<>();
    for (Rule rule : RuleCatalogue.rules()) {
      String title = console.say(rule.title());
      if (context.json()) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", rule.id());
        json.put("title", title);
        json.put("scope", rule.scope().code());
        json.put("severities", rule.severities().stream().sorted().map(Severity::code).toList());
        json.put("action", console.say(rule.action()));
        json.put("source", rule.source());
        rules.add(json);
      } else {
        console.print("cli.rules.line", rule.id(), title, rule.scope().code(), rule.source());
      }
    }
    if (context.json()) {
      console.json(rules);
    }
    return ExitCode.DONE;
  }
}
