package org.gradecompanion.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The append-only journal: what is forced here is saved. Files are never appended to again once
 * left, and are deleted oldest first, so that what remains is always the newest part. Used by the
 * writer thread only.
 */
final class Journal implements AutoCloseable {
  static final String SUFFIX = ".edits";

  /** A file is left when it has grown beyond this, so that the older part can be deleted. */
  static final long ROLL_AT = 256 * 1024;

  private final Path folder;
  private final StoreKeys keys;
  private final JournalFiles files;
  private final JournalCodec codec = new JournalCodec();
  private final Deque<Segment> left = new ArrayDeque<>();
  private int lastNumber;
  private JournalFiles.@Nullable Output output;
  private @Nullable Segment current;
  private @Nullable SegmentSeal seal;
  private boolean unforced;
  private long bytes;
  private long written;

  /**
   * @param found the files that are there, oldest first
   */
  Journal(Path folder, StoreKeys keys, JournalFiles files, Collection<Segment> found) {
    this.folder = folder;
    this.keys = keys;
    this.files = files;
    for (Segment segment : found) {
      left.add(segment);
      lastNumber = Math.max(lastNumber, segment.number());
    }
  }

  /**
   * Appends records with one force. When this returns they are on disk.
   *
   * @throws IOException nothing of them counts as saved
   */
  void append(List<JournalEntry> entries) throws IOException {
    append(entries, true);
  }

  /**
   * Appends a record that the next force takes along: it is not missed if it is lost. The first of
   * a file is forced.
   */
  void appendUnforced(JournalEntry entry) throws IOException {
    append(List.of(entry), false);
  }

  private void append(List<JournalEntry> entries, boolean force) throws IOException {
    if (output == null || bytes > ROLL_AT) {
      leave();
      begin();
    }
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    for (JournalEntry entry : entries) {
      ByteBuffer record = seal.seal(codec.write(entry));
      records.write(record.array(), 0, record.limit());
    }
    try {
      output.write(ByteBuffer.wrap(records.toByteArray()));
      // A file whose first record is not whole looks damaged, and what it replaced may be gone.
      boolean forced = force || bytes == SegmentSeal.HEADER;
      if (forced) {
        output.force();
      }
      unforced = !forced;
    } catch (IOException e) {
      abandon();
      throw e;
    }
    bytes += records.size();
    written += records.size();
    entries.forEach(current::note);
  }

  /** What is in it, from disk. */
  JournalReading reread() throws IOException {
    return JournalReading.of(folder, keys);
  }

  /** Files that are no longer appended to, oldest first. */
  List<Segment> left() {
    return List.copyOf(left);
  }

  /** The file being appended to, if there is one. */
  Optional<Segment> current() {
    return Optional.ofNullable(current);
  }

  /** Bytes appended since this was opened. */
  long written() {
    return written;
  }

  /** Ends the file being appended to; the next append begins another. */
  void leave() throws IOException {
    if (output != null) {
      if (unforced) {
        // A file that ends early is taken for damaged, unless it is the last.
        output.force();
        unforced = false;
      }
      output.close();
      output = null;
      left.add(current);
      current = null;
    }
  }

  /** Deletes the oldest file that was left. */
  void deleteOldest() throws IOException {
    Files.deleteIfExists(left.getFirst().file());
    left.removeFirst();
  }

  @Override
  public void close() throws IOException {
    leave();
  }

  private void begin() throws IOException {
    int number = ++lastNumber;
    Path file = folder.resolve(String.format("%08d%s", number, SUFFIX));
    SegmentSeal fresh = SegmentSeal.fresh(keys);
    JournalFiles.Output opened = files.create(file);
    try {
      opened.write(ByteBuffer.wrap(fresh.header()));
    } catch (IOException e) {
      opened.close();
      Files.deleteIfExists(file);
      throw e;
    }
    output = opened;
    seal = fresh;
    current = new Segment(number, file);
    bytes = SegmentSeal.HEADER;
  }

  /** After a failed write: what is not wholly there is cut off, and a new file is begun. */
  private void abandon() {
    unforced = false;
    try {
      output.truncate(bytes);
    } catch (IOException stillThere) {
      // Read as a cut end at the next start.
      bytes = 0;
    }
    try {
      leave();
    } catch (IOException closedAnyway) {
      output = null;
    }
  }
}
