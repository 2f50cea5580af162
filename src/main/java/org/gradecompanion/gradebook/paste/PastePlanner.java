package org.gradecompanion.gradebook.paste;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.gradecompanion.gradebook.BookColumn;
import org.gradecompanion.gradebook.RosterRow;
import org.gradecompanion.gradebook.ScoreEntry;
import org.gradecompanion.gradebook.paste.RowTargets.Target;
import org.gradecompanion.model.Message;
import org.jspecify.annotations.Nullable;

/**
 * Plans what pasting a block would do, without doing it: reads the block once, and plans as often
 * as the teacher chooses anew. Belongs to no thread.
 */
public final class PastePlanner {
  /** So many short numbers, all different and all students', are no scores. */
  private static final int ENOUGH_STUDENTS = 3;

  private final PasteGround ground;
  private final PasteBlock block;
  private final PasteAnchor anchor;
  private final boolean intoEmpty;
  private final StudentIndex index;
  private final @Nullable StudentColumns students;
  private final Headings headings;

  /** Whether what names students can be nothing else. */
  private final boolean certain;

  /**
   * @param intoEmpty only blank cells are to be filled
   */
  public PastePlanner(PasteGround ground, PasteBlock block, PasteAnchor anchor, boolean intoEmpty) {
    this.ground = ground;
    this.block = block;
    this.anchor = anchor;
    this.intoEmpty = intoEmpty;
    this.index = new StudentIndex(ground.roster());
    this.students = StudentColumns.in(block, index).orElse(null);
    this.headings = Headings.in(block, ground, students);
    this.certain = students != null && !couldBeScores(students);
  }

  /** What there is to choose from. */
  public PasteOffer offer() {
    return new PasteOffer(
        students != null,
        students == null ? 0 : students.found(),
        students == null ? 0 : students.named() - (headings.likely() ? 1 : 0),
        headings.likely() || headings.possible() && students != null,
        headings.columns().size());
  }

  /** What the block looks like; nothing that is there is replaced. */
  public PasteChoices suggested() {
    return new PasteChoices(
        looksByStudent(), headings.likely(), !headings.columns().isEmpty(), false, false, false);
  }

  /** What would come of it. */
  public PastePlan plan(PasteChoices choices) {
    return plan(choices, part -> {});
  }

  /**
   * The same of a block for which that takes a while.
   *
   * @param told how much of it was looked at, from 0 to 1, after every row
   */
  public PastePlan plan(PasteChoices choices, DoubleConsumer told) {
    PlanWriter writer = new PlanWriter(ground, choices, intoEmpty);
    if (block.isSingle()) {
      fill(writer, told);
    } else {
      spread(writer, choices, told);
    }
    return writer.plan(!looksByStudent() && !headings.likely());
  }

  /** One text for every selected cell. */
  private void fill(PlanWriter writer, DoubleConsumer told) {
    List<RosterRow> rows = ground.shownRows();
    List<BookColumn> columns = ground.shownColumns();
    for (int row = anchor.top(); row < end(anchor.top(), anchor.rows(), rows); row++) {
      for (int at = anchor.left(); at < end(anchor.left(), anchor.columns(), columns); at++) {
        writer.text(List.of(rows.get(row)), columns.get(at), 1, block.text(0, 0));
      }
      told.accept((row + 1.0 - anchor.top()) / anchor.rows());
    }
  }

  private static int end(int from, int count, List<?> all) {
    return Math.min(all.size(), from + count);
  }

  private void spread(PlanWriter writer, PasteChoices choices, DoubleConsumer told) {
    int firstRow = choices.headings() && headings.possible() ? 1 : 0;
    StudentColumns named = choices.byStudent() ? students : null;
    int firstColumn = students != null && (certain || named != null) ? students.width() : 0;
    RowTargets rows =
        named == null
            ? RowTargets.inOrder(ground.shownRows(), anchor.top(), firstRow)
            : RowTargets.byStudent(block, named, index, firstRow);
    boolean byTitle = firstRow > 0 && choices.byTitle() && !headings.columns().isEmpty();
    List<@Nullable BookColumn> columns = new ArrayList<>();
    for (int at = firstColumn; at < block.columns(); at++) {
      columns.add(column(at, at - firstColumn, byTitle));
      Message problem = byTitle ? headings.problems().get(at) : Message.of("grades.paste.right");
      if (columns.get(at - firstColumn) == null && problem != null) {
        misplaced(writer, firstRow, at, problem);
      }
    }
    for (int row = firstRow; row < block.rows(); row++) {
      spread(writer, row, rows.of(row), named, columns, firstColumn);
      told.accept((row + 1.0) / block.rows());
    }
  }

  /** The assignment that a column of the block goes to, or null for none. */
  private @Nullable BookColumn column(int blockColumn, int step, boolean byTitle) {
    if (byTitle) {
      return headings.columns().get(blockColumn);
    }
    int at = anchor.left() + step;
    return at < ground.shownColumns().size() ? ground.shownColumns().get(at) : null;
  }

  /** Told once for all of a column, at the first text that is in it. */
  private void misplaced(PlanWriter writer, int firstRow, int column, Message why) {
    for (int row = firstRow; row < block.rows(); row++) {
      if (!block.text(row, column).isEmpty()) {
        writer.misplaced(row + 1, "", block.text(row, column), why);
        return;
      }
    }
  }

  private void spread(
      PlanWriter writer,
      int row,
      Target target,
      @Nullable StudentColumns byStudent,
      List<@Nullable BookColumn> columns,
      int firstColumn) {
    Message problem = target.problem();
    if (problem != null) {
      if (!block.isBlankFrom(row, firstColumn)) {
        String who = byStudent == null ? "" : byStudent.name(block, row);
        writer.misplaced(row + 1, who, firstText(row, firstColumn), problem);
      }
      return;
    }
    for (int at = firstColumn; at < block.columns(); at++) {
      BookColumn column = columns.get(at - firstColumn);
      if (column != null) {
        writer.text(target.rows(), column, row + 1, block.text(row, at));
      }
    }
  }

  private String firstText(int row, int from) {
    int at = from;
    while (block.text(row, at).isEmpty()) {
      at++;
    }
    return block.text(row, at);
  }

  private boolean looksByStudent() {
    return students != null
        && (certain || students.allDifferent(block) && students.found() >= ENOUGH_STUDENTS);
  }

  /** Numbers of students may be as short as scores. */
  private boolean couldBeScores(StudentColumns columns) {
    if (anchor.left() >= ground.shownColumns().size()) {
      return false;
    }
    BigDecimal most = ground.shownColumns().get(anchor.left()).leading().assignment().points();
    PastedText reader = new PastedText(ground);
    int scores = 0;
    for (int row = 0; row < block.rows(); row++) {
      String name = columns.name(block, row);
      boolean found = !name.isEmpty() && !index.called(name).isEmpty();
      scores += found && isScore(reader.read(name, "", most), most) ? 1 : 0;
    }
    return scores * 2 >= columns.found();
  }

  private static boolean isScore(ScoreEntry.Result read, BigDecimal most) {
    return read instanceof ScoreEntry.Result.Accepted accepted
        && accepted.score().earned().filter(points -> points.compareTo(most) > 0).isEmpty();
  }
}
