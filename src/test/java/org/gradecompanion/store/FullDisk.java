package org.gradecompanion.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** A disk with so many bytes left. */
final class FullDisk implements JournalFiles {
  private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

  void leave(long bytes) {
    left.set(bytes);
  }

  void free() {
    left.set(Long.MAX_VALUE);
  }

  @Override
  public Output create(Path file) throws IOException {
    take(64);
    Output real = JournalFiles.onDisk().create(file);
    return new Output() {
      @Override
      public void write(ByteBuffer bytes) throws IOException {
        int wanted = bytes.remaining();
        long room = left.get();
        if (room < wanted) {
          real.write(bytes.slice(bytes.position(), (int) room));
          left.set(0);
          throw noSpace();
        }
        take(wanted);
        real.write(bytes);
      }

      @Override
      public void force() throws IOException {
        real.force();
      }

      @Override
      public void truncate(long size) throws IOException {
        real.truncate(size);
      }

      @Override
      public void close() throws IOException {
        real.close();
      }
    };
  }

  private void take(long bytes) throws IOException {
    if (left.get() < bytes) {
      throw noSpace();
    }
    left.addAndGet(-bytes);
  }

  private static IOException noSpace() {
    return new IOException("No space left on device");
  }
}
