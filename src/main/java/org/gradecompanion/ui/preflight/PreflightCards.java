package org.gradecompanion.ui.preflight;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gradecompanion.gradebook.HeaderView;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.CellId;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.rules.PreflightReport.Item;
import org.gradecompanion.ui.preflight.PreflightCard.Line;
import org.gradecompanion.ui.preflight.PreflightCard.Part;
import org.gradecompanion.words.Words;

/** Groups what a push would do by assignment, and puts it into words. */
final class PreflightCards {
  private final BookWords book;
  private final LineWords lines;
  private final Words words;
  private final Told told;

  PreflightCards(BookWords book, Told told) {
    this.book = book;
    this.lines = new LineWords(book);
    this.words = book.words();
    this.told = told;
  }

  /**
   * The card of what was edited of one assignment.
   *
   * @param items at least one, the assignment before its cells
   */
  PreflightCard of(AssignmentId id, List<Item> items) {
    boolean shown = book.has(id);
    List<Part> parts = parts(id, items, !shown);
    if (!shown) {
      return new PreflightCard(id, words.say("preflight.card.removed"), "", parts);
    }
    HeaderView header = book.header(id);
    return new PreflightCard(id, book.title(header.assignment()), book.facts(header), parts);
  }

  private List<Part> parts(AssignmentId id, List<Item> items, boolean removed) {
    Map<Bucket, List<Item>> byBucket = new EnumMap<>(Bucket.class);
    items.forEach(
        item -> byBucket.computeIfAbsent(item.bucket(), bucket -> new ArrayList<>()).add(item));
    List<Part> parts = new ArrayList<>();
    byBucket.forEach(
        (bucket, of) -> {
          int most = told.of(id, bucket);
          List<Line> first = new ArrayList<>();
          int more = 0;
          for (Item entry : of) {
            if (first.size() < most) {
              first.addAll(lines.of(entry));
            } else {
              more += lines.count(entry);
            }
          }
          parts.add(new Part(bucket, summary(bucket, of, removed), List.copyOf(first), more));
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
}
