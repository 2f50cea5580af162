package org.gradecompanion.practice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Student;

/** What a teacher did in a class: new, changed, removed and held assignments, and scores. */
final class RandomWork {
  private final Random random;
  private final RandomAssignments typed;
  private final RandomDetails details;
  private final String name;
  private final List<AssignmentRecord> assignments = new ArrayList<>();
  private final List<CellRecord> cells = new ArrayList<>();

  /**
   * @param name begins every identifier
   * @param from the first day of passing back, or today
   * @param history whether some of it is in PowerTeacher already
   */
  RandomWork(
      Random random,
      PulledBook book,
      LocalDate today,
      LocalDate from,
      String name,
      boolean history) {
    this.random = random;
    this.details = RandomDetails.of(random, today, from, book);
    this.typed = new RandomAssignments(random, book, today, details);
    this.name = name;
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      AssignmentRecord record = record(name + "-a" + i, history && random.nextInt(3) == 0);
      book.students().forEach(student -> cell(record, student));
      assignments.add(record.withScored(isScored(record)));
    }
  }

  private boolean isScored(AssignmentRecord record) {
    return cells.stream()
        .filter(cell -> cell.id().assignment().equals(record.assignment().id()))
        .anyMatch(cell -> cell.score().points() != null);
  }

  List<AssignmentRecord> assignments() {
    return assignments;
  }

  List<CellRecord> cells() {
    return cells;
  }

  private AssignmentRecord record(String id, boolean there) {
    Assignment now = typed.assignment(id);
    boolean held = random.nextInt(12) == 0;
    if (!there) {
      return new AssignmentRecord(now, null, held, false, details.edited(false));
    }
    Assignment confirmed =
        now.withTitle("Quiz " + random.nextInt(5))
            .withDescription("")
            .withDates(typed.day(), typed.anyDay())
            .withPoints(BigDecimal.TEN)
            .withDetails(random.nextBoolean() ? now.details() : AssignmentDetails.USUAL);
    return switch (random.nextInt(5)) {
      case 0 -> new AssignmentRecord(confirmed, confirmed, held, false, details.settled());
      case 1 -> new AssignmentRecord(confirmed, confirmed, held, true, details.edited(true));
      case 2 ->
          new AssignmentRecord(
              confirmed.withPoints(typed.points()), confirmed, held, false, details.edited(true));
      default -> new AssignmentRecord(now, confirmed, held, false, details.edited(true));
    };
  }

  private void cell(AssignmentRecord record, Student student) {
    if (random.nextInt(3) == 0) {
      return;
    }
    CellId id = new CellId(record.assignment().id(), student.id());
    boolean there = record.confirmed() != null && random.nextBoolean();
    Score confirmed = there ? Score.of(Integer.toString(random.nextInt(10))) : Score.BLANK;
    String result = name + "-r-" + id.assignment().value() + "-" + id.student().value();
    cells.add(
        new CellRecord(
            id,
            result,
            score(record.assignment().points()),
            confirmed,
            null,
            random.nextInt(6) == 0 ? details.settled() : details.edited(there),
            random.nextInt(10) == 0));
  }

  private Score score(BigDecimal maximum) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (random.nextInt(3) == 0) {
      flags.add(Flag.values()[random.nextInt(Flag.values().length)]);
      flags.add(Flag.values()[random.nextInt(Flag.values().length)]);
    }
    BigDecimal points =
        switch (random.nextInt(8)) {
          case 0, 1 -> null;
          case 2 -> BigDecimal.ZERO;
          case 3 -> maximum;
          case 4 -> maximum.add(new BigDecimal("0.01"));
          case 5 -> maximum.subtract(new BigDecimal("0.01")).max(BigDecimal.ZERO);
          case 6 -> maximum.multiply(new BigDecimal("2"));
          default -> new BigDecimal(random.nextInt(1000)).movePointLeft(random.nextInt(9));
        };
    return new Score(points, flags, random.nextInt(6) == 0 ? "Well done" : "");
  }
}
