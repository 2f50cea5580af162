package org.gradecompanion.practice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What PowerTeacher cuts and refuses, read from PowerSchool's "How does PowerSchool Learning send
 * grades to PowerTeacher?" and from Otus' "Admin Guide for PowerSchool Gradebook Passback". The
 * fields of the refusals are those of PowerTeacher Pro's own validation.
 */
final class PowerTeacherRules implements Rules {
  /** In characters: the description of a gradebook entry (PowerSchool Learning). */
  static final int DESCRIPTION_LIMIT = 4000;

  /**
   * PowerTeacher Pro: (points x weight) + extra points; neither weight nor extra points come here.
   */
  private static final BigDecimal POINTS_CEILING = new BigDecimal(9999);

  /** Number(18,6) in PowerSchool's data dictionary. */
  private static final int DECIMALS = 6;

  /** Tags of documents and pages, control characters, and blanks without width. */
  private static final Pattern PASTED =
      Pattern.compile(
          "</?(?:p|div|span|font|b|i|u|strong|em|br|table|tr|td|ul|ol|li|h[1-6]|style|script|o:p)"
              + "(?:\\s[^<>]*)?/?>"
              + "|[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]|[\\u200B\\u2060\\uFEFF]",
          Pattern.CASE_INSENSITIVE);

  private final Demands demands;
  private final Roster roster;
  private final Gradebook gradebook;
  private final SchoolCalendar calendar;

  PowerTeacherRules(Holdings holdings, Demands demands) {
    this.demands = demands;
    this.roster = holdings.roster();
    this.gradebook = holdings.gradebook();
    this.calendar = holdings.calendar();
  }

  @Override
  public LineItem receive(LineItem given, @Nullable LineItem before) {
    String description = given.description();
    LineItem item =
        given.withText(
            demands.cutsTitle() ? Cut.to(given.title(), demands.titleLimit()) : given.title(),
            description == null ? null : Cut.to(description, DESCRIPTION_LIMIT));
    List<Violation> violations = new ArrayList<>();
    if (before != null) {
      checkNotLocked(before, violations);
    }
    checkLength(item, violations);
    checkName(item, violations);
    checkPoints(item, violations);
    checkDescription(item, violations);
    checkDates(item, violations);
    checkCategory(item, violations);
    refuseIfAny(violations);
    return item;
  }

  private void checkLength(LineItem item, List<Violation> violations) {
    int limit = demands.titleLimit();
    if (item.title().codePointCount(0, item.title().length()) > limit) {
      violations.add(
          new Violation(
              "AssignmentSection.Name",
              "The name may have " + limit + " characters.",
              Map.of("name_limit", Integer.toString(limit))));
    }
  }

  private void checkPoints(LineItem item, List<Violation> violations) {
    BigDecimal points = item.max();
    if (points == null) {
      return;
    }
    String problem = null;
    if (points.compareTo(POINTS_CEILING) > 0) {
      problem = "The points possible may be at most 9999.";
    } else if (isFine(points)) {
      problem = "The points possible may have 6 decimals.";
    } else if (demands.wholePoints() && points.stripTrailingZeros().scale() > 0) {
      problem = "The points possible must be a whole number.";
    }
    if (problem != null) {
      violations.add(new Violation("AssignmentSection.ScoreEntryPoints", problem, Map.of()));
    }
  }

  private static boolean isFine(BigDecimal number) {
    return number.stripTrailingZeros().scale() > DECIMALS;
  }

  private void checkName(LineItem item, List<Violation> violations) {
    String name = key(item.title());
    boolean taken =
        item.active()
            && gradebook.itemsOf(item.classId()).stream()
                .anyMatch(
                    other ->
                        other.active()
                            && !other.sourcedId().equals(item.sourcedId())
                            && key(other.title()).equals(name)
                            && !(demands.sameTitleOnOtherDays()
                                && !Objects.equals(other.dueDay(), item.dueDay())));
    if (taken) {
      violations.add(
          new Violation(
              "AssignmentSection.Name",
              "An assignment with this name already exists in the class.",
              Map.of("class_sourcedId", item.classId())));
    }
  }

  /**
   * PowerSchool Learning: a description that "has been copy/pasted from a third party and brought
   * with it non-standard formatting" may keep an assignment from passing.
   */
  private static void checkDescription(LineItem item, List<Violation> violations) {
    if (item.description() != null && PASTED.matcher(item.description()).find()) {
      violations.add(
          new Violation(
              "AssignmentSection.Description",
              "The description has formatting that cannot be stored.",
              Map.of()));
    }
  }

