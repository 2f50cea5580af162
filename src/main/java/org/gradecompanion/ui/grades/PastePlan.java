package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradecompanion.gradebook.ScoreEntry;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Score;
import org.gradecompanion.words.Words;

/**
 * What pasting a block would do: exactly this is done, or nothing. Blank texts of a block enter
 * nothing, so that a gap never wipes a score.
 *
 * @param scores what would be entered
 * @param skipped why each other text would not
 */
record PastePlan(Map<CellId, Score> scores, List<Message> skipped) {
  /** How many reasons are told before the rest is only counted. */
  private static final int TOLD = 4;

  static PastePlan of(
      List<List<String>> block, CellRange range, GridLayout layout, GridEntry grid) {
    Map<CellId, Score> scores = new LinkedHashMap<>();
    List<Message> skipped = new ArrayList<>();
    boolean fill = block.size() == 1 && block.get(0).size() == 1;
    int rows = fill ? range.rows() : block.size();
    for (int row = 0; row < rows; row++) {
      List<String> line = fill ? block.get(0) : block.get(row);
      int columns = fill ? range.columns() : line.size();
      for (int column = 0; column < columns; column++) {
        String text = line.get(fill ? 0 : column).replace('\u00a0', ' ').strip();
        if (!text.isEmpty()) {
          int toRow = range.top() + row;
          int toColumn = range.left() + column;
          if (layout.has(toRow, toColumn)) {
            plan(toRow, toColumn, text, grid, scores, skipped);
          } else {
            skipped.add(Message.of("grades.paste.outside", text));
          }
        }
      }
    }
    return new PastePlan(scores, skipped);
  }

  /** What would be entered, what not, and why: the first few reasons in full. */
  String summary(Words words) {
    StringBuilder text =
        new StringBuilder(words.say("grades.paste.text", scores.size(), skipped.size()));
    skipped.stream().limit(TOLD).forEach(why -> text.append("\n\u2022 ").append(words.say(why)));
    if (skipped.size() > TOLD) {
      text.append('\n').append(words.say("grades.paste.more", skipped.size() - TOLD));
    }
    return text.toString();
  }

  private static void plan(
      int row,
      int column,
      String text,
      GridEntry grid,
      Map<CellId, Score> scores,
      List<Message> skipped) {
    String refusal = grid.refusal(row, column);
    if (refusal != null) {
      skipped.add(Message.of("grades.paste.refused", text, refusal));
      return;
    }
    CellId cell = grid.cellAt(row, column).orElseThrow();
    ScoreEntry.Result read = grid.read(cell, text);
    if (read instanceof ScoreEntry.Result.Accepted accepted) {
      scores.put(cell, accepted.score());
    } else if (read instanceof ScoreEntry.Result.Rejected rejected) {
      skipped.add(rejected.why());
    }
  }
}
