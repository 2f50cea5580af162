package org.gradecompanion.ui.shell;

import java.util.List;
import org.gradecompanion.gradebook.LinkState;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Section;
import org.gradecompanion.words.Words;

/** One line on where a gradebook stands: what needs a person first, "all sent" last. */
final class Summaries {
  private Summaries() {}

  static BookRow row(OpenBook book, BookState state, Words words) {
    CellState glyph = glyph(state);
    boolean masterClass = book.membership().isPresent();
    return new BookRow(
        book.id(),
        book.title(),
        masterClass
            ? words.say("shell.book.sections", book.sections().size())
            : book.section().code(),
        sentence(state, glyph, words),
        glyph,
        masterClass
            ? book.sections().stream().map(section -> part(book, section, words)).toList()
            : List.of());
  }

  private static BookRow.Part part(OpenBook book, Section section, Words words) {
    LinkState link = LinkState.of(book.rules(section.id()));
    return new BookRow.Part(section.title(), link, words.say("common.link." + link.name()));
  }

  private static CellState glyph(BookState state) {
    if (state.needYou() > 0) {
      return CellState.NOT_SENT;
    }
    for (CellState each :
        new CellState[] {
          CellState.SENDING,
          CellState.RETRYING,
          CellState.WAITING,
          CellState.SAVED_HERE,
          CellState.ON_HOLD,
          CellState.LEFT_OUT
        }) {
      if (state.count(each) > 0 && state.unsent() > 0) {
        return each;
      }
    }
    if (state.unsaved() > 0) {
      return CellState.WAITING;
    }
    return state.unsent() == 0 && state.count(CellState.SENT) > 0
        ? CellState.SENT
        : CellState.EMPTY;
  }

  private static String sentence(BookState state, CellState glyph, Words words) {
    if (glyph != CellState.NOT_SENT && state.unsaved() > state.unsent()) {
      return words.say("shell.book.unsaved", state.unsaved());
    }
    return switch (glyph) {
      case NOT_SENT -> words.say("shell.book.need", state.needYou());
      case SENDING, RETRYING, WAITING -> words.say("shell.book.waiting", state.unsent());
      case SAVED_HERE -> words.say("shell.book.here", state.unsent());
      case ON_HOLD -> words.say("shell.book.held", state.unsent());
      case LEFT_OUT -> words.say("shell.book.left_out", state.unsent());
      case SENT -> words.say("shell.book.sent");
      default -> words.say("shell.book.nothing");
    };
  }
}
