package org.gradecompanion.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gradecompanion.exchange.bundle.BundleProblem;
import org.gradecompanion.exchange.bundle.BundleRoster;
import org.gradecompanion.gradebook.RosterPreview;

/** What a bundle would change, or has changed, by section; counts students and names none. */
record RosterPreviewView(Console console) {

  void print(RosterPreview preview, boolean applied) {
    for (RosterPreview.Change change : preview.sections()) {
      console.print(
          "cli.rosters.section." + change.standing().name(),
          change.section().label(),
          change.students(),
          change.joined().size(),
          change.moved().size(),
          change.left().size());
    }
    if (!applied) {
      preview.doubts().forEach(doubt -> console.noteLine(console.say(doubt.inFiles())));
    }
    if (preview.sending() != RosterPreview.Sending.AS_BEFORE) {
      console.print("cli.rosters.sending." + preview.sending().name());
    }
    console.print(applied ? "cli.rosters.applied" : "cli.rosters.preview", preview.changed());
  }

  Map<String, Object> document(BundleRoster read, RosterPreview preview, boolean applied) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", read.version().number());
    document.put("applied", applied);
    document.put("sending", code(preview.sending()));
    document.put("changed", preview.changed());
    document.put("sections", preview.sections().stream().map(RosterPreviewView::section).toList());
    document.put(
        "doubts", preview.doubts().stream().map(doubt -> console.say(doubt.inFiles())).toList());
    document.put("problemCount", read.problemCount());
    document.put("problems", problems(read.problems()));
    return document;
  }

  private static Map<String, Object> section(RosterPreview.Change change) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", change.section().id().value());
    row.put("title", change.section().title());
    row.put("standing", code(change.standing()));
    row.put("students", change.students());
    row.put("joined", change.joined().size());
    row.put("moved", change.moved().size());
    row.put("left", change.left().size());
    return row;
  }

  private List<Map<String, Object>> problems(List<BundleProblem> problems) {
    return problems.stream()
        .map(
            problem -> {
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("file", problem.file());
              row.put("line", problem.line());
              row.put("message", console.say(problem.why()));
              return row;
            })
        .toList();
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
