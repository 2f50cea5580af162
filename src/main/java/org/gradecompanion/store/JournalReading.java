package org.gradecompanion.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradecompanion.model.SyncKey;

/** Everything in the journal, read at start. Reading changes nothing; mending is asked for. */
final class JournalReading {
  private final List<SegmentReading> readings;
  private final List<JournalEntry> entries;

  private JournalReading(List<SegmentReading> readings) {
    this.readings = readings;
    entries =
        readings.stream()
            .flatMap(reading -> reading.entries().stream())
            .sorted(Comparator.comparingLong(JournalEntry::seq))
            .toList();
  }

  static JournalReading of(Path folder, StoreKeys keys) throws IOException {
    List<SegmentReading> readings = new ArrayList<>();
    for (Path file : files(folder)) {
      readings.add(SegmentReading.of(new Segment(number(file), file), keys, new JournalCodec()));
    }
    return new JournalReading(readings);
  }

  /** In the order they were written. */
  List<JournalEntry> entries() {
    return entries;
  }

  /** Oldest first. */
  List<Segment> segments() {
    return readings.stream().map(SegmentReading::segment).toList();
  }

  /** There are records, and not one opens: this is not the key they were sealed with. */
  boolean foreign() {
    return entries.isEmpty()
        && readings.stream().anyMatch(r -> r.end() == SegmentReading.End.UNREADABLE);
  }

  /** Files of which a part cannot be read; a cut end of the last one is not damage. */
  List<Path> damaged() {
    List<Path> damaged = new ArrayList<>();
    for (SegmentReading reading : readings) {
      if (reading.end() != SegmentReading.End.WHOLE && !cutEnd(reading)) {
        damaged.add(reading.segment().file());
      }
    }
    return damaged;
  }

  /**
   * Cuts off what a crash left at the end, which was never said to be saved, and copies aside
   * everything that may be more than that.
   *
   * @return the copies
   */
  List<Path> mend(Quarantine quarantine) throws IOException {
    List<Path> copies = new ArrayList<>();
    for (SegmentReading reading : readings) {
      if (reading.end() == SegmentReading.End.WHOLE) {
        continue;
      }
      Path file = reading.segment().file();
      boolean neverSaved = cutEnd(reading) && reading.end() == SegmentReading.End.SHORT;
      if (!neverSaved) {
        copies.add(quarantine.copy(file));
      }
      if (reading.goodBytes() == 0 && neverSaved) {
        // Begun and nothing more: when it is no longer the last, that would look like damage.
        Files.delete(file);
      } else if (cutEnd(reading)) {
        cut(file, reading.goodBytes());
      }
    }
    return copies;
  }

  /** Only the last file has one; a file of which nothing opens is damaged. */
  private boolean cutEnd(SegmentReading reading) {
    boolean last = reading == readings.get(readings.size() - 1);
    boolean nothingOpens =
        reading.end() == SegmentReading.End.UNREADABLE && reading.entries().isEmpty();
    return last && reading.end() != SegmentReading.End.GAP && !nothingOpens;
  }

  long lastSeq() {
    return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).seq();
  }

  /** The newest revision of each item in it. */
  Map<SyncKey, Long> revisions() {
    Map<SyncKey, Long> newest = new HashMap<>();
    for (Segment segment : segments()) {
      segment.revisions().forEach((key, revision) -> newest.merge(key, revision, Math::max));
    }
    return newest;
  }

  private static void cut(Path file, long size) throws IOException {
    try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE)) {
      open.truncate(Math.max(size, 0));
      open.force(true);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.getFileName().toString().matches("\\d{8}" + Journal.SUFFIX))
          .sorted(Comparator.comparingInt(JournalReading::number))
          .toList();
    }
  }

  private static int number(Path file) {
    return Integer.parseInt(file.getFileName().toString().substring(0, 8));
  }
}
