package org.gradecompanion.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.SectionId;

/** What a row says of an assignment that does not exist yet. */
record Details(BigDecimal points, LocalDate due, CategoryId category, String description) {
  /** PowerTeacher Pro's ceiling for points. */
  private static final BigDecimal MAX_POINTS = BigDecimal.valueOf(9999);

  private static final int MAX_DECIMALS = 6;

  /** Whether the row says points, due date and category: what creating an assignment needs. */
  static boolean completeIn(ImportRow row) {
    return row.has(Column.POINTS) && row.has(Column.DUE) && row.has(Column.CATEGORY);
  }

  static Details read(ImportRow row, Categories categories) throws RowRefused {
    if (!completeIn(row)) {
      throw new RowRefused("assignment_unknown", row.get(Column.ASSIGNMENT));
    }
    return new Details(
        points(row.get(Column.POINTS)),
        due(row.get(Column.DUE)),
        categories.called(row.get(Column.CATEGORY)),
        row.get(Column.DESCRIPTION));
  }

  Assignment assignment(SectionId section, String title) {
    AssignmentId id = new AssignmentId(UUID.randomUUID().toString());
    return new Assignment(id, section, title, description, points, null, due, category);
  }

  /** Whether another row says the same; one without a description says nothing about it. */
  boolean sameAs(Details other) {
    return points.equals(other.points)
        && due.equals(other.due)
        && category.equals(other.category)
        && (description.isEmpty() || description.equals(other.description));
  }

  private static BigDecimal points(String text) throws RowRefused {
    if (!text.matches("\\d{1,4}(\\.\\d{1," + MAX_DECIMALS + "})?")) {
      throw new RowRefused("points", text);
    }
    BigDecimal points = new BigDecimal(text);
    if (points.signum() == 0 || points.compareTo(MAX_POINTS) > 0) {
      throw new RowRefused("points", text);
    }
    return points.stripTrailingZeros();
  }

  private static LocalDate due(String text) throws RowRefused {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      throw new RowRefused("due", text);
    }
  }
}
