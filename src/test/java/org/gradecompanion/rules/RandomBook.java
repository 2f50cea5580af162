package org.gradecompanion.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.RosterLock;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.model.TeacherId;
import org.jspecify.annotations.Nullable;

/** A gradebook made of everything that some rule has a word for, under a profile of any kind. */
public final class RandomBook {
  private static final List<String> TITLES =
      List.of(
          "Quiz 1",
          "Quiz 1",
          "quiz 1 ",
          "<b>Quiz 1</b>",
          "",
          "Lab report",
          "\u201CHamlet\u201D \u2013 act 1",
          "Reading comprehension questions on chapter twelve, Part 1",
          "Reading comprehension questions on chapter twelve, Part 2",
          "Reading comprehension questions on chapter 12, Part 1 and 2",
          "Introduction to the multiplication of fractions",
          "\u05D0\u05D1\u05D2 ".repeat(30),
          "\uD83D\uDC69\u200D\uD83C\uDFEB".repeat(40),
          "x".repeat(101));
  private static final List<String> DESCRIPTIONS =
      List.of(
          "",
          "",
          "",
          "",
          "",
          "",
          "Read it.",
          "<p>Read it.</p>",
          "d".repeat(4001),
          "<p>" + "d".repeat(4001));
  private static final List<String> POINTS =
      List.of(
          "1", "10", "10", "10.5", "0.4", "2.0000001", "0.0000001", "9999", "9999.000001", "10000");
  private static final List<String> WEIGHTS = List.of("1", "1", "1", "2", "0.0000001", "1.5");
  private static final List<String> EXTRA = List.of("0", "0", "5", "9999", "1.2345678");
  private static final List<String> EMAILS =
      List.of("lead@school.example", "colleague@school.example", "office@district.example");
  private static final List<String> CATEGORIES =
      List.of("Quiz", "Quiz", "Classwork", "Participation", "My own", "Hers", "gone");
  private static final List<String> SETTINGS =
      List.of(
          "assignment.weight-and-extra = sent",
          "assignment.title.limit = 20",
          "assignment.title.over = refused",
          "assignment.title.same = refused-on-same-due-date",
          "assignment.points.whole = yes",
          "assignment.counted-and-graded = yes",
          "assignment.published = at-once",
          "assignment.giver = a-teacher-of-the-section",
          "score.exempt = left-out",
          "score.unsubmitted = zero",
          "dates.effective = " + Sample.TODAY.minusDays(1),
          "dates.current-period-only = yes",
          "category.default = none",
          "category.map = Quiz > Quiz; Test > Participation; Talk > Nowhere",
          "student.locked-on-roster = left-out",
          "passback.group = " + EMAILS.get(0),
          "passback.group = " + EMAILS.get(1));

  private final Random random;
  private final Profile profile;
  private final List<Student> students = new ArrayList<>();
  private final List<AssignmentRecord> assignments = new ArrayList<>();
  private final List<CellRecord> cells = new ArrayList<>();
  private final SectionBook book;

