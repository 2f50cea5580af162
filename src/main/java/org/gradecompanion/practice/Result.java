package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One student's score on one line item.
 *
 * @param score null for none yet
 * @param marks what was said of each mark; one of which nothing was said is not there
 */
record Result(
    Base base,
    String lineItemId,
    String studentId,
    String scoreStatus,
    @Nullable BigDecimal score,
    LocalDate scoreDate,
    @Nullable String comment,
    Map<Mark, Boolean> marks)
    implements Entity {

  Result {
    marks = Map.copyOf(marks);
  }

  Result rescored(@Nullable BigDecimal newScore, Instant now) {
    return new Result(
        base.stamped(now), lineItemId, studentId, scoreStatus, newScore, scoreDate, comment, marks);
  }

  @Override
  public void write(ObjectNode to, Wire wire) {
    wire.ref(to, "lineItem", Kind.LINE_ITEM, lineItemId);
    wire.ref(to, "student", Kind.USER, studentId);
    to.put("scoreStatus", scoreStatus);
    Wire.number(to, "score", score);
    to.put("scoreDate", scoreDate.toString());
    Wire.text(to, "comment", comment);
  }

  @Override
  public String toString() {
    return "Result[" + base.sourcedId() + "]";
  }
}
