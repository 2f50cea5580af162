package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.gradebook.BookColumn;
import org.gradecompanion.gradebook.HeaderView;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.CellState;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.Fix;
import org.gradecompanion.rules.Severity;
import org.gradecompanion.ui.common.Glyph;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.ui.common.StateWords;
import org.gradecompanion.ui.grades.ColumnHead.Mark;

/** The marks of a column head: what the rules say of the assignment, and its state, last. */
final class HeadMarks {
  private final OpenBook book;
  private final Phrases phrases;
  private final StateWords states;

  HeadMarks(OpenBook book, Phrases phrases, StateWords states) {
    this.book = book;
    this.phrases = phrases;
    this.states = states;
  }

  /**
   * @param header of the section that the head is drawn from
   */
  List<Mark> of(HeaderView header, BookColumn column) {
    List<Mark> marks = new ArrayList<>();
    if (header.titleWillChange()) {
      String words = phrases.words().say("state.WILL_CHANGE", header.outgoing().title());
      marks.add(new Mark(Glyph.WILL_CHANGE, words));
    }
    boolean pending = header.record().sync().pending();
    for (Finding finding : header.findings()) {
      boolean titleSaid = header.titleWillChange() && finding.severity() == Severity.CHANGES;
      if (finding.severity() == Severity.CHANGES && !titleSaid && pending) {
        add(marks, Glyph.WILL_CHANGE, finding);
      } else if (finding.severity() == Severity.NOTICE && pending) {
        boolean families = offers(finding, Fix.HoldBack.class);
        if (!families || goes(header)) {
          add(marks, families ? Glyph.VISIBLE : Glyph.NOTICE, finding);
        }
      }
    }
    column.members().stream()
        .flatMap(record -> book.columnFindings(record.assignment().id()).stream())
        .filter(finding -> offers(finding, Fix.GiveZeros.class))
        .forEach(finding -> add(marks, Glyph.ZERO, finding));
    state(header, marks);
    return marks;
  }

  /** The state's sentence gives the first reason; a second one is a reason too. */
  private void state(HeaderView header, List<Mark> marks) {
    Glyph glyph = Glyph.of(header.state());
    if (glyph == null) {
      return;
    }
    StringBuilder words = new StringBuilder(states.header(book, header));
    if (header.state() == CellState.FIX_FIRST) {
      header.findings().stream()
          .filter(finding -> finding.severity() == Severity.BLOCKS)
          .skip(1)
          .forEach(more -> words.append('\n').append(phrases.words().say(more.message())));
    }
    marks.add(new Mark(glyph, words.toString()));
  }

  /** Nothing becomes visible of what stays here. */
  private static boolean goes(HeaderView header) {
    return switch (header.state()) {
      case SAVED_HERE, WAITING, SENDING, RETRYING -> true;
      default -> false;
    };
  }

  /** Several findings of one kind are one glyph. */
  private void add(List<Mark> marks, Glyph glyph, Finding finding) {
    String words = phrases.words().say(finding.message());
    for (int i = 0; i < marks.size(); i++) {
      if (marks.get(i).glyph() == glyph) {
        marks.set(i, new Mark(glyph, marks.get(i).words() + "\n" + words));
        return;
      }
    }
    marks.add(new Mark(glyph, words));
  }

  private static boolean offers(Finding finding, Class<? extends Fix> fix) {
    return finding.severity() == Severity.NOTICE
        && finding.fixes().stream().anyMatch(fix::isInstance);
  }
}