  public RandomBook(long seed) {
    // Neighbouring seeds begin alike in Random: spread out first.
    random = new Random(seed * 0x9E3779B97F4A7C15L);
    profile = anyProfile();
    for (int i = 0; i < 4; i++) {
      students.add(
          new Student(new StudentId("p" + i), "G", "F" + i, "", "", !one(6), pick(locks())));
    }
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      add(new AssignmentId("a" + i));
    }
    List<Teacher> teachers = List.of(teacher("t1", 0), teacher("t2", 1));
    SectionBook sample = Sample.book(assignments.toArray(AssignmentRecord[]::new));
    book =
        new SectionBook(
            sample.section(),
            sample.terms(),
            one(10) ? unusable(sample.categories()) : sample.categories(),
            one(5) ? List.of() : teachers,
            one(5) ? null : pick(teachers),
            students,
            assignments,
            cells);
  }

  public Profile profile() {
    return profile;
  }

  public SectionBook book() {
    return book;
  }

  private Profile anyProfile() {
    Profile shipped = pick(Profiles.all());
    List<String> all = new ArrayList<>(SETTINGS);
    List<String> lines = new ArrayList<>();
    Set<String> keys = new java.util.HashSet<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      String line = pick(all);
      if (keys.add(line.substring(0, line.indexOf('=')))) {
        lines.add(line);
      }
    }
    return new ProfileFile("random", lines, shipped).profile("random");
  }

  private static List<Category> unusable(List<Category> categories) {
    return categories.stream().filter(category -> !category.active()).toList();
  }

  private static List<RosterLock> locks() {
    return List.of(
        RosterLock.NONE, RosterLock.NONE, RosterLock.BY_TEACHER, RosterLock.IN_POWERTEACHER);
  }

  private static Teacher teacher(String id, int email) {
    return new Teacher(new TeacherId(id), "G", "F", EMAILS.get(email));
  }

  private void add(AssignmentId id) {
    Assignment assignment = assignment(id);
    boolean there = one(3);
    Assignment confirmed =
        there ? assignment.withTitle("Quiz " + random.nextInt(3)).withDates(day(), day()) : null;
    List<CellRecord> column = new ArrayList<>();
    for (Student student : students) {
      if (!one(3)) {
        column.add(cell(new CellId(id, student.id()), assignment));
      }
    }
    cells.addAll(column);
    assignments.add(
        new AssignmentRecord(
            confirmed != null && one(3) ? confirmed : assignment,
            confirmed,
            one(6),
            one(8),
            facts(there),
            column.stream().anyMatch(cell -> cell.score().points() != null),
            null,
            ""));
  }

  private Assignment assignment(AssignmentId id) {
    return new Assignment(
        id,
        Sample.SECTION.id(),
        pick(TITLES),
        pick(DESCRIPTIONS),
        new BigDecimal(pick(POINTS)),
        day(),
        day(),
        one(4) ? null : new CategoryId(pick(CATEGORIES)),
        one(2)
            ? AssignmentDetails.USUAL
            : new AssignmentDetails(
                new BigDecimal(pick(WEIGHTS)),
                new BigDecimal(pick(EXTRA)),
                !one(3),
                pick(List.of("", "Quiz", "Test", "Talk", "Essay")),
                one(3) ? "" : pick(EMAILS)));
  }

  private @Nullable LocalDate day() {
    if (one(10)) {
      return null;
    }
    return pick(
        List.of(
            Sample.TODAY,
            Sample.TODAY,
            Sample.TODAY.minusDays(1),
            Sample.TODAY.plusDays(1),
            Sample.CLOSED.end(),
            Sample.OPEN.start(),
            Sample.OPEN.end(),
            Sample.FUTURE.start(),
            Sample.FUTURE.end().plusDays(1)));
  }

  private CellRecord cell(CellId id, Assignment assignment) {
    boolean there = one(3);
    SyncFacts facts = facts(there);
    return new CellRecord(
        id,
        "r-" + id.assignment().value() + id.student().value(),
        score(assignment.points()),
        there ? Score.of("1") : Score.BLANK,
        null,
        facts,
        one(8));
  }

  private Score score(BigDecimal maximum) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (one(3)) {
      flags.add(pick(List.of(Flag.values())));
      flags.add(pick(List.of(Flag.values())));
    }
    BigDecimal points =
        switch (random.nextInt(6)) {
          case 0, 1 -> null;
          case 2 -> maximum;
          case 3 -> maximum.add(new BigDecimal("0.01"));
          case 4 -> new BigDecimal("0.1234567");
          default -> BigDecimal.ONE;
        };
    return new Score(points, flags, one(6) ? "See me" : "");
  }

  private SyncFacts facts(boolean there) {
    long confirmed = there ? 1 : 0;
    long revision = there && one(3) ? 1 : 2;
    Reason reason = one(10) ? Reason.of(pick(List.of(ReasonCode.values()))) : null;
    LocalDate day = one(5) ? null : Sample.TODAY.minusDays(random.nextInt(3));
    return new SyncFacts(revision, confirmed, 0, there, null, 0, null, reason, null, day);
  }

  private boolean one(int of) {
    return random.nextInt(of) == 0;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
