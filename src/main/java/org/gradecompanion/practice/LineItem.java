package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An assignment of a class: one column of its gradebook.
 *
 * @param assignDate a valid date-time, or null
 * @param dueDate a valid date-time, or null
 */
record LineItem(
    Base base,
    String title,
    @Nullable String description,
    @Nullable String assignDate,
    @Nullable String dueDate,
    String classId,
    @Nullable String categoryId,
    @Nullable String gradingPeriodId,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max)
    implements Entity {

  @Nullable LocalDate assignDay() {
    return assignDate == null ? null : WireDate.day(assignDate);
  }

  @Nullable LocalDate dueDay() {
    return dueDate == null ? null : WireDate.day(dueDate);
  }

  /** By which its points count; 1 when its metadata does not say. */
  BigDecimal weight() {
    return number("weight", BigDecimal.ONE);
  }

  /** What may be earned over its points; 0 when its metadata does not say. */
  BigDecimal extraPoints() {
    return number("extraPoints", BigDecimal.ZERO);
  }

  private BigDecimal number(String name, BigDecimal usual) {
    String text = meta(name);
    if (text == null || text.isBlank()) {
      return usual;
    }
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      throw Refusal.invalid("The metadata " + name + " of the line item is not a number.");
    }
  }

  boolean countsInFinalGrade() {
    return !"false".equalsIgnoreCase(meta("isCountedInFinalGrade"));
  }

  /** The e-mail address of who gave it to the class, or null when its metadata does not say. */
  @Nullable String givenBy() {
    String giver = meta("givenBy");
    return giver == null || giver.isBlank() ? null : giver.strip();
  }

  LineItem withMetadata(ObjectNode metadata) {
    Base changed = new Base(base.sourcedId(), base.status(), base.modified(), metadata);
    return new LineItem(
        changed,
        title,
        description,
        assignDate,
        dueDate,
        classId,
        categoryId,
        gradingPeriodId,
        min,
        max);
  }

  /** Changed by a teacher in PowerTeacher itself. */
  LineItem retitled(String newTitle, Instant now) {
    return new LineItem(
        new Base(base.sourcedId(), base.status(), now, base.metadata()),
        newTitle,
        description,
        assignDate,
        dueDate,
        classId,
        categoryId,
        gradingPeriodId,
        min,
        max);
  }

  LineItem withText(String newTitle, @Nullable String newDescription) {
    return new LineItem(
        base,
        newTitle,
        newDescription,
        assignDate,
        dueDate,
        classId,
        categoryId,
        gradingPeriodId,
        min,
        max);
  }

  @Override
  public void write(ObjectNode to, Wire wire) {
    to.put("title", title);
    Wire.text(to, "description", description);
    Wire.text(to, "assignDate", assignDate);
    Wire.text(to, "dueDate", dueDate);
    wire.ref(to, "class", Kind.CLASS, classId);
    wire.ref(to, "category", Kind.CATEGORY, categoryId);
    wire.ref(to, "gradingPeriod", Kind.ACADEMIC_SESSION, gradingPeriodId);
    Wire.number(to, "resultValueMin", min);
    Wire.number(to, "resultValueMax", max);
  }
}
