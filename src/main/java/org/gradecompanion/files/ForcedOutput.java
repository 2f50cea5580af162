package org.gradecompanion.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;

/** Forces a file to the disk before closing it, so that a disk that fails is noticed. */
final class ForcedOutput extends FilterOutputStream {
  private final FileChannel channel;

  ForcedOutput(OutputStream out, FileChannel channel) {
    super(out);
    this.channel = channel;
  }

  /** Whole, and not byte by byte as by default. */
  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      if (channel.isOpen()) {
        channel.force(true);
      }
    }
  }
}
