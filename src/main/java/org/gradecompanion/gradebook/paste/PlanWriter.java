package org.gradecompanion.gradebook.paste;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.gradebook.BookColumn;
import org.gradecompanion.gradebook.RosterRow;
import org.gradecompanion.gradebook.ScoreEntry;
import org.gradecompanion.gradebook.paste.PasteLine.Kind;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Score;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of each text and writes it down. Used once, by one thread. */
final class PlanWriter {
  private final PasteGround ground;
  private final PasteChoices choices;
  private final boolean intoEmpty;
  private final PastedText reader;
  private final List<PasteLine> lines = new ArrayList<>();
  private final Map<CellId, Score> scores = new LinkedHashMap<>();
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private int replacing;
  private int blanks;
  private int over;
  private boolean clean = true;

  /** One text on its way into one cell. */
  private record Way(RosterRow row, BookColumn column, int blockRow, String text, Score now) {
    PasteLine to(Kind kind, Score then, @Nullable Message why) {
      return new PasteLine(kind, row, column, blockRow, "", text, now, then, why);
    }
  }

  /**
   * @param intoEmpty only blank cells are meant: that others stay needs no words
   */
  PlanWriter(PasteGround ground, PasteChoices choices, boolean intoEmpty) {
    this.ground = ground;
    this.choices = choices;
    this.intoEmpty = intoEmpty;
    this.reader = new PastedText(ground);
  }

  /** The plan, once everything is written down. */
  PastePlan plan(boolean unquestioned) {
    for (Kind kind : Kind.values()) {
      counts.putIfAbsent(kind, 0);
    }
    return new PastePlan(
        lines,
        scores,
        counts,
        new PastePlan.Doubts(replacing, blanks, over),
        clean && unquestioned);
  }

  /**
   * A row or column that has no place in the gradebook.
   *
   * @param who whom the row names, or empty
   */
  void misplaced(int blockRow, String who, String text, Message why) {
    Score none = Score.BLANK;
    add(new PasteLine(Kind.LEFT_OUT, null, null, blockRow, who, text, none, none, why));
    clean = false;
  }

  /** A text for a student's cell in a column, in whichever of the student's sections has it. */
  void text(List<RosterRow> rows, BookColumn column, int blockRow, String text) {
    List<RosterRow> fit =
        rows.size() == 1 && isGiven(rows.get(0), column) ? rows : fit(rows, column);
    if (fit.size() == 1) {
      text(fit.get(0), column, blockRow, text);
    } else if (!text.isEmpty()) {
      RosterRow first = rows.get(0);
      Message why =
          fit.isEmpty()
              ? Message.of("grades.cell.not_given", first.section().label())
              : Message.of("grades.paste.sections", fit.size());
      leaveOut(new Way(first, column, blockRow, text, Score.BLANK), why);
    }
  }

  /** The rows that have the assignment, first of all those where the student still is. */
  private static List<RosterRow> fit(List<RosterRow> rows, BookColumn column) {
    List<RosterRow> given = rows.stream().filter(row -> isGiven(row, column)).toList();
    List<RosterRow> enrolled = given.stream().filter(row -> row.student().enrolled()).toList();
    return enrolled.isEmpty() ? given : enrolled;
  }

  private static boolean isGiven(RosterRow row, BookColumn column) {
    return column.member(row.section().id()).isPresent();
  }

  private void text(RosterRow row, BookColumn column, int blockRow, String text) {
    CellId cell = PasteGround.cell(row, column).orElseThrow();
    Score now = ground.score(cell);
    Way way = new Way(row, column, blockRow, text, now);
    Optional<PasteGround.Place> place = ground.place(cell);
    if (place.isEmpty()) {
      leaveOut(way, Message.of("grades.paste.gone"));
    } else if (text.isEmpty()) {
      blank(way, cell, place.get());
    } else {
      score(way, cell, place.get());
    }
  }

  private void blank(Way way, CellId cell, PasteGround.Place place) {
    if (isEmpty(way.now)) {
      return;
    }
    blanks++;
    Message refusal = refusal(way.row, place);
    if (!choices.clearBlanks()) {
      add(way.to(Kind.LEFT_OUT, way.now, Message.of("grades.paste.blank")));
    } else if (refusal != null) {
      leaveOut(way, refusal);
    } else {
      enter(way, cell, Score.BLANK.withComment(way.now.comment()));
    }
  }

  private void score(Way way, CellId cell, PasteGround.Place place) {
    ScoreEntry.Result read = reader.read(way.text, way.now.comment(), place.points());
    if (read instanceof ScoreEntry.Result.Rejected rejected) {
      leaveOut(way, rejected.why());
      return;
    }
    Score then = ((ScoreEntry.Result.Accepted) read).score();
    Message refusal = refusal(way.row, place);
    if (then.equals(way.now)) {
      add(way.to(Kind.UNCHANGED, then, null));
    } else if (refusal != null) {
      leaveOut(way, refusal);
    } else if (isOver(then, place)) {
      over(way, cell, then, place);
    } else {
      enter(way, cell, then);
    }
  }

  private void over(Way way, CellId cell, Score then, PasteGround.Place place) {
    over++;
    if (choices.overMaximum()) {
      enter(way, cell, then);
      clean = false;
    } else {
      leaveOut(way, Message.of("grades.paste.over", ceiling(place)));
    }
  }

  private void enter(Way way, CellId cell, Score then) {
    boolean clears = isEmpty(then);
    if (isEmpty(way.now)) {
      add(way.to(Kind.ENTERED, then, null));
    } else {
      replacing += clears ? 0 : 1;
      clean &= intoEmpty;
      if (!clears && !choices.replace()) {
        add(way.to(Kind.LEFT_OUT, way.now, Message.of("grades.paste.held")));
        return;
      }
      add(way.to(Kind.REPLACED, then, null));
    }
    clean &= !PastedText.converts(way.text);
    scores.put(cell, then);
  }

  private void leaveOut(Way way, Message why) {
    add(way.to(Kind.LEFT_OUT, way.now, why));
    clean = false;
  }

  private void add(PasteLine line) {
    lines.add(line);
    counts.merge(line.kind(), 1, Integer::sum);
  }

  private static @Nullable Message refusal(RosterRow row, PasteGround.Place place) {
    return row.student().enrolled() ? place.locked() : Message.of("grades.student.left");
  }

  private static boolean isOver(Score score, PasteGround.Place place) {
    return score.points() != null
        && place.ceiling() != null
        && score.points().compareTo(place.ceiling()) > 0;
  }

  private static BigDecimal ceiling(PasteGround.Place place) {
    return place.ceiling() == null ? place.points() : place.ceiling();
  }

  /** A comment alone is no score. */
  private static boolean isEmpty(Score score) {
    return score.points() == null && score.flags().isEmpty();
  }
}
