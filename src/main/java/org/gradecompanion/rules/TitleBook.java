package org.gradecompanion.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;

/**
 * Who has a title in PowerTeacher, or will have it. What PowerTeacher holds keeps its title until
 * PowerTeacher has confirmed another one, so that the order in which a push arrives does not
 * matter. Among new titles the first in the list that can be sent has it: an assignment that is
 * held or blocked takes no title from another.
 */
final class TitleBook {
  static final TitleBook EMPTY = new TitleBook(false);

  private final Map<String, List<Assignment>> there = new HashMap<>();
  private final Map<String, Assignment> coming = new HashMap<>();
  private final boolean perDueDate;

  private TitleBook(boolean perDueDate) {
    this.perDueDate = perDueDate;
  }

  /**
   * @param sendable whether nothing but its title could keep an edited assignment from being sent
   */
  static TitleBook of(
      List<AssignmentRecord> records, SectionFacts facts, Predicate<AssignmentRecord> sendable) {
    if (facts.profile().texts().sameTitle() == Profile.SameTitle.ACCEPTED) {
      return EMPTY;
    }
    TitleBook book =
        new TitleBook(
            facts.profile().texts().sameTitle() == Profile.SameTitle.REFUSED_ON_SAME_DUE_DATE);
    for (AssignmentRecord record : records) {
      Assignment confirmed = record.confirmed();
      if (confirmed != null) {
        String title = book.key(facts.finalTitle(confirmed), confirmed);
        book.there.computeIfAbsent(title, k -> new ArrayList<>()).add(confirmed);
      }
      if (sendable.test(record)) {
        book.coming.putIfAbsent(
            book.key(facts.finalTitle(record.assignment()), record.assignment()),
            record.assignment());
      }
    }
    return book;
  }

  Optional<Assignment> other(Assignment asking, String finalTitle) {
    String title = key(finalTitle, asking);
    List<Assignment> holders = there.get(title);
    Stream<Assignment> first =
        holders != null ? holders.stream() : Stream.ofNullable(coming.get(title));
    return first.filter(other -> !other.id().equals(asking.id())).findFirst();
  }

  /** Titles are the same when they differ only in case and in blanks around them. */
  private String key(String title, Assignment of) {
    String due = perDueDate ? of.dueOn().map(LocalDate::toString).orElse("") : "";
    return title.strip().toLowerCase(Locale.ROOT) + "\n" + due;
  }
}
