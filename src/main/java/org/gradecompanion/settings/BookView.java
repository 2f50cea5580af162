package org.gradecompanion.settings;

import java.util.List;
import java.util.Map;

/**
 * How a teacher looks at one gradebook. Assignments are named by their identifiers; one that is
 * gone means nothing.
 *
 * @param sortedBy what students are sorted by; what makes no sense is their name
 * @param sortedByAssignment whose scores, where it is those; else empty
 * @param descending the greatest first
 * @param columnsBy what assignments are arranged by; what makes no sense is their due date
 * @param order the teacher's own order of assignments
 * @param hidden assignments that are not shown
 * @param widths of assignments that have one of their own, in pixels as designed
 */
public record BookView(
    String sortedBy,
    String sortedByAssignment,
    boolean descending,
    String columnsBy,
    List<String> order,
    List<String> hidden,
    Map<String, Integer> widths) {
  /** As at first. */
  public static final BookView USUAL =
      new BookView("", "", false, "", List.of(), List.of(), Map.of());

  public BookView {
    widths = Map.copyOf(widths);
    order = List.copyOf(order);
    hidden = List.copyOf(hidden);
  }

  public BookView withSort(String by, String assignment, boolean downwards) {
    return new BookView(by, assignment, downwards, columnsBy, order, hidden, widths);
  }

  public BookView withColumns(String by, List<String> newOrder) {
    return new BookView(sortedBy, sortedByAssignment, descending, by, newOrder, hidden, widths);
  }

  public BookView withHidden(List<String> value) {
    return new BookView(sortedBy, sortedByAssignment, descending, columnsBy, order, value, widths);
  }

  public BookView withWidths(Map<String, Integer> value) {
    return new BookView(sortedBy, sortedByAssignment, descending, columnsBy, order, hidden, value);
  }
}
