package org.gradecompanion.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradecompanion.model.SyncKey;

/**
 * Everything in the journal, read at start.
 *
 * @param entries in the order they were written
 * @param damaged files of which a part cannot be read, a cut end of the last one not counted
 * @param keptAside copies of what was cut off or cannot be read
 */
record JournalReading(
    List<Segment> segments, List<JournalEntry> entries, List<Path> damaged, List<Path> keptAside) {

  static JournalReading of(Path folder, StoreKeys keys, Quarantine quarantine) throws IOException {
    List<Segment> segments = new ArrayList<>();
    List<JournalEntry> entries = new ArrayList<>();
    List<Path> damaged = new ArrayList<>();
    List<Path> keptAside = new ArrayList<>();
    JournalCodec codec = new JournalCodec();
    List<Path> files = files(folder);
    for (int i = 0; i < files.size(); i++) {
      Path file = files.get(i);
      SegmentReading reading = SegmentReading.of(new Segment(number(file), file), keys, codec);
      segments.add(reading.segment());
      entries.addAll(reading.entries());
      if (reading.end() == SegmentReading.End.WHOLE) {
        continue;
      }
      boolean last = i == files.size() - 1;
      boolean cutShort =
          reading.end() == SegmentReading.End.SHORT
              || reading.end() == SegmentReading.End.UNREADABLE;
      if (reading.end() != SegmentReading.End.SHORT || !last) {
        keptAside.add(quarantine.copy(file));
      }
      if (last && cutShort) {
        cut(file, reading.goodBytes());
      } else {
        damaged.add(file);
      }
    }
    entries.sort(Comparator.comparingLong(JournalEntry::seq));
    return new JournalReading(segments, entries, damaged, keptAside);
  }

  /** The records only, of a journal that is in use; changes nothing. */
  static List<JournalEntry> entries(Path folder, StoreKeys keys) throws IOException {
    List<JournalEntry> entries = new ArrayList<>();
    for (Path file : files(folder)) {
      Segment segment = new Segment(number(file), file);
      entries.addAll(SegmentReading.of(segment, keys, new JournalCodec()).entries());
    }
    entries.sort(Comparator.comparingLong(JournalEntry::seq));
    return entries;
  }

  long lastSeq() {
    return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).seq();
  }

  /** The newest revision of each item in it. */
  Map<SyncKey, Long> revisions() {
    Map<SyncKey, Long> newest = new HashMap<>();
    for (Segment segment : segments) {
      segment.revisions().forEach((key, revision) -> newest.merge(key, revision, Math::max));
    }
    return newest;
  }

  /** What a crash left at the end was never said to be saved. */
  private static void cut(Path file, long size) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.setLength(Math.max(size, 0));
      open.getFD().sync();
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