  private static String key(String title) {
    return title.strip().toLowerCase(Locale.ROOT);
  }

  private void checkDates(LineItem item, List<Violation> violations) {
    LocalDate due = item.dueDay();
    if (due == null) {
      violations.add(dueDate("The assignment must have a due date.", Map.of()));
      return;
    }
    LocalDate assigned = item.assignDay() == null ? due : item.assignDay();
    SchoolClass schoolClass = classOf(item);
    if (!calendar.teaches(schoolClass, due)) {
      violations.add(
          dueDate(
              "The due date is outside the terms of the class.",
              Map.of("due_date", due.toString())));
    }
    if (!calendar.teaches(schoolClass, assigned)) {
      violations.add(
          dueDate(
              "The assign date is outside the terms of the class.",
              Map.of("assign_date", assigned.toString())));
    }
    boolean inOrder = !assigned.isAfter(due);
    Session closed =
        calendar.closedBetween(schoolClass, inOrder ? assigned : due, inOrder ? due : assigned);
    if (closed != null) {
      violations.add(
          dueDate(
              "The assign and due dates fall within or straddle a closed grading period.",
              Map.of("term_sourcedId", closed.sourcedId(), "term_end", closed.end().toString())));
    }
  }

  private static Violation dueDate(String message, Map<String, String> params) {
    return new Violation("AssignmentSection.DueDate", message, params);
  }

  private void checkCategory(LineItem item, List<Violation> violations) {
    String id = item.categoryId();
    Category category = id == null ? null : gradebook.categories().get(id);
    String problem = null;
    if (category == null) {
      problem = "The teacher category was not found.";
    } else if (!category.usable()) {
      problem = "The teacher category is not active.";
    } else if (category.owner() != null && demands.districtCategoriesOnly()) {
      problem = "The teacher category is not one of the district.";
    } else if (category.owner() != null && !roster.leads(category.owner(), item.classId())) {
      problem = "The teacher category is not controlled by the lead teacher of the class.";
    }
    if (problem != null) {
      violations.add(
          new Violation(
              "TeacherCategory.Id", problem, id == null ? Map.of() : Map.of("category_id", id)));
    }
  }

  @Override
  public void receive(Result result, LineItem item) {
    List<Violation> violations = new ArrayList<>();
    checkNotLocked(item, violations);
    if (!roster.isEnrolled(result.studentId(), item.classId())) {
      violations.add(studentRefused(result.studentId()));
    }
    checkScore(result, item, violations);
    refuseIfAny(violations);
  }

  private static void checkScore(Result result, LineItem item, List<Violation> violations) {
    BigDecimal score = result.score();
    if (score == null) {
      return;
    }
    if (item.max() != null && score.compareTo(item.max()) > 0) {
      violations.add(
          new Violation(
              "AssignmentScore.ScorePoints",
              "The score is greater than the points possible.",
              Map.of("score_entry_points", item.max().toPlainString())));
    } else if (score.signum() < 0 || isFine(score)) {
      violations.add(
          new Violation(
              "AssignmentScore.ScorePoints",
              "The score is negative, or has more than 6 decimals.",
              Map.of()));
    }
  }

  @Override
  public void release(LineItem item) {
    List<Violation> violations = new ArrayList<>();
    checkNotLocked(item, violations);
    refuseIfAny(violations);
  }

  private void checkNotLocked(LineItem item, List<Violation> violations) {
    LocalDate due = item.dueDay();
    Session closed = due == null ? null : calendar.closedBetween(classOf(item), due, due);
    if (closed != null) {
      violations.add(
          new Violation(
              "Term.Closed",
              "Assignment is locked: its term is closed.",
              Map.of("term_sourcedId", closed.sourcedId(), "term_end", closed.end().toString())));
    }
  }

  private SchoolClass classOf(LineItem item) {
    SchoolClass schoolClass = roster.classes().get(item.classId());
    if (schoolClass == null) {
      throw Refusal.invalid("The class of the line item is not known.");
    }
    return schoolClass;
  }

  static Violation studentRefused(String studentId) {
    return new Violation(
        "Student.id",
        "Student.id [" + studentId + "] does not have an AssignmentStudentAssociation",
        Map.of("student_sourcedId", studentId));
  }

  private static void refuseIfAny(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw Refusal.validation(violations);
    }
  }

  @Override
  public boolean oneResultPerCell() {
    return true;
  }
}
