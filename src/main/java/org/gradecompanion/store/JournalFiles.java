package org.gradecompanion.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.gradecompanion.files.OwnerOnly;

/** How the journal writes its files: a seam at which tests make a disk fail. */
interface JournalFiles {
  /** Creates a file that did not exist. */
  Output create(Path file) throws IOException;

  /** A file that is only appended to. */
  interface Output extends AutoCloseable {
    void write(ByteBuffer bytes) throws IOException;

    /** Returns when everything written is on the disk. */
    void force() throws IOException;

    void truncate(long size) throws IOException;

    @Override
    void close() throws IOException;
  }

  /** Real files, each forced with its directory. */
  static JournalFiles onDisk() {
    return file -> {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      OwnerOnly.file(file);
      OwnerOnly.forceDirectory(file.toAbsolutePath().getParent());
      return new Output() {
        @Override
        public void write(ByteBuffer bytes) throws IOException {
          while (bytes.hasRemaining()) {
            channel.write(bytes);
          }
        }

        @Override
        public void force() throws IOException {
          channel.force(false);
        }

        @Override
        public void truncate(long size) throws IOException {
          channel.truncate(size);
          channel.force(true);
        }

        @Override
        public void close() throws IOException {
          channel.close();
        }
      };
    };
  }
}
