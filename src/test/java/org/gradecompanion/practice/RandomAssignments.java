package org.gradecompanion.practice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.Term;
import org.jspecify.annotations.Nullable;

/** Assignments as a teacher types them. */
final class RandomAssignments {
  private static final List<String> POINTS =
      List.of(
          "1",
          "10",
          "10",
          "10",
          "10.5",
          "33.333333",
          "0.000001",
          "100",
          "9999",
          "9999.000001",
          "10000",
          "2.0000001");

  private final Random random;
  private final RandomTexts texts;
  private final PulledBook book;
  private final LocalDate today;
  private final RandomDetails details;

  RandomAssignments(Random random, PulledBook book, LocalDate today, RandomDetails details) {
    this.random = random;
    this.texts = new RandomTexts(random);
    this.book = book;
    this.today = today;
    this.details = details;
  }

  /** Half of them are odd in one thing at most, so that much of it passes. */
  Assignment assignment(String id) {
    return random.nextBoolean() ? anything(id) : oddInOneThing(ordinary(id));
  }

  private Assignment ordinary(String id) {
    List<org.gradecompanion.model.Category> district =
        book.categories().stream().filter(each -> each.active() && each.districtLevel()).toList();
    return new Assignment(
        new AssignmentId(id),
        book.section().id(),
        "Task " + id,
        "",
        BigDecimal.TEN,
        null,
        today.plusDays(random.nextInt(3)),
        district.isEmpty() ? null : texts.pick(district).id());
  }

  private Assignment oddInOneThing(Assignment usual) {
    return switch (random.nextInt(9)) {
      case 0 -> usual.withTitle(texts.title());
      case 1 -> usual.withDescription(texts.description());
      case 2 -> usual.withPoints(points());
      case 3 -> usual.withDates(day(), anyDay());
      case 4 -> usual.withDates(null, null);
      case 5 -> inCategory(usual, category());
      case 6, 7 -> inCategory(usual, null).withDetails(details.details());
      default -> usual;
    };
  }

  private static Assignment inCategory(Assignment usual, @Nullable CategoryId category) {
    return new Assignment(
        usual.id(),
        usual.section(),
        usual.title(),
        usual.description(),
        usual.points(),
        usual.assigned(),
        usual.due(),
        category,
        usual.details());
  }

  private Assignment anything(String id) {
    return new Assignment(
        new AssignmentId(id),
        book.section().id(),
        texts.title(),
        texts.description(),
        points(),
        day(),
        random.nextInt(12) == 0 ? null : anyDay(),
        category(),
        details.details());
  }

  BigDecimal points() {
    return new BigDecimal(texts.pick(POINTS));
  }

  @Nullable LocalDate day() {
    return random.nextInt(3) == 0 ? null : anyDay();
  }

  /** Often a first or last day of a term, or the day beside it. */
  LocalDate anyDay() {
    switch (random.nextInt(6)) {
      case 0, 1, 2 -> {
        return today.plusDays(random.nextInt(4));
      }
      case 3 -> {
        return details.anyDay();
      }
      default -> {
        // at the edge of a term
      }
    }
    Term term = texts.pick(book.terms());
    LocalDate edge = random.nextBoolean() ? term.start() : term.end();
    return edge.plusDays(random.nextInt(3) - 1);
  }

  private @Nullable CategoryId category() {
    int choice = random.nextInt(16);
    if (choice > 11) {
      return null;
    }
    if (choice == 0) {
      return new CategoryId("category-unknown");
    }
    List<org.gradecompanion.model.Category> from =
        choice < 4
            ? book.categories()
            : book.categories().stream()
                .filter(category -> category.usableBy(book.section().leadTeacher()))
                .toList();
    return choice == 1 || from.isEmpty() ? null : texts.pick(from).id();
  }
}
