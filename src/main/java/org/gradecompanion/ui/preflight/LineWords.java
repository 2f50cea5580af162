package org.gradecompanion.ui.preflight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.Fix;
import org.gradecompanion.rules.PreflightReport.Item;
import org.gradecompanion.rules.Severity;
import org.gradecompanion.ui.common.StateWords;
import org.gradecompanion.ui.preflight.PreflightCard.Choice;
import org.gradecompanion.ui.preflight.PreflightCard.Line;
import org.gradecompanion.ui.preflight.PreflightCard.Release;
import org.gradecompanion.words.Words;

/** Puts what was found about one assignment or cell into words. */
final class LineWords {
  private final BookWords names;
  private final OpenBook book;
  private final Words words;
  private final StateWords states;

  LineWords(BookWords names) {
    this.names = names;
    this.book = names.book();
    this.words = names.words();
    this.states = new StateWords(names.phrases());
  }

  /** How many lines {@link #of} would give. */
  int count(Item entry) {
    return (int) entry.findings().stream().filter(found -> !Steps.tells(found)).count()
        + (entry.refused() ? 1 : 0)
        + (held(entry) ? 1 : 0);
  }

  /** What stands in the way first; what a step above the cards tells is not told again. */
  List<Line> of(Item entry) {
    List<Line> lines = new ArrayList<>();
    if (entry.refused()) {
      lines.add(refusal(entry.key()));
    }
    if (held(entry)) {
      String why = words.say("preflight.held");
      lines.add(said(entry.key(), "held", Severity.LEAVES_OUT, why, Release.RELEASE));
    }
    Set<Fix> offered = new HashSet<>();
    entry.findings().stream()
        .filter(found -> !Steps.tells(found))
        .sorted(Comparator.comparing(Finding::severity))
        .forEach(found -> lines.add(line(entry.key(), found, offered)));
    return lines;
  }

  private boolean held(Item entry) {
    return !(entry.key() instanceof CellId)
        && names.has(entry.key().assignment())
        && names.header(entry.key().assignment()).record().held();
  }

  private Line refusal(SyncKey key) {
    String why =
        key instanceof CellId cell
            ? states.cell(book, book.cell(cell))
            : states.header(book, book.header(key.assignment()));
    return said(key, "refused", Severity.BLOCKS, why, Release.NOTHING);
  }

  private Line said(SyncKey key, String what, Severity severity, String why, Release release) {
    return new Line(key, what, severity, who(key), why, "", "", List.of(), release);
  }

  /**
   * @param offered fixes of the same thing that stand above, which are not offered twice; those of
   *     this line are added
   */
  private Line line(SyncKey key, Finding found, Set<Fix> offered) {
    boolean kept =
        found.severity() == Severity.LEAVES_OUT
            && found.fixes().isEmpty()
            && key instanceof CellId cell
            && book.cell(cell).record().leftOut();
    return new Line(
        key,
        found.rule() + " " + found.message().key(),
        found.severity(),
        who(key),
        words.say(found.message()),
        found.typed().orElse(""),
        found.received().orElse(""),
        found.fixes().stream()
            .filter(offered::add)
            .map(fix -> new Choice(names.phrases().fix(fix), fix))
            .toList(),
        kept ? Release.LET_GO : Release.NOTHING);
  }

  private String who(SyncKey key) {
    return key instanceof CellId cell
        ? names.student(cell.student())
        : words.say("preflight.the_assignment");
  }
}
