package org.gradecompanion.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.Term;

/** A section's terms, seen from a day. */
final class SectionTerms {
  private final List<Term> all;
  private final List<Term> closed;
  private final LocalDate today;

  SectionTerms(SectionBook book, LocalDate today) {
    List<Term> own =
        book.terms().stream().filter(term -> book.section().terms().contains(term.id())).toList();
    this.all = own.isEmpty() ? book.terms() : own;
    this.closed = all.stream().filter(term -> !term.isOpen(today)).toList();
    this.today = today;
  }

  List<Term> all() {
    return all;
  }

  Optional<Term> of(LocalDate day) {
    return all.stream()
        .filter(term -> term.contains(day))
        .min(Comparator.comparingLong(term -> term.end().toEpochDay() - term.start().toEpochDay()));
  }

  Optional<Term> closedTouching(LocalDate one, LocalDate other) {
    LocalDate from = one.isBefore(other) ? one : other;
    LocalDate to = one.isBefore(other) ? other : one;
    for (Term term : closed) {
      if (!term.start().isAfter(to) && !term.end().isBefore(from)) {
        return Optional.of(term);
      }
    }
    return Optional.empty();
  }

  /** The grading period that a day belongs to, when it is another one than that of today. */
  Optional<Term> otherPeriodOf(LocalDate day) {
    return of(day).filter(term -> !term.contains(today));
  }
}
