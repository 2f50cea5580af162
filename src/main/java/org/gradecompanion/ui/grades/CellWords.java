package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gradecompanion.gradebook.CellView;
import org.gradecompanion.gradebook.HeaderView;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.gradebook.RosterRow;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.RosterLock;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Student;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.Severity;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.ui.common.StateWords;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** What is said of a cell: when pointing at it, to a screen reader, and when it cannot change. */
final class CellWords {
  private final Phrases phrases;
  private final Words words;
  private final StateWords states;

  CellWords(Phrases phrases) {
    this.phrases = phrases;
    this.words = phrases.words();
    this.states = new StateWords(phrases);
  }

  Phrases phrases() {
    return phrases;
  }

  StateWords states() {
    return states;
  }

  /** One fact to a line: the state, what else the rules found, the comment. */
  @Nullable String tip(OpenBook book, CellView cell) {
    if (cell.state() == CellState.EMPTY && cell.findings().isEmpty()) {
      return null;
    }
    List<String> lines = new ArrayList<>();
    lines.add(states.cell(book, cell));
    lines.addAll(found(cell));
    if (!cell.score().comment().isEmpty()) {
      lines.add(words.say("grades.cell.comment", cell.score().comment()));
    }
    return String.join("\n", lines);
  }

  String spoken(OpenBook book, Student student, CellView cell, HeaderView header) {
    String spoken =
        words.say(
            "grades.cell.spoken",
            student.listName(),
            header.assignment().title(),
            phrases.scoreOf(
                new Score(cell.score().points(), cell.score().flags(), ""),
                header.assignment().points()),
            states.cell(book, cell));
    return cell.findings().isEmpty()
        ? spoken
        : spoken + found(cell).stream().map(each -> ". " + each).collect(Collectors.joining());
  }

  /** Why a student's score cannot be changed, or null when it can. */
  @Nullable String refusal(OpenBook book, Student student, HeaderView header) {
    if (isOpen(student, header)) {
      return null;
    }
    return student.enrolled()
        ? words.say(locked(book, header))
        : words.say("grades.student.left");
  }

  /** Whether a student's score of an assignment can be changed. */
  static boolean isOpen(Student student, HeaderView header) {
    return student.enrolled() && header.state() != CellState.LOCKED;
  }

  /** Why no score of a locked assignment can be changed. */
  Message locked(OpenBook book, HeaderView header) {
    return Message.of("grades.cell.locked", states.header(book, header));
  }

  /** What is special about a student and, where there are several, which section; or null. */
  @Nullable String row(OpenBook book, RosterRow row) {
    RosterLock lock = row.student().lock();
    if (row.student().enrolled() && lock.locked()) {
      return words.say("grades.student.lock." + lock.name());
    }
    return RowHeads.tip(book, row, words);
  }

  /** What weighs most of what the rules say beside the state; null for nothing. */
  static @Nullable Severity note(CellView cell) {
    Severity most = null;
    for (Finding finding : cell.findings()) {
      Severity severity = finding.severity();
      boolean beside = severity == Severity.CHANGES || severity == Severity.NOTICE;
      if (beside && (most == null || severity.compareTo(most) < 0)) {
        most = severity;
      }
    }
    return most;
  }

  /** What the state's own sentence does not say already. */
  private List<String> found(CellView cell) {
    List<String> found = new ArrayList<>();
    boolean told = false;
    for (Finding finding : cell.findings()) {
      boolean inState =
          cell.state() == CellState.FIX_FIRST && finding.severity() == Severity.BLOCKS
              || cell.state() == CellState.LEFT_OUT && finding.severity() == Severity.LEAVES_OUT;
      if (inState && !told) {
        told = true;
      } else {
        found.add(words.say(finding.message()));
      }
    }
    return found;
  }
}
