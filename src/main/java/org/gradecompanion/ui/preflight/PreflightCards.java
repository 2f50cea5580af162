package org.gradecompanion.ui.preflight;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.gradecompanion.ui.common.Phrases;
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

  PreflightCards(OpenBook book, Phrases phrases) {
    this.book = book;
    this.phrases = phrases;
    this.words = phrases.words();
  }

  List<PreflightCard> of(PreflightReport report) {
    Map<AssignmentId, List<Item>> byAssignment = new LinkedHashMap<>();
    for (Item item : report.items()) {
      byAssignment.computeIfAbsent(item.key().assignment(), id -> new ArrayList<>()).add(item);
    }
    return byAssignment.entrySet().stream()
        .map(entry -> card(entry.getKey(), entry.getValue()))
        .toList();
  }

  private PreflightCard card(AssignmentId id, List<Item> items) {
    boolean shown =
        book.assignments().stream().anyMatch(record -> record.assignment().id().equals(id));
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
    return new PreflightCard(id, assignment.title(), facts, parts);
  }

  private List<Part> parts(List<Item> items, boolean removed) {
    Map<Bucket, List<Item>> byBucket = new EnumMap<>(Bucket.class);
    items.forEach(
        item -> byBucket.computeIfAbsent(item.bucket(), bucket -> new ArrayList<>()).add(item));
    List<Part> parts = new ArrayList<>();
    byBucket.forEach(
        (bucket, of) -> {
          List<Line> lines =
              of.stream()
                  .flatMap(item -> item.findings().stream().map(found -> line(item.key(), found)))
                  .toList();
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
