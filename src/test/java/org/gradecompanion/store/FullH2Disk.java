package org.gradecompanion.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** H2's file system with a disk that can be full. Registered once, as {@link #SCHEME}. */
public final class FullH2Disk extends FilePathWrapper {
  static final String SCHEME = "fulldisk:";
  private static final AtomicBoolean FULL = new AtomicBoolean();

  static void register() {
    FilePath.register(new FullH2Disk());
    FULL.set(false);
  }

  static void full(boolean full) {
    FULL.set(full);
  }

  @Override
  public String getScheme() {
    return "fulldisk";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel real = getBase().open(mode);
    return new FileBaseDefault() {
      @Override
      public long size() throws IOException {
        return real.size();
      }

      @Override
      public int read(ByteBuffer into, long position) throws IOException {
        return real.read(into, position);
      }

      @Override
      public int write(ByteBuffer from, long position) throws IOException {
        if (FULL.get()) {
          throw new IOException("No space left on device");
        }
        return real.write(from, position);
      }

      @Override
      protected void implTruncate(long size) throws IOException {
        real.truncate(size);
      }

      @Override
      public void force(boolean metaData) throws IOException {
        real.force(metaData);
      }

      @Override
      public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
      }

      @Override
      protected void implCloseChannel() throws IOException {
        real.close();
      }
    };
  }
}
