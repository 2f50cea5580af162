package org.gradecompanion.gradebook;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.store.Store;

/** Lists, summarises and opens the teacher's gradebooks. Every method returns at once. */
public final class Gradebooks {
  private final Store store;
  private final Supplier<Profile> profile;
  private final Clock clock;

  /**
   * @param profile the one in force; asked again with every gradebook that is opened
   */
  public Gradebooks(Store store, Supplier<Profile> profile, Clock clock) {
    this.store = store;
    this.profile = profile;
    this.clock = clock;
  }

  public CompletableFuture<List<Section>> sections() {
    return store.sections();
  }

  /** What can be opened: master classes, and the sections that are in none. */
  public CompletableFuture<List<Listing>> list() {
    return store.sections().thenCombine(store.masterClasses(), Listing::of);
  }

  /** Opens a section on its own; everything of it then happens on {@code front}. */
  public CompletableFuture<OpenBook> open(SectionId section, Executor front, boolean sending) {
    return open(Listing.of(section), front, sending);
  }

  /** Opens a gradebook; everything of it then happens on {@code front}. */
  public CompletableFuture<OpenBook> open(Listing listing, Executor front, boolean sending) {
    Announcements announcements = new Announcements(store);
    return SectionBooks.read(store, listing.sections())
        .thenCombine(
            zone(), (books, zone) -> opening(listing, books, zone, front, sending, announcements))
        .thenApplyAsync(Supplier::get, front)
        .whenComplete(
            (book, problem) -> {
              if (problem != null) {
                announcements.close();
              }
            });
  }

  /** Does the work here; what is left for the front is to take it over. */
  private Supplier<OpenBook> opening(
      Listing listing,
      List<SectionBook> books,
      ZoneId zone,
      Executor front,
      boolean sending,
      Announcements announcements) {
    Supplier<LocalDate> today = () -> LocalDate.ofInstant(clock.instant(), zone);
    Profile judgedBy = profile.get();
    List<LiveBook> live =
        books.stream().map(book -> new LiveBook(book, judgedBy, today.get(), sending)).toList();
    return () ->
        new OpenBook(listing.id(), new BookParts(live), store, front, today, announcements);
  }

  /** Reads a section for entering many scores at once, without a window. */
  public CompletableFuture<BulkEntry> bulk(SectionId section) {
    return store.book(section).thenApply(book -> new BulkEntry(book, store));
  }

  /** Makes and parts gradebooks of several sections. */
  public MasterClasses masterClasses() {
    return new MasterClasses(store);
  }

  /** Compares rosters with what is held. */
  public Rosters rosters() {
    return new Rosters(store);
  }

  /** Where a section stands now. */
  public CompletableFuture<SectionSummary> summary(SectionId section, boolean sending) {
    return store
        .book(section)
        .thenCombine(
            today(), (book, today) -> SectionSummary.of(book, profile.get(), today, sending));
  }

  /** Today, in the school's time zone. */
  public CompletableFuture<LocalDate> today() {
    return zone().thenApply(zone -> LocalDate.ofInstant(clock.instant(), zone));
  }

  private CompletableFuture<ZoneId> zone() {
    return store
        .connection()
        .thenApply(connection -> connection.map(Connection::zone).orElseGet(ZoneId::systemDefault));
  }
}
