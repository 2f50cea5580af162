package org.gradecompanion.practice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The title, which no other of the class may have, and the description. */
final class TextCheck implements ItemCheck {
  /** In characters: the description of a gradebook entry (PowerSchool Learning). */
  private static final int DESCRIPTION_LIMIT = 4000;

  /** Tags of documents and pages, control characters, and blanks without width. */
  private static final Pattern PASTED =
      Pattern.compile(
          "</?(?:p|div|span|font|b|i|u|strong|em|br|table|tr|td|ul|ol|li|h[1-6]|style|script|o:p)"
              + "(?:\\s[^<>]*)?/?>"
              + "|[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]|[\\u200B\\u2060\\uFEFF]",
          Pattern.CASE_INSENSITIVE);

  private final Demands demands;
  private final Gradebook gradebook;

  TextCheck(Demands demands, Gradebook gradebook) {
    this.demands = demands;
    this.gradebook = gradebook;
  }

  /** With its texts cut where they are too long and PowerTeacher cuts them. */
  LineItem cut(LineItem given) {
    String description = given.description();
    return given.withText(
        demands.has(Demand.CUTS_TITLES)
            ? Cut.to(given.title(), demands.titleLimit())
            : given.title(),
        description == null ? null : Cut.to(description, DESCRIPTION_LIMIT));
  }

  @Override
  public void check(LineItem item, @Nullable LineItem before, List<Violation> found) {
    int limit = demands.titleLimit();
    if (item.title().codePointCount(0, item.title().length()) > limit) {
      found.add(
          new Violation(
              "AssignmentSection.Name",
              "The name may have " + limit + " characters.",
              Map.of("name_limit", Integer.toString(limit))));
    }
    if (item.active() && isTaken(item)) {
      found.add(
          new Violation(
              "AssignmentSection.Name",
              "An assignment with this name already exists in the class.",
              Map.of("class_sourcedId", item.classId())));
    }
    // PowerSchool Learning: one that "has been copy/pasted from a third party and brought with it
    // non-standard formatting" may keep an assignment from passing.
    if (item.description() != null && PASTED.matcher(item.description()).find()) {
      found.add(
          new Violation(
              "AssignmentSection.Description",
              "The description has formatting that cannot be stored.",
              Map.of()));
    }
  }

  private boolean isTaken(LineItem item) {
    String name = key(item.title());
    return gradebook.itemsOf(item.classId()).stream()
        .filter(other -> other.active() && !other.sourcedId().equals(item.sourcedId()))
        .filter(other -> key(other.title()).equals(name))
        .anyMatch(
            other ->
                !demands.has(Demand.SAME_TITLE_ON_OTHER_DAYS)
                    || Objects.equals(other.dueDay(), item.dueDay()));
  }

  private static String key(String title) {
    return title.strip().toLowerCase(Locale.ROOT);
  }
}
