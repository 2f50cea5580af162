package org.gradecompanion.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradecompanion.exchange.ImportResult.Problem;
import org.gradecompanion.gradebook.Await;
import org.gradecompanion.gradebook.BulkEntry;
import org.gradecompanion.gradebook.ScoreCodes;
import org.gradecompanion.gradebook.ScoreEntry;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Student;

/** Takes the rows of one section in. */
final class SectionImport {
  private final BulkEntry entry;
  private final Finder<Student> students;
  private final Categories categories;
  private final Finder<Assignment> existing;

  /** What each new title's first good row said, and the assignment made of it. */
  private final Map<String, NewAssignment> added = new HashMap<>();

  private final Map<CellId, Long> linesByCell = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private int imported;
  private int created;
  private int unchanged;
  private int skipped;

  private record NewAssignment(long line, Details details, Assignment assignment) {}

  SectionImport(BulkEntry entry) {
    this.entry = entry;
    this.students =
        new Finder<>(
            entry.students(),
            List.of(
                student -> student.id().value(),
                Student::number,
                Student::email,
                Student::listName));
    this.categories = new Categories(entry.categories());
    this.existing =
        new Finder<>(
            entry.assignments(), List.of(assignment -> assignment.id().value(), Assignment::title));
  }

  /** Takes in what fits, in one commit, and remembers the rest as problems. */
  void run(List<ImportRow> rows) {
    // A later row may be the one that says what a new assignment is, so those come first.
    rows.stream().filter(Details::completeIn).forEach(this::announce);
    for (ImportRow row : rows) {
      try {
        take(row);
      } catch (RowRefused refused) {
        problems.add(new Problem(row.line(), refused.why()));
      }
    }
    Await.of(entry.save());
  }

  List<Problem> problems() {
    return problems;
  }

  int imported() {
    return imported;
  }

  /** New assignments that at least one row used. */
  int created() {
    return created;
  }

  int unchanged() {
    return unchanged;
  }

  int skipped() {
    return skipped;
  }

  private void announce(ImportRow row) {
    String title = Finder.key(row.get(Column.ASSIGNMENT));
    if (title.isEmpty() || added.containsKey(title) || !existing.called(title).isEmpty()) {
      return;
    }
    try {
      Details details = Details.read(row, categories);
      Assignment made = details.assignment(entry.section().id(), row.get(Column.ASSIGNMENT));
      added.put(title, new NewAssignment(row.line(), details, made));
    } catch (RowRefused later) {
      // The row is read again in its turn and refused there, with its reason.
    }
  }

  private void take(ImportRow row) throws RowRefused {
    Student student = student(row.get(Column.STUDENT));
    Assignment assignment = assignment(row);
    CellId cell = new CellId(assignment.id(), student.id());
    Long before = linesByCell.get(cell);
    if (before != null) {
      throw new RowRefused("twice", String.valueOf(before));
    }
    Score score = score(row, entry.score(cell), assignment);
    if (!entry.has(assignment.id())) {
      entry.add(assignment);
      created++;
    }
    if (!row.has(Column.SCORE) && !row.has(Column.FLAGS)) {
      skipped++;
      return;
    }
    linesByCell.put(cell, row.line());
    if (entry.enter(cell, score)) {
      imported++;
    } else {
      unchanged++;
    }
  }

  private Student student(String text) throws RowRefused {
    if (text.isEmpty()) {
      throw new RowRefused("student_blank");
    }
    Set<Student> found = students.called(text);
    if (found.isEmpty()) {
      throw new RowRefused("student_unknown", entry.section().title());
    }
    if (found.size() > 1) {
      throw new RowRefused("student_ambiguous", found.size());
    }
    Student student = found.iterator().next();
    if (!student.enrolled()) {
      throw new RowRefused("student_left", entry.section().title());
    }
    return student;
  }

  private Assignment assignment(ImportRow row) throws RowRefused {
    String text = row.get(Column.ASSIGNMENT);
    if (text.isEmpty()) {
      throw new RowRefused("assignment_blank");
    }
    Set<Assignment> found = existing.called(text);
    if (found.size() > 1) {
      throw new RowRefused("assignment_ambiguous", found.size(), text);
    }
    if (!found.isEmpty()) {
      return found.iterator().next();
    }
    NewAssignment made = added.get(Finder.key(text));
    if (made == null || Details.completeIn(row)) {
      Details own = Details.read(row, categories);
      if (made != null && !own.sameAs(made.details())) {
        throw new RowRefused("assignment_differs", text, String.valueOf(made.line()));
      }
    }
    return added.get(Finder.key(text)).assignment();
  }

  private static Score score(ImportRow row, Score now, Assignment assignment) throws RowRefused {
    String codes = codes(row.get(Column.FLAGS));
    ScoreEntry.Result flagged = read(codes, now, assignment);
    if (!(flagged instanceof ScoreEntry.Result.Accepted marks) || marks.score().points() != null) {
      throw new RowRefused("flags", row.get(Column.FLAGS));
    }
    ScoreEntry.Result scored = read(row.get(Column.SCORE), now, assignment);
    if (scored instanceof ScoreEntry.Result.Rejected rejected) {
      throw new RowRefused("score", rejected.why());
    }
    Score typed = ((ScoreEntry.Result.Accepted) scored).score();
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(marks.score().flags());
    flags.addAll(typed.flags());
    // A blank never overwrites: what the row does not say, stays.
    return new Score(
        typed.points() != null ? typed.points() : now.points(),
        flags.isEmpty() ? now.flags() : flags,
        now.comment());
  }

  /** The codes of flags that are given by code or by name, in any case. */
  private static String codes(String flags) {
    return Arrays.stream(flags.split("[\\s;,|/]+"))
        .map(
            word ->
                Arrays.stream(Flag.values())
                    .filter(flag -> flag.name().equalsIgnoreCase(word))
                    .map(Flag::code)
                    .findFirst()
                    .orElse(word))
        .collect(Collectors.joining(" "));
  }

  private static ScoreEntry.Result read(String text, Score now, Assignment assignment) {
    return ScoreEntry.read(
        text, now.comment(), assignment.points(), ScoreCodes.POWERTEACHER, Locale.ROOT);
  }
}
