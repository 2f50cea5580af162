package org.gradecompanion.gradebook.paste;

import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gradecompanion.gradebook.BookColumn;
import org.gradecompanion.gradebook.RosterRow;
import org.gradecompanion.gradebook.ScoreCodes;
import org.gradecompanion.gradebook.ScoreEntry;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.TeacherId;
import org.gradecompanion.testing.Rosters;

/** A class to paste into, in memory, and what a paste would make of it. */
final class PasteClass {
  private static final Section SECTION =
      new Section(
          new SectionId("section-1"), "Algebra", "ALG-1", "", new TeacherId("t"), List.of());

  private final List<RosterRow> roster = new ArrayList<>();
  private final List<BookColumn> columns = new ArrayList<>();
  private final Map<CellId, Score> held = new HashMap<>();
  private final Set<AssignmentId> locked = new HashSet<>();
  private List<RosterRow> shownRows = roster;
  private List<BookColumn> shownColumns = columns;
  private Locale locale = Locale.US;
  private boolean refusesOver = true;

  /** Four students and two assignments out of 10, without a score. */
  static PasteClass usual() {
    PasteClass made = new PasteClass();
    made.student("104200", "Renée", "Álvarez");
    made.student("104237", "Saoirse", "O'Brien");
    made.student("104274", "Lily", "Chen");
    made.student("104311", "Zofia", "Dąbrowski");
    made.assignment("Old quiz");
    made.assignment("Poster");
    return made;
  }

  PasteClass student(String number, String given, String family) {
    return student(SECTION, number, given, family, true);
  }

  PasteClass studentWhoLeft(String number, String given, String family) {
    return student(SECTION, number, given, family, false);
  }

  PasteClass student(Section in, String number, String given, String family, boolean enrolled) {
    roster.add(
        new RosterRow(
            in, new Student(new StudentId("s-" + number), given, family, number, "", enrolled)));
    return this;
  }

  PasteClass assignment(String title) {
    Assignment assignment = Rosters.assignment("a-" + columns.size(), title);
    columns.add(new BookColumn(List.of(AssignmentRecord.added(assignment, Rosters.TODAY))));
    return this;
  }

  /** The cell holds a score, as it is typed. */
  PasteClass holds(int row, int column, Score score) {
    held.put(cell(row, column), score);
    return this;
  }

  PasteClass lock(int column) {
    locked.add(columns.get(column).id());
    return this;
  }

  PasteClass takesMore() {
    refusesOver = false;
    return this;
  }

  /** Only these are shown, in this order. */
  PasteClass shows(List<Integer> rows, List<Integer> showing) {
    shownRows = rows.stream().map(roster::get).collect(toList());
    shownColumns = showing.stream().map(columns::get).collect(toList());
    return this;
  }

  PasteClass in(Locale other) {
    locale = other;
    return this;
  }

  CellId cell(int row, int column) {
    return PasteGround.cell(roster.get(row), columns.get(column)).orElseThrow();
  }

  PastePlanner planner(String text, PasteAnchor anchor, boolean intoEmpty) {
    Map<AssignmentId, PasteGround.Place> places = new HashMap<>();
    columns.forEach(
        column ->
            places.put(
                column.id(),
                new PasteGround.Place(
                    BigDecimal.TEN,
                    refusesOver ? BigDecimal.TEN : null,
                    locked.contains(column.id()) ? Message.of("locked") : null)));
    PasteGround ground =
        new PasteGround(
            shownRows,
            shownColumns,
            roster,
            columns,
            places,
            cell -> held.getOrDefault(cell, Score.BLANK),
            ScoreCodes.POWERTEACHER,
            locale);
    return new PastePlanner(ground, PasteBlock.of(Tsv.parse(text)), anchor, intoEmpty);
  }

  /** Pasted at the first cell. */
  PastePlanner planner(String text) {
    return planner(text, new PasteAnchor(0, 0, 1, 1), false);
  }

  PastePlan plan(String text) {
    PastePlanner planner = planner(text);
    return planner.plan(planner.suggested());
  }

  /** What would be written, such as "2,0" for the third student's first score: "8". */
  Map<String, String> written(PastePlan plan) {
    Map<String, String> written = new LinkedHashMap<>();
    for (int row = 0; row < roster.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        Score score =
            PasteGround.cell(roster.get(row), columns.get(column))
                .map(plan.scores()::get)
                .orElse(null);
        if (score != null) {
          written.put(row + "," + column, ScoreEntry.write(score, Locale.US));
        }
      }
    }
    return written;
  }

  /** Why lines are left out, such as "nobody Zoe". */
  static List<String> leftOut(PastePlan plan) {
    return plan.lines().stream()
        .filter(line -> line.kind() == PasteLine.Kind.LEFT_OUT)
        .map(line -> line.why() == null ? "" : (said(line.why()) + " " + line.who()).strip())
        .toList();
  }

  private static String said(Message why) {
    List<String> said = new ArrayList<>(List.of(why.key().replaceAll(".*\\.", "")));
    why.args().forEach(each -> said.add(each.toString()));
    return String.join(" ", said);
  }

  static String rows(String... rows) {
    return String.join("\n", Arrays.asList(rows)) + "\n";
  }
}
