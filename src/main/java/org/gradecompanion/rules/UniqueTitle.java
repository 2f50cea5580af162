package org.gradecompanion.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Message;

/** R2: two assignments of a section with the same title, after the cut, do not pass. */
final class UniqueTitle implements Rule {
  private static final int TRIES = 50;

  @Override
  public String id() {
    return "R2";
  }

  @Override
  public String source() {
    return Sources.POWERSCHOOL_LEARNING + "; " + Sources.OTUS_TEACHERS;
  }

  @Override
  public Scope scope() {
    return Scope.SECTION;
  }

  @Override
  public Set<Severity> severities() {
    return Set.of(Severity.BLOCKS);
  }

  @Override
  public List<Finding> check(AssignmentRecord record, SectionFacts facts) {
    Assignment assignment = record.assignment();
    String title = facts.finalTitle(assignment);
    return facts
        .otherWithTitle(assignment, title)
        .map(
            other ->
                Finding.blocks(
                    id(),
                    new AssignmentKey(assignment.id()),
                    Message.of("rules.R2.same", title, other.title()),
                    fixes(assignment, facts)))
        .map(List::of)
        .orElse(List.of());
  }

  private static List<Fix.UseTitle> fixes(Assignment assignment, SectionFacts facts) {
    String clean = PlainText.cleanLine(assignment.title());
    int limit = facts.profile().texts().titleLimit();
    List<String> titles = new ArrayList<>();
    if (Cut.length(clean) > limit) {
      titles.addAll(ShorterTitle.suggestions(clean, limit));
    }
    numbered(assignment, clean, facts).ifPresent(titles::add);
    return titles.stream()
        .filter(title -> facts.otherWithTitle(assignment, title).isEmpty())
        .distinct()
        .limit(3)
        .map(Fix.UseTitle::new)
        .toList();
  }

  private static Optional<String> numbered(
      Assignment assignment, String title, SectionFacts facts) {
    for (int number = 2; number < TRIES; number++) {
      String suffix = " (" + number + ")";
      String candidate =
          Cut.to(title, facts.profile().texts().titleLimit() - suffix.length()) + suffix;
      if (facts.otherWithTitle(assignment, candidate).isEmpty()) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
