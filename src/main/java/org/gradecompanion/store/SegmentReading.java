package org.gradecompanion.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One journal file, read as far as it can be.
 *
 * @param goodBytes how much of the file, from its beginning, is whole
 * @param end what comes after that
 */
record SegmentReading(Segment segment, long goodBytes, End end) {

  /** What is at the end of the whole part of a file. */
  enum End {
    /** Nothing: the file is whole. */
    WHOLE,
    /** Less than a record: what a crash in the middle of a write leaves. */
    SHORT,
    /** As much as a record or more that does not open, and nothing that opens after it. */
    UNREADABLE,
    /** Something that does not open, and then records that do. */
    GAP
  }

  /**
   * @param opened told every record that opens, as it was written
   */
  static SegmentReading of(Segment segment, StoreKeys keys, Consumer<JournalEntry> opened)
      throws IOException {
    byte[] file = Files.readAllBytes(segment.file());
    JournalCodec codec = new JournalCodec();
    Optional<SegmentSeal> seal = SegmentSeal.of(file, keys);
    if (seal.isEmpty()) {
      End end = file.length < SegmentSeal.HEADER ? End.SHORT : End.UNREADABLE;
      return new SegmentReading(segment, 0, end);
    }
    ByteBuffer rest = ByteBuffer.wrap(file).position(SegmentSeal.HEADER);
    long good = SegmentSeal.HEADER;
    boolean broken = false;
    boolean gap = false;
    for (long index = 0; fits(rest); index++) {
      byte[] record = new byte[rest.getInt()];
      rest.get(record);
      Optional<byte[]> plain = seal.get().open(record, index);
      if (plain.isPresent()) {
        opened.accept(codec.read(plain.get()));
        gap |= broken;
        good = broken ? good : rest.position();
      } else {
        broken = true;
      }
    }
    End end =
        gap
            ? End.GAP
            : broken || nonsense(rest)
                ? End.UNREADABLE
                : rest.hasRemaining() ? End.SHORT : End.WHOLE;
    return new SegmentReading(segment, good, end);
  }

  private static boolean fits(ByteBuffer rest) {
    if (rest.remaining() < SegmentSeal.LENGTH) {
      return false;
    }
    int length = rest.getInt(rest.position());
    return length >= SegmentSeal.OVERHEAD && length <= rest.remaining() - SegmentSeal.LENGTH;
  }

  /** What remains is not simply a record cut short: its length makes no sense. */
  private static boolean nonsense(ByteBuffer rest) {
    return rest.remaining() >= SegmentSeal.LENGTH
        && rest.getInt(rest.position()) < SegmentSeal.OVERHEAD;
  }
}
