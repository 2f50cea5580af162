package org.gradecompanion.exchange.bundle;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a text, refused with the line as soon as they are no UTF-8, or more than may be. A
 * byte order mark passes.
 */
final class CheckedText extends FilterInputStream {
  private static final int ASCII = 0x80;
  private static final int CONTINUATION = 0xC0;
  private static final int[] LEADS = {0xC2, 0xE0, 0xF0, 0xF5};

  private final String file;
  private final long most;
  private final @Nullable Packing packing;
  private long count;
  private long line = 1;

  /** How many bytes of a character are still to come. */
  private int more;

  /** The least and greatest that the next of them may be: neither overlong nor a half pair. */
  private int least;

  private int greatest;

  /**
   * How a text is packed.
   *
   * @param bytes packed
   * @param most how many unpacked bytes are believed
   * @param ratio how many times larger than packed a file may be
   */
  record Packing(long bytes, long most, int ratio) {}

  CheckedText(InputStream in, String file, long most, @Nullable Packing packing) {
    super(in);
    this.file = file;
    this.most = most;
    this.packing = packing;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    if (read < 0) {
      if (more > 0) {
        throw Refusal.of("encoding", file, String.valueOf(line));
      }
      return read;
    }
    for (int i = offset; i < offset + read; i++) {
      check(buffer[i] & 0xFF);
    }
    count += read;
    if (count > most) {
      throw Refusal.of("bytes", file, most >> 20);
    }
    if (packing != null && count > packing.most) {
      throw Refusal.of("ratio", file, packing.bytes, packing.ratio);
    }
    return read;
  }

  /** Bytes so far. */
  long count() {
    return count;
  }

  private void check(int each) {
    if (more > 0) {
      if (each < least || each > greatest) {
        throw Refusal.of("encoding", file, String.valueOf(line));
      }
      more--;
      least = ASCII;
      greatest = CONTINUATION - 1;
    } else if (each == '\n') {
      line++;
    } else if (each == 0) {
      // UTF-16 without a mark; no text of a school has one.
      throw Refusal.of("encoding", file, String.valueOf(line));
    } else if (each >= ASCII) {
      begin(each);
    }
  }

  private void begin(int lead) {
    if (lead < LEADS[0] || lead >= LEADS[3]) {
      throw Refusal.of("encoding", file, String.valueOf(line));
    }
    more = lead < LEADS[1] ? 1 : lead < LEADS[2] ? 2 : 3;
    least = lead == LEADS[1] ? 0xA0 : lead == LEADS[2] ? 0x90 : ASCII;
    greatest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : CONTINUATION - 1;
  }
}
