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

/**
 * What is in the journal, read at start; its records one file at a time, for there may be many.
 * Reading changes nothing; mending is asked for.
 */
final class JournalReading {
  private final List<SegmentReading> readings;
  private final StoreKeys keys;

  private JournalReading(List<SegmentReading> readings, StoreKeys keys) {
    this.readings = readings;
    this.keys = keys;
  }

  static JournalReading of(Path folder, StoreKeys keys) throws IOException {
    List<SegmentReading> readings = new ArrayList<>();
    for (Path file : files(folder)) {
      Segment segment = new Segment(number(file), file);
      readings.add(SegmentReading.of(segment, keys, segment::note));
    }
    return new JournalReading(readings, keys);
  }

  /** Those with records after one, oldest first. */
  List<Segment> after(long seq) {
    return segments().stream().filter(segment -> segment.lastSeq() > seq).toList();
  }

  /** Every record of a file that opens, in the order they were written, from the disk again. */
  List<JournalEntry> entries(Segment segment) throws IOException {
    List<JournalEntry> entries = new ArrayList<>();
    SegmentReading.of(segment, keys, entries::add);
    return entries;
  }

  /** Oldest first. */
  List<Segment> segments() {
    return readings.stream().map(SegmentReading::segment).toList();
  }

  /** There are records, and not one opens: this is not the key they were sealed with. */
  boolean foreign() {
    return lastSeq() == 0
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
        reading.end() == SegmentReading.End.UNREADABLE && reading.segment().lastSeq() == 0;
    return last && reading.end() != SegmentReading.End.GAP && !nothingOpens;
  }

  /** The newest record; 0 when none opens. */
  long lastSeq() {
    return segments().stream().mapToLong(Segment::lastSeq).max().orElse(0);
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
