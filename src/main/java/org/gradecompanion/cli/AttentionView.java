package org.gradecompanion.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gradecompanion.gradebook.Attention;
import org.gradecompanion.gradebook.SectionSummary;
import org.gradecompanion.model.CellState;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.PreflightReport.Group;
import org.gradecompanion.rules.PreflightReport.Item;
import org.gradecompanion.rules.Severity;

/** A row of the fault list, for programs and for people. */
final class AttentionView {
  private AttentionView() {}

  static Map<String, Object> json(SectionSummary section, Attention row, Console console) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("section", section.section().id().value());
    json.put("sectionTitle", section.section().title());
    json.put("assignment", row.assignment().id().value());
    json.put("assignmentTitle", row.assignment().title());
    row.student()
        .ifPresent(
            student -> {
              json.put("student", student.id().value());
              json.put("studentName", student.listName());
            });
    json.put("state", Summaries.code(row.state()));
    json.put("reason", reason(section, row));
    json.put("message", console.say(row.why()));
    if (row.theirs() != null) {
      json.put("ours", row.score().points());
      json.put("theirs", row.theirs().points());
      Instant since = row.theirsAt();
      json.put("theirsSince", since == null ? null : since.toString());
    }
    row.advice().ifPresent(advice -> json.put("advice", console.say(advice)));
    if (row.reason() != null && !row.reason().detail().isEmpty()) {
      json.put("detail", row.reason().detail());
    }
    return json;
  }

  static String text(Attention row, Console console) {
    String what =
        row.student()
            .map(
                student ->
                    console
                        .words()
                        .say("cli.attention.cell", row.assignment().title(), student.listName()))
            .orElse(row.assignment().title());
    String why = console.say(row.why());
    return row.advice()
        .map(advice -> console.words().say("cli.attention.advised", what, why, console.say(advice)))
        .orElseGet(() -> console.words().say("cli.attention.plain", what, why));
  }

  /** What found it: the rule's number, or the server's refusal by name. */
  private static String reason(SectionSummary section, Attention row) {
    if (row.state() == CellState.FIX_FIRST || row.reason() == null) {
      return section.preflight().groups().stream()
          .filter(group -> group.assignment().equals(row.key().assignment()))
          .flatMap(Group::items)
          .filter(item -> item.key().equals(row.key()))
          .map(Item::findings)
          .flatMap(findings -> findings.stream())
          .filter(finding -> finding.severity() == Severity.BLOCKS)
          .map(Finding::rule)
          .findFirst()
          .orElse(Summaries.code(row.state()));
    }
    return row.reason().code().name();
  }
}
