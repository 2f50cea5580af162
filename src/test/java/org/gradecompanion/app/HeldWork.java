package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.practice.PracticeDistrict;

/**
 * The columns that were made by a {@link TypingTeacher}, and their scores, as somebody holds them.
 * Columns go by their titles: each way in has identifiers of its own.
 *
 * @param points by title
 * @param scores by title and student number; none that is blank
 */
record HeldWork(Map<String, String> points, Map<String, Score> scores) {
  private static final String TITLE = "Work-";

  static String title(AssignmentId id) {
    return TITLE + id;
  }

  static boolean isWork(Assignment assignment) {
    return assignment.title().startsWith(TITLE);
  }

  static String cell(String title, String studentNumber) {
    return title + "/" + studentNumber;
  }

  /** What this computer holds. */
  static HeldWork of(SectionBook book) {
    HeldWork held = new HeldWork(new HashMap<>(), new HashMap<>());
    Map<AssignmentId, String> titles = new HashMap<>();
    book.assignments().stream()
        .map(record -> record.assignment())
        .filter(HeldWork::isWork)
        .forEach(
            assignment -> {
              titles.put(assignment.id(), assignment.title());
              held.column(assignment.title(), assignment.points().toPlainString());
            });
    Map<StudentId, String> numbers = new HashMap<>();
    for (Student student : book.students()) {
      numbers.put(student.id(), student.number());
    }
    for (CellRecord cell : book.cells()) {
      String title = titles.get(cell.id().assignment());
      if (title != null && !cell.score().isBlank()) {
        held.score(cell(title, numbers.get(cell.id().student())), cell.score());
      }
    }
    return held;
  }

  /** What the district holds. */
  static HeldWork of(PracticeDistrict district) {
    HeldWork held = new HeldWork(new HashMap<>(), new HashMap<>());
    Map<String, String> titles = new HashMap<>();
    for (JsonNode item : district.lineItems()) {
      String title = item.path("title").asText();
      if (title.startsWith(TITLE)) {
        titles.put(item.path("sourcedId").asText(), title);
        held.column(title, item.path("resultValueMax").asText());
      }
    }
    for (JsonNode result : district.results()) {
      String title = titles.get(result.at("/lineItem/sourcedId").asText());
      if (title != null) {
        String number = result.at("/student/sourcedId").asText().replace("student-", "");
        held.score(cell(title, number), Score.of(result.path("score").decimalValue()));
      }
    }
    return held;
  }

  private void column(String title, String itsPoints) {
    assertThat(points.put(title, itsPoints)).as("%s is there twice", title).isNull();
  }

  private void score(String cell, Score score) {
    assertThat(scores.put(cell, score)).as("a score for %s is there twice", cell).isNull();
  }
}
