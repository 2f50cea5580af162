package org.gradecompanion.gateway.powerteacher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.model.Term;
import org.gradecompanion.model.TermId;

/** The terms of a school (TERMS), of which one school year counts: this one, else the last. */
final class Calendar {
  private static final int PER_YEAR = 100;

  private final List<Entry> entries;
  private final int year;

  private record Entry(String id, int year, Term term) {
    boolean holds(Term other) {
      return !other.start().isBefore(term.start()) && !other.end().isAfter(term.end());
    }

    boolean holdsMoreThan(Term other) {
      return holds(other)
          && !(term.start().equals(other.start()) && term.end().equals(other.end()));
    }
  }

  private Calendar(List<Entry> entries, int year) {
    this.entries = entries.stream().filter(entry -> entry.year == year).toList();
    this.year = year;
  }

  static Calendar read(Tables tables, String school, LocalDate today) throws GatewayException {
    List<Entry> entries = new ArrayList<>();
    String columns = "dcid,id,yearid,schoolid,name,firstday,lastday";
    for (TableRow row : tables.where("terms", "schoolid==" + school, columns)) {
      if (row.is("schoolid", school)) {
        entry(row).ifPresent(entries::add);
      }
    }
    Optional<Integer> begun =
        entries.stream()
            .filter(entry -> !entry.term.start().isAfter(today))
            .map(Entry::year)
            .max(Comparator.naturalOrder());
    Optional<Integer> next = entries.stream().map(Entry::year).min(Comparator.naturalOrder());
    return new Calendar(entries, begun.or(() -> next).orElse(0));
  }

  private static Optional<Entry> entry(TableRow row) {
    Optional<LocalDate> first = row.day("firstday");
    Optional<LocalDate> last = row.day("lastday");
    String id = row.text("id");
    String year = row.text("yearid");
    boolean whole =
        first.isPresent()
            && last.isPresent()
            && !last.get().isBefore(first.get())
            && id.matches("\\d{1,6}")
            && !row.text("dcid").isEmpty();
    if (!whole) {
      return Optional.empty();
    }
    int yearId = year.matches("\\d{1,4}") ? Integer.parseInt(year) : yearOf(Integer.parseInt(id));
    // Whether a term is closed stands in none of the tables; PowerTeacher says so when it refuses.
    Term term =
        new Term(new TermId(row.text("dcid")), row.text("name"), first.get(), last.get(), false);
    return Optional.of(new Entry(id, yearId, term));
  }

  /** PowerSchool counts the terms of a year from its number times 100. */
  static int yearOf(int termId) {
    return termId / PER_YEAR;
  }

  /** TERMS.YEARID of the school year that counts; 0 for none. */
  int year() {
    return year;
  }

  /** The condition for rows of that year by their TERMID. */
  String condition() {
    int first = year * PER_YEAR;
    return "termid=ge=" + first + ";termid=le=" + (first + PER_YEAR - 1);
  }

  List<Term> terms() {
    return entries.stream().map(Entry::term).toList();
  }

  /** The last day of a term by its TERMS.ID. */
  Optional<LocalDate> lastDay(String termId) {
    return find(termId).map(entry -> entry.term.end());
  }

  /** The finest terms of a section: those within its own that are not divided further. */
  List<TermId> within(String termId) {
    Optional<Entry> own = find(termId);
    if (own.isEmpty()) {
      return List.of();
    }
    return entries.stream()
        .filter(entry -> own.get().holds(entry.term))
        .filter(entry -> entries.stream().noneMatch(other -> entry.holdsMoreThan(other.term)))
        .map(entry -> entry.term.id())
        .toList();
  }

  private Optional<Entry> find(String termId) {
    return entries.stream().filter(entry -> entry.id.equals(termId)).findFirst();
  }
}
