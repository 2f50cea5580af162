package org.gradecompanion.practice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From when and from whom a district takes grades.
 *
 * @param effectiveDate the first day, at the school; null when it has begun long ago
 * @param group e-mail addresses, lower case; empty when every teacher is in it
 */
record Passback(@Nullable LocalDate effectiveDate, Set<String> group) {
  static final Passback OPEN = new Passback(null, Set.of());

  static Passback of(@Nullable LocalDate effectiveDate, Collection<String> group) {
    return new Passback(
        effectiveDate, group.stream().map(Passback::plain).collect(Collectors.toUnmodifiableSet()));
  }

  boolean isOpenToAll() {
    return effectiveDate == null && group.isEmpty();
  }

  boolean hasBegun(LocalDate today) {
    return effectiveDate == null || !today.isBefore(effectiveDate);
  }

  /** Whether someone with this address may pass grades back. */
  boolean includes(@Nullable String email) {
    return group.isEmpty() || email != null && group.contains(plain(email));
  }

  private static String plain(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  /** Names nobody. */
  @Override
  public String toString() {
    return "Passback[from " + effectiveDate + ", group of " + group.size() + "]";
  }
}
