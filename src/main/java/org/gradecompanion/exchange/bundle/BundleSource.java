package org.gradecompanion.exchange.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.gradecompanion.model.UserError;

/** Where the files of a bundle lie. Each can be opened more than once; nothing is unpacked. */
interface BundleSource extends AutoCloseable {
  /** The file's bytes, checked while they are read; empty when there is no such file. */
  Optional<InputStream> open(BundleFile file) throws IOException;

  @Override
  void close();

  /**
   * @throws UserError it is neither a folder nor a zip file that can be trusted
   */
  static BundleSource of(Path path, BundleLimits limits) {
    String name = String.valueOf(path.getFileName());
    try {
      if (Files.isDirectory(path)) {
        return new FolderSource(path, limits);
      }
      if (Files.isRegularFile(path)) {
        return ZipSource.open(path, limits);
      }
      throw new NoSuchFileException(name);
    } catch (NoSuchFileException missing) {
      throw Refusal.because(missing, "missing", path.toString());
    } catch (IOException | InvalidPathException unreadable) {
      throw Refusal.because(unreadable, "no_zip", name);
    }
  }
}
