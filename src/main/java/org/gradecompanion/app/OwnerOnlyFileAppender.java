package org.gradecompanion.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Writes the log into a file that only its owner can read, made when there is something to write.
 * Where there are no POSIX permissions (Windows), the profile folder it lies in is the owner's.
 */
public final class OwnerOnlyFileAppender extends RollingFileAppender<ILoggingEvent> {
  /** Put off until there is something to write, so that no empty log is left behind. */
  @Override
  public void start() {}

  @Override
  public void doAppend(ILoggingEvent event) {
    synchronized (this) {
      if (!isStarted()) {
        super.start();
      }
    }
    super.doAppend(event);
  }

  @Override
  public void openFile(String name) throws IOException {
    Path file = new File(name).toPath().toAbsolutePath();
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(file.getParent(), permissions("rwx------"));
      if (Files.notExists(file)) {
        Files.createFile(file, permissions("rw-------"));
      }
    }
    super.openFile(name);
  }

  private static FileAttribute<?> permissions(String mode) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
  }
}
