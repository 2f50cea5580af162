package org.gradecompanion.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Loads a school: the bundled one, whose dates move with today, or one from a bundle. */
final class School {
  private School() {}

  /**
   * @param notices gets the rows that were left out, as {@code file:line: why}
   * @throws PracticeException when the bundle cannot be served
   */
  static Holdings load(PracticeOptions options, List<String> notices) {
    Clock clock = options.clock();
    LocalDate today = LocalDate.now(clock.withZone(options.zone()));
    Instant loaded = clock.instant();
    BundleFiles files = options.rosterBundle().map(BundleFiles::of).orElseGet(BundleFiles::bundled);
    DateReader dates =
        options.rosterBundle().isPresent() ? DateReader.fixed() : DateReader.movingWith(today);
    List<String> found = new ArrayList<>();
    BundleTables tables = new BundleTables(files, dates, found);
    Roster roster = new RosterLoader(tables, loaded).load();
    if (roster.classes().list().isEmpty()) {
      throw new PracticeException(
          "The OneRoster bundle "
              + files.source()
              + " has no class that can be used."
              + (found.isEmpty() ? "" : " The first fault: " + found.get(0) + "."));
    }
    Gradebook gradebook = new GradebookLoader(tables, roster, loaded, today).load();
    notices.addAll(found);
    SchoolCalendar calendar = new SchoolCalendar(roster.sessions(), clock, options.zone());
    return new Holdings(roster, gradebook, calendar);
  }
}
