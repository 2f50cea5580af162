package org.gradecompanion.model;

import java.time.LocalDate;

/** What goes into an archive, and may then leave this computer. */
public sealed interface ArchiveScope {
  /** Sections whose terms all ended before that day. */
  record Ended(LocalDate before) implements ArchiveScope {}

  /** Students who left sections that are still taught. */
  record Departed() implements ArchiveScope {}
}
