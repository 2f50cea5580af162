package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes scores in batches as PowerTeacher Pro does: one row that is refused refuses them all, and
 * a student's new score takes the place of the old one.
 */
final class XteScores {
  private static final String STUDENT = "studentsdcid";
  private static final String POINTS = "scorepoints";
  private static final String COMMENT = "_assignmentscorecomment";

  private final XteIds ids;
  private final Gradebook gradebook;
  private final SchoolCalendar calendar;
  private final Rules rules;
  private final Predicate<String> refusedStudent;
  private final Clock clock;

  /**
   * @param refusedStudent whether the district was told to refuse a student's results
   */
  XteScores(
      XteIds ids, Holdings holdings, Rules rules, Predicate<String> refusedStudent, Clock clock) {
    this.ids = ids;
    this.gradebook = holdings.gradebook();
    this.calendar = holdings.calendar();
    this.rules = rules;
    this.refusedStudent = refusedStudent;
    this.clock = clock;
  }

  /** One score that was sent: what to store, null to take it away. */
  private record Row(LineItem item, String student, @Nullable Result result) {}

  /**
   * Stores them all or none.
   *
   * @return the answer's body, which names each student
   */
  ObjectNode put(String teacher, JsonNode rows) {
    synchronized (gradebook) {
      List<Row> good = new ArrayList<>();
      List<Violation> violations = new ArrayList<>();
      for (JsonNode row : rows) {
        LineItem item = item(teacher, row);
        long dcid = XteBody.dcid(row, STUDENT);
        String student = ids.studentId(dcid);
        if (student == null || refusedStudent.test(student)) {
          violations.add(notAssociated(item, dcid));
        } else {
          check(row, item, student, good, violations);
        }
      }
      if (!violations.isEmpty()) {
        throw Refusal.validation(violations);
      }
      good.forEach(this::store);
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode stored = answer.putArray("assignment_scores");
    rows.forEach(row -> stored.add(echo(row)));
    return answer;
  }

  private LineItem item(String teacher, JsonNode row) {
    long id = XteBody.dcid(row.path("_assignmentsection"), "assignmentsectionid");
    if (id == 0) {
      throw XteBody.bad("A score needs _assignmentsection with an assignmentsectionid.");
    }
    return ids.assignmentSection(teacher, id);
  }

  private void check(
      JsonNode row, LineItem item, String student, List<Row> good, List<Violation> violations) {
    Result result = result(row, item, student);
    try {
      if (result == null) {
        rules.release(student, item);
      } else {
        rules.receive(result, item);
      }
      good.add(new Row(item, student, result));
    } catch (Refusal refused) {
      if (refused.violations().isEmpty()) {
        throw refused;
      }
      for (Violation violation : refused.violations()) {
        violations.add(
            violation.field().equals("Student.id")
                ? notAssociated(item, ids.student(student))
                : of(violation, item, ids.student(student)));
      }
    }
  }

  private Violation notAssociated(LineItem item, long student) {
    String field = "Student.id [" + student + "] does not have an AssignmentStudentAssociation";
    return of(new Violation(field, "", Map.of()), item, student);
  }

  private Violation of(Violation violation, LineItem item, long student) {
    Map<String, String> params = new LinkedHashMap<>();
    params.put("assignment_section_id", Long.toString(ids.assignmentSection(item)));
    params.put("student_dcid", Long.toString(student));
    return new Violation(violation.field(), violation.message(), params);
  }

  private @Nullable Result result(JsonNode row, LineItem item, String student) {
    BigDecimal points = XteBody.number(row, POINTS);
    List<String> marks = Marks.ALL.stream().filter(mark -> XteBody.yes(row, mark)).toList();
    String comment = XteBody.text(row.path(COMMENT), "commentvalue");
    if (points == null && marks.isEmpty() && comment.isBlank()) {
      return null;
    }
    List<Result> there = gradebook.cell(item.sourcedId(), student);
    String id = there.isEmpty() ? UUID.randomUUID().toString() : there.get(0).sourcedId();
    return new Result(
        new Base(id, Base.ACTIVE, clock.instant(), Marks.metadata(marks)),
        item.sourcedId(),
        student,
        status(points, marks),
        points,
        calendar.today(),
        comment.isBlank() ? null : comment,
        Marks.shared(marks));
  }

  /** The nearest that OneRoster has to say it. */
  private static String status(@Nullable BigDecimal points, List<String> marks) {
    if (marks.contains(Marks.EXEMPT)) {
      return "exempt";
    }
    if (points != null) {
      return "fully graded";
    }
    return marks.contains(Marks.COLLECTED) ? "submitted" : "not submitted";
  }

  private void store(Row row) {
    Result result = row.result();
    for (Result old : gradebook.cell(row.item().sourcedId(), row.student())) {
      if (result == null || !old.sourcedId().equals(result.sourcedId())) {
        gradebook.deleteResult(old.sourcedId());
      }
    }
    if (result != null) {
      gradebook.save(result);
    }
  }

  /** What was sent, without an id of the score: PowerTeacher Pro gives none. */
  private static ObjectNode echo(JsonNode row) {
    ObjectNode score = JsonNodeFactory.instance.objectNode().put("_name", "assignmentscore");
    row.properties().stream()
        .filter(member -> !member.getKey().startsWith("_"))
        .forEach(member -> score.set(member.getKey(), member.getValue()));
    return score;
  }
}
