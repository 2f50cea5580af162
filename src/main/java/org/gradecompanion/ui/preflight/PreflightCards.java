package org.gradecompanion.ui.preflight;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.PreflightReport;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.rules.PreflightReport.Item;
import org.gradecompanion.rules.Severity;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.ui.common.StateWords;
import org.gradecompanion.ui.preflight.PreflightCard.Choice;
import org.gradecompanion.ui.preflight.PreflightCard.Line;
import org.gradecompanion.ui.preflight.PreflightCard.Part;
import org.gradecompanion.words.Words;

/** Groups a report by assignment and puts it into words. */
final class PreflightCards {
  /** Findings of one bucket that are told in full; a column of faults is one fault. */
  private static final int TOLD = 12;

  private final OpenBook book;
  private final Phrases phrases;
  private final Words words;
  private final StateWords states;

  PreflightCards(OpenBook book, Phrases phrases) {
    this.book = book;
    this.phrases = phrases;
    this.words = phrases.words();
    this.states = new StateWords(phrases);
  }

  List<PreflightCard> of(PreflightReport report) {
    return report.groups().stream()
        .map(group -> card(group.assignment(), group.items().toList()))
        .toList();
  }

  private PreflightCard card(AssignmentId id, List<Item> items) {
    boolean shown = book.assignment(id).isPresent();
    List<Part> parts = parts(items, !shown);
    if (!shown) {
      return new PreflightCard(id, words.say("preflight.card.removed"), "", parts);
    }
    Assignment assignment = book.header(id).assignment();
    String facts =
        words.say(
            "preflight.card.facts",
            assignment.points(),
            book.header(id).category().map(Category::title).orElse("–"),
            assignment.dueOn().map(phrases::day).orElse("–"));
    return new PreflightCard(id, phrases.assignment(assignment, book), facts, parts);
  }

  private List<Part> parts(List<Item> items, boolean removed) {
    Map<Bucket, List<Item>> byBucket = new EnumMap<>(Bucket.class);
    items.forEach(
        item -> byBucket.computeIfAbsent(item.bucket(), bucket -> new ArrayList<>()).add(item));
    List<Part> parts = new ArrayList<>();
    byBucket.forEach(
        (bucket, of) -> {
          List<Line> lines = of.stream().flatMap(this::lines).toList();
          parts.add(
              new Part(
                  bucket,
                  summary(bucket, of, removed),
                  lines.stream().limit(TOLD).toList(),
                  Math.max(0, lines.size() - TOLD)));
        });
    return parts;
  }

  private String summary(Bucket bucket, List<Item> items, boolean removed) {
    if (removed) {
      return words.say("preflight.part.removed");
    }
    long scores = items.stream().filter(item -> item.key() instanceof CellId).count();
    boolean header = items.stream().anyMatch(item -> item.key() instanceof AssignmentKey);
    String what =
        words.say(
            header ? (scores > 0 ? "preflight.both" : "preflight.assignment") : "preflight.scores",
            scores);
    boolean waits =
        bucket == Bucket.BLOCKED
            && header
            && items.stream()
                .anyMatch(item -> item.key() instanceof CellId && item.findings().isEmpty());
    return words.say(
        waits ? "preflight.part.BLOCKED.waits" : "preflight.part." + bucket.name(), what);
  }

  private Stream<Line> lines(Item entry) {
    Stream<Line> found = entry.findings().stream().map(each -> line(entry.key(), each));
    return entry.refused() ? Stream.concat(Stream.of(refusal(entry.key())), found) : found;
  }

  private Line refusal(SyncKey key) {
    String why =
        key instanceof CellId cell
            ? states.cell(book, book.cell(cell))
            : states.header(book, book.header(key.assignment()));
    return new Line(key, Severity.BLOCKS, who(key), why, "", "", List.of());
  }

  private Line line(SyncKey key, Finding found) {
    return new Line(
        key,
        found.severity(),
        who(key),
        words.say(found.message()),
        found.typed().orElse(""),
        found.received().orElse(""),
        found.fixes().stream().map(fix -> new Choice(phrases.fix(fix), fix)).toList());
  }

  private String who(SyncKey key) {
    if (!(key instanceof CellId cell)) {
      return words.say("preflight.the_assignment");
    }
    return book.students().stream()
        .filter(student -> student.id().equals(cell.student()))
        .findFirst()
        .map(student -> phrases.student(student, book.students()))
        .orElse(cell.student().value());
  }
}
