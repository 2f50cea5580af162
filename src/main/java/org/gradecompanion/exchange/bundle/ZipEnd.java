package org.gradecompanion.exchange.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Looks at the end of a zip file before it is opened: its list of entries is read into memory
 * whole, and says there how large it is (PKWARE APPNOTE 4.3.16).
 */
final class ZipEnd {
  private static final int SIGNATURE = 0x06054b50;
  private static final int LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int COUNT_AT = 10;
  private static final int SIZE_AT = 12;

  /** Bytes per entry: a name and extra fields are seldom longer than 200. */
  private static final int ENTRY = 1024;

  private ZipEnd() {}

  /** Whatever place one takes for the end, the list must be small. */
  static void check(Path path, BundleLimits limits) throws IOException {
    ByteBuffer tail = tail(path);
    for (int at = 0; at + LENGTH <= tail.limit(); at++) {
      if (tail.getInt(at) == SIGNATURE) {
        int count = Short.toUnsignedInt(tail.getShort(at + COUNT_AT));
        long size = Integer.toUnsignedLong(tail.getInt(at + SIZE_AT));
        if (count > limits.entries() || size > (long) limits.entries() * ENTRY) {
          throw Refusal.of("entries", String.valueOf(path.getFileName()), count, limits.entries());
        }
      }
    }
  }

  private static ByteBuffer tail(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      int length = (int) Math.min(channel.size(), LENGTH + LONGEST_COMMENT);
      ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
      long from = channel.size() - length;
      while (tail.hasRemaining() && channel.read(tail, from + tail.position()) > 0) {
        // Until all is there.
      }
      return tail.flip();
    }
  }
}
