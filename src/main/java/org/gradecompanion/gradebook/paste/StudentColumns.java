package org.gradecompanion.gradebook.paste;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.model.StudentId;

/**
 * The columns at a block's left that say whose each row is.
 *
 * @param form how the first of them name a student
 * @param width how many columns there are; what follows are scores
 * @param found how many rows name a student of the gradebook
 * @param named how many rows name anybody
 */
record StudentColumns(Form form, int width, int found, int named) {
  private static final int LONGEST_SCORE = 4;

  /** One row in so many must name a student: the rest may be of another class. */
  private static final int ENOUGH = 4;

  /** How a row names its student. */
  enum Form {
    /** A number or a whole name in one column. */
    ONE_COLUMN(1, ""),
    /** Family name and given name in two columns. */
    FAMILY_GIVEN(2, ", "),
    /** Given name and family name in two columns. */
    GIVEN_FAMILY(2, " ");

    private final int columns;
    private final String between;

    Form(int columns, String between) {
      this.columns = columns;
      this.between = between;
    }

    String name(PasteBlock block, int row) {
      String first = block.text(row, 0);
      String second = columns == 1 ? "" : block.text(row, 1);
      return second.isEmpty() ? first : first + between + second;
    }
  }

  /** Empty unless a good part of the rows name a student, and there is a column of scores too. */
  static Optional<StudentColumns> in(PasteBlock block, StudentIndex index) {
    for (Form form : Form.values()) {
      if (block.columns() > form.columns) {
        List<Set<StudentId>> rows = new ArrayList<>();
        int named = 0;
        for (int row = 0; row < block.rows(); row++) {
          String name = form.name(block, row);
          rows.add(name.isEmpty() ? Set.of() : index.called(name));
          named += name.isEmpty() ? 0 : 1;
        }
        int found = (int) rows.stream().filter(each -> !each.isEmpty()).count();
        if (found > 0 && found * ENOUGH >= named) {
          return Optional.of(
              new StudentColumns(form, width(form, block, index, rows), found, named));
        }
      }
    }
    return Optional.empty();
  }

  String name(PasteBlock block, int row) {
    return form.name(block, row);
  }

  /** Whether every row names another student: what 30 scores hardly ever do. */
  boolean allDifferent(PasteBlock block) {
    Set<String> names = new HashSet<>();
    for (int row = 0; row < block.rows(); row++) {
      String name = Names.key(name(block, row));
      if (!name.isEmpty() && !names.add(name)) {
        return false;
      }
    }
    return found == named;
  }

  /** A number beside a name: columns that name the same students again are not scores either. */
  private static int width(
      Form form, PasteBlock block, StudentIndex index, List<Set<StudentId>> rows) {
    int width = form.columns;
    while (width < block.columns() - 1 && namesTheSame(width, block, index, rows)) {
      width++;
    }
    return width;
  }

  private static boolean namesTheSame(
      int column, PasteBlock block, StudentIndex index, List<Set<StudentId>> rows) {
    int same = 0;
    int texts = 0;
    for (int row = 0; row < block.rows(); row++) {
      String text = block.text(row, column);
      texts += text.isEmpty() ? 0 : 1;
      boolean again =
          cannotBeScore(text) && index.called(text).stream().anyMatch(rows.get(row)::contains);
      same += again ? 1 : 0;
    }
    return same > 0 && same * 2 >= texts;
  }

  /** Student 8 may well have a score of 8. */
  private static boolean cannotBeScore(String text) {
    return text.length() > LONGEST_SCORE || text.chars().anyMatch(Character::isLetter);
  }
}
