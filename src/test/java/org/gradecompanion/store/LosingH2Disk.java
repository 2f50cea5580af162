package org.gradecompanion.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** H2's file system on a {@link LosingDisk}. Registered as {@link #SCHEME}. */
public final class LosingH2Disk extends FilePathWrapper {
  static final String SCHEME = "losingdisk:";
  private static final AtomicReference<LosingDisk> DISK = new AtomicReference<>();

  static void register(LosingDisk disk) {
    FilePath.register(new LosingH2Disk());
    DISK.set(disk);
  }

  @Override
  public String getScheme() {
    return "losingdisk";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel real = getBase().open(mode);
    LosingDisk disk = DISK.get();
    Path path = Path.of(getBase().toString());
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
        int bytes = from.remaining();
        disk.write(path, position, bytes, () -> real.write(from, position));
        return bytes - from.remaining();
      }

      @Override
      protected void implTruncate(long size) throws IOException {
        disk.write(path, size, Math.max(0, real.size() - size), () -> real.truncate(size));
      }

      @Override
      public void force(boolean metaData) throws IOException {
        disk.force(path, () -> real.force(metaData));
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
