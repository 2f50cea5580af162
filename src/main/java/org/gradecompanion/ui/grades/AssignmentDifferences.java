package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.rules.SectionFacts;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.words.Words;

/** What two versions of an assignment differ in, field by field, with both values. */
final class AssignmentDifferences {
  private final Phrases phrases;
  private final Words words;
  private final SectionFacts facts;

  AssignmentDifferences(Phrases phrases, SectionFacts facts) {
    this.phrases = phrases;
    this.words = phrases.words();
    this.facts = facts;
  }

  /** One line for each; empty when they are the same. */
  String between(Assignment ours, Assignment theirs) {
    List<String> lines = new ArrayList<>();
    add(lines, "name", ours, theirs, Assignment::title);
    add(lines, "points", ours, theirs, each -> phrases.points(each.points()));
    add(lines, "due", ours, theirs, each -> each.dueOn().map(phrases::day).orElse(none()));
    add(lines, "category", ours, theirs, this::category);
    add(lines, "description", ours, theirs, Assignment::description);
    return String.join("\n", lines);
  }

  private void add(
      List<String> lines,
      String field,
      Assignment ours,
      Assignment theirs,
      Function<Assignment, String> value) {
    String here = value.apply(ours);
    String there = value.apply(theirs);
    if (!here.equals(there)) {
      lines.add(words.say("grades.theirs." + field, there, here));
    }
  }

  private String category(Assignment assignment) {
    return assignment
        .inCategory()
        .map(id -> facts.category(id).map(each -> each.title()).orElseGet(id::value))
        .orElse(none());
  }

  private String none() {
    return words.say("common.blank");
  }
}
