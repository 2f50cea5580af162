package org.gradecompanion.practice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.SyncFacts;
import org.jspecify.annotations.Nullable;

/** What an assignment has beside the usual, and on which days a teacher did things. */
final class RandomDetails {
  static final List<String> TYPES = List.of("Quiz", "Lab", "Project");
  private static final List<String> WEIGHTS = List.of("0.5", "2", "100", "0.000001", "1.0000001");
  private static final List<String> EXTRAS = List.of("1", "0.01", "9000", "9989", "0.0000001");

  private final Random random;
  private final LocalDate today;
  private final LocalDate from;
  private final List<String> givers;

  private RandomDetails(Random random, LocalDate today, LocalDate from, List<String> givers) {
    this.random = random;
    this.givers = givers;
    this.today = today;
    this.from = from;
  }

  /**
   * Those of a class: given by its teachers and, now and then, by somebody else of the school.
   *
   * @param from the first day of passing back, or today
   */
  static RandomDetails of(Random random, LocalDate today, LocalDate from, PulledBook book) {
    List<String> givers = new ArrayList<>(List.of(RandomSchool.email(RandomSchool.PRINCIPAL)));
    givers.add(RandomSchool.email(RandomSchool.COLLEAGUE));
    book.teachers().forEach(teacher -> givers.add(teacher.email()));
    return new RandomDetails(random, today, from, givers);
  }

  AssignmentDetails details() {
    return new AssignmentDetails(
        rare(6) ? new BigDecimal(pick(WEIGHTS)) : BigDecimal.ONE,
        rare(6) ? new BigDecimal(pick(EXTRAS)) : BigDecimal.ZERO,
        !rare(8),
        random.nextBoolean() ? "" : rare(3) ? "Something else" : varied(pick(TYPES)),
        rare(5) ? varied(pick(givers)) : "");
  }

  private String varied(String text) {
    return rare(4) ? " " + text.toUpperCase(java.util.Locale.ROOT) : text;
  }

  /** Often the first day of passing back, or the day before. */
  LocalDate anyDay() {
    return random.nextBoolean() ? today : from.minusDays(random.nextInt(3));
  }

  /** There is something to send, edited on some day up to today. */
  SyncFacts edited(boolean there) {
    LocalDate day = anyDay();
    LocalDate on = day.isAfter(today) ? today : day;
    return new SyncFacts(2, there ? 1 : 0, 0, there, null, 0, null, null, null, on);
  }

  /** There is nothing to send. */
  SyncFacts settled() {
    LocalDate never = null;
    return settled(rare(2) ? never : today);
  }

  private static SyncFacts settled(@Nullable LocalDate on) {
    return new SyncFacts(1, 1, 1, true, null, 0, null, null, null, on);
  }

  private boolean rare(int oneOf) {
    return random.nextInt(oneOf) == 0;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
