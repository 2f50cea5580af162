package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.StudentId;
import org.jspecify.annotations.Nullable;

/**
 * A practice district without its HTTP: the same bytes go to the same code as in a PUT or DELETE.
 */
final class DistrictDesk {
  /** An answer that names no field of PowerTeacher's validation. */
  static final String OTHERWISE = "otherwise";

  /** The parts of an assignment's total, of which the program says the same. */
  private static final Set<String> TOTAL =
      Set.of("AssignmentSection.Weight", "AssignmentSection.ExtraCreditPoints");

  private final Gradebook gradebook;
  private final Writes writes;
  private final Clock clock;

  DistrictDesk(Holdings holdings, Rules rules, Clock clock) {
    this.gradebook = holdings.gradebook();
    this.writes = new Writes(Edition.V1_1, holdings, rules, student -> false, clock);
    this.clock = clock;
  }

  /** Puts it there past every rule, as something that has been there for long. */
  void hasLong(Assignment assignment) {
    gradebook.save(
        new LineItem(
            new Base(assignment.id().value(), Base.ACTIVE, clock.instant(), metadata(assignment)),
            assignment.title(),
            assignment.description(),
            time(assignment.assignedOn().orElse(null)),
            time(assignment.dueOn().orElse(null)),
            assignment.section().value(),
            assignment.inCategory().map(CategoryId::value).orElse(null),
            null,
            null,
            assignment.points()));
  }

  /** Puts its confirmed score there past every rule. */
  void hasLong(CellRecord cell) {
    gradebook.save(
        new Result(
            new Base(cell.resultId(), Base.ACTIVE, clock.instant(), null),
            cell.id().assignment().value(),
            cell.id().student().value(),
            "fully graded",
            cell.confirmed().points(),
            LocalDate.now(clock),
            null,
            Map.of()));
  }

  /** Returns the fields that it was refused for; none when it was stored. */
  Set<String> put(Assignment assignment) {
    ObjectNode item = object();
    item.put("title", assignment.title());
    item.put("description", assignment.description());
    assignment.assignedOn().ifPresent(day -> item.put("assignDate", time(day)));
    assignment.dueOn().ifPresent(day -> item.put("dueDate", time(day)));
    item.set("class", ref(assignment.section().value()));
    assignment.inCategory().ifPresent(id -> item.set("category", ref(id.value())));
    ObjectNode metadata = metadata(assignment);
    if (!metadata.isEmpty()) {
      item.set("metadata", metadata);
    }
    item.put("resultValueMin", 0);
    item.put("resultValueMax", assignment.points());
    return put(Kind.LINE_ITEM, assignment.id().value(), item);
  }

  /** What OneRoster has no field for, where it is not as usual. */
  private static ObjectNode metadata(Assignment assignment) {
    AssignmentDetails details = assignment.details();
    ObjectNode metadata = object();
    if (details.weight().compareTo(BigDecimal.ONE) != 0) {
      metadata.put("weight", details.weight());
    }
    if (details.extraPoints().signum() != 0) {
      metadata.put("extraPoints", details.extraPoints());
    }
    if (!details.inFinalGrade()) {
      metadata.put("isCountedInFinalGrade", false);
    }
    if (!details.givenBy().isEmpty()) {
      metadata.put("givenBy", details.givenBy());
    }
    return metadata;
  }

  /**
   * Returns the fields that it was refused for; none when it was stored, or taken away if blank.
   */
  Set<String> put(CellId cell, String resultId, Score score) {
    String status = statusOf(score);
    if (status == null) {
      return gradebook.results().get(resultId) == null ? Set.of() : delete(Kind.RESULT, resultId);
    }
    ObjectNode result = object();
    result.set("lineItem", ref(cell.assignment().value()));
    result.set("student", ref(cell.student().value()));
    result.put("scoreStatus", status);
    score.earned().ifPresent(points -> result.put("score", points));
    return put(Kind.RESULT, resultId, result);
  }

  Set<String> delete(AssignmentId assignment) {
    return delete(Kind.LINE_ITEM, assignment.value());
  }

  private Set<String> put(Kind kind, String id, ObjectNode object) {
    byte[] bytes = Wire.bytes(object().set(kind.singular(), object));
    return refusedFor(() -> writes.put(kind, id, bytes));
  }

  private Set<String> delete(Kind kind, String id) {
    return refusedFor(() -> writes.delete(kind, id));
  }

  private static Set<String> refusedFor(Runnable write) {
    try {
      write.run();
      return Set.of();
    } catch (Refusal refusal) {
      Set<String> fields = new TreeSet<>();
      body(refusal).path("errors").forEach(error -> fields.add(field(error)));
      return fields.isEmpty() ? Set.of(OTHERWISE) : fields;
    }
  }

  /** A name that is too long and one that is taken are refused under the same field. */
  private static String field(JsonNode error) {
    String field = error.path("field").asText();
    if (TOTAL.contains(field)) {
      return Meaning.POINTS;
    }
    return field + (error.path("params").has("name_limit") ? ".length" : "");
  }

  private static JsonNode body(Refusal refusal) {
    try {
      return Wire.JSON.readTree(refusal.answer("PUT").body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How OneRoster 1.1 says it; null for nothing to say. */
  static @Nullable String statusOf(Score score) {
    if (score.flags().contains(Flag.EXEMPT)) {
      return "exempt";
    }
    if (score.points() != null) {
      return "fully graded";
    }
    return score.flags().contains(Flag.MISSING) ? "not submitted" : null;
  }

  @Nullable LineItem stored(AssignmentId assignment) {
    return gradebook.lineItems().get(assignment.value());
  }

  @Nullable Result stored(CellId cell) {
    StudentId student = cell.student();
    return gradebook.cell(cell.assignment().value(), student.value()).stream()
        .findFirst()
        .orElse(null);
  }

  /** Takes back a write that was only tried. */
  void restore(AssignmentId assignment, @Nullable LineItem before) {
    if (before == null) {
      gradebook.deleteLineItem(assignment.value());
    } else {
      gradebook.save(before);
    }
  }

  /** Takes back a score that was only tried. */
  void restore(CellRecord cell, @Nullable Result before) {
    gradebook
        .cell(cell.id().assignment().value(), cell.id().student().value())
        .forEach(result -> gradebook.deleteResult(result.sourcedId()));
    if (before != null) {
      gradebook.save(before);
    }
  }

  private static @Nullable String time(@Nullable LocalDate day) {
    return day == null ? null : day + "T12:00:00.000Z";
  }

  private static ObjectNode ref(String id) {
    return object().put("sourcedId", id);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
