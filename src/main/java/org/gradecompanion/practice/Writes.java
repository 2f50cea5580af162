package org.gradecompanion.practice;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** PUT and DELETE of the gradebook's objects in one edition of OneRoster. */
final class Writes {
  static final Set<String> SCORE_STATUSES =
      Set.of("exempt", "fully graded", "not submitted", "partially graded", "submitted");

  private final Edition edition;
  private final Roster roster;
  private final Gradebook gradebook;
  private final SchoolCalendar calendar;
  private final Rules rules;
  private final Predicate<String> refusedStudent;
  private final Clock clock;

  /**
   * @param refusedStudent whether the district was told to refuse a student's results
   */
  Writes(
      Edition edition,
      Holdings holdings,
      Rules rules,
      Predicate<String> refusedStudent,
      Clock clock) {
    this.edition = edition;
    this.roster = holdings.roster();
    this.gradebook = holdings.gradebook();
    this.calendar = holdings.calendar();
    this.rules = rules;
    this.refusedStudent = refusedStudent;
    this.clock = clock;
  }

  /**
   * What was stored.
   *
   * @param created whether there was none with its id
   */
  record Stored(Entity entity, boolean created) {}

  Stored put(Kind kind, String sourcedId, byte[] bytes) {
    Body body = Body.read(bytes, kind, sourcedId);
    return switch (kind) {
      case CATEGORY -> putCategory(body);
      case LINE_ITEM -> putLineItem(body);
      case RESULT -> putResult(body);
      default -> throw new IllegalArgumentException(kind + " cannot be written");
    };
  }

  private Stored putCategory(Body body) {
    rules.admit();
    Category category = new Category(body.base(clock.instant()), body.requiredText("title"));
    return new Stored(category, gradebook.categories().put(category));
  }

  Stored putLineItem(Body body) {
    String classId = body.requiredRef("class");
    SchoolClass schoolClass = roster.classes().get(classId);
    if (schoolClass == null) {
      throw Refusal.invalid("The class of the line item is not known.");
    }
    if (edition == Edition.V1_2 && !body.requiredRef("school").equals(schoolClass.schoolId())) {
      throw Refusal.invalid("The school of the line item is not the one of its class.");
    }
    String period = body.ref("gradingPeriod");
    if (period != null && roster.sessions().get(period) == null) {
      throw Refusal.invalid("The grading period of the line item is not known.");
    }
    String due = body.dateTime("dueDate");
    if (period == null && due != null) {
      period = calendar.termOn(schoolClass, WireDate.day(due));
    }
    LineItem given =
        new LineItem(
            body.base(clock.instant()),
            body.requiredText("title"),
            body.text("description"),
            body.dateTime("assignDate"),
            due,
            classId,
            body.ref("category"),
            period,
            body.number("resultValueMin"),
            body.number("resultValueMax"));
    synchronized (gradebook) {
      LineItem stored = rules.receive(given, gradebook.lineItems().get(given.sourcedId()));
      return new Stored(stored, gradebook.save(stored));
    }
  }

  private Stored putResult(Body body) {
    synchronized (gradebook) {
      return save(checkedResult(body));
    }
  }

  /** What a body would store, if nothing speaks against it. */
  Result checkedResult(Body body) {
    Result result = result(body);
    if (roster.users().get(result.studentId()) == null) {
      throw Refusal.invalid("The student of the result is not known.");
    }
    if (refusedStudent.test(result.studentId())) {
      throw Refusal.validation(List.of(ScoreCheck.studentRefused(result.studentId())));
    }
    LineItem item = gradebook.lineItems().get(result.lineItemId());
    if (item == null) {
      throw Refusal.invalid("The line item of the result is not known.");
    }
    rules.receive(result, item);
    return result;
  }

  /** Stores a checked result, in place of an older one if the rules want only one per cell. */
  Stored save(Result result) {
    if (rules.oneResultPerCell()) {
      for (Result other : gradebook.cell(result.lineItemId(), result.studentId())) {
        if (!other.sourcedId().equals(result.sourcedId())) {
          gradebook.deleteResult(other.sourcedId());
        }
      }
    }
    return new Stored(result, gradebook.save(result));
  }

  private Result result(Body body) {
    BigDecimal score = body.number("score");
    LocalDate date = body.day("scoreDate");
    return new Result(
        body.base(clock.instant()),
        body.requiredRef("lineItem"),
        body.requiredRef("student"),
        scoreStatus(body.text("scoreStatus"), score != null),
        score,
        date == null ? calendar.today() : date,
        comment(body),
        marks(body));
  }

  /** Where comments do not arrive, the one that was written there stays. */
  private @Nullable String comment(Body body) {
    if (rules.storesComments()) {
      return body.text("comment");
    }
    Result before = gradebook.results().get(body.sourcedId());
    return before == null ? null : before.comment();
  }

  /** To 1.1 there are no marks, so it leaves them as they are. */
  private Map<Mark, Boolean> marks(Body body) {
    if (edition == Edition.V1_1) {
      Result before = gradebook.results().get(body.sourcedId());
      return before == null ? Map.of() : before.marks();
    }
    Map<Mark, Boolean> marks = new EnumMap<>(Mark.class);
    for (Mark mark : Mark.values()) {
      Boolean set = body.flag(mark.member());
      if (set != null) {
        marks.put(mark, set);
      }
    }
    return marks;
  }

  private static String scoreStatus(@Nullable String given, boolean scored) {
    if (given == null || given.isBlank()) {
      return scored ? "fully graded" : "not submitted";
    }
    if (!SCORE_STATUSES.contains(given)) {
      throw Refusal.invalid("The scoreStatus is one of " + String.join(", ", SCORE_STATUSES) + ".");
    }
    return given;
  }

  void delete(Kind kind, String sourcedId) {
    synchronized (gradebook) {
      switch (kind) {
        case CATEGORY -> deleteCategory(sourcedId);
        case LINE_ITEM -> deleteLineItem(sourcedId);
        case RESULT -> deleteResult(sourcedId);
        default -> throw new IllegalArgumentException(kind + " cannot be deleted");
      }
    }
  }

  private void deleteCategory(String sourcedId) {
    rules.admit();
    if (gradebook.categories().get(sourcedId) == null) {
      throw Refusal.unknown("The category");
    }
    if (gradebook.lineItems().list().stream().anyMatch(i -> sourcedId.equals(i.categoryId()))) {
      throw Refusal.of(409, "deletefailure", "The category has line items.");
    }
    gradebook.categories().remove(sourcedId);
  }

  private void deleteLineItem(String sourcedId) {
    LineItem item = gradebook.lineItems().get(sourcedId);
    if (item == null) {
      throw Refusal.unknown("The line item");
    }
    rules.release(item);
    gradebook.deleteLineItem(sourcedId);
  }

  private void deleteResult(String sourcedId) {
    Result result = gradebook.results().get(sourcedId);
    if (result == null) {
      throw Refusal.unknown("The result");
    }
    LineItem item = gradebook.lineItems().get(result.lineItemId());
    if (item != null) {
      rules.release(result.studentId(), item);
    }
    gradebook.deleteResult(sourcedId);
  }
}
