package org.gradecompanion.exchange.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A bundle that lies in a folder. */
final class FolderSource implements BundleSource {
  private final Path folder;
  private final BundleLimits limits;

  FolderSource(Path folder, BundleLimits limits) {
    this.folder = folder;
    this.limits = limits;
  }

  @Override
  public Optional<InputStream> open(BundleFile file) throws IOException {
    Path path = folder.resolve(file.fileName());
    return Files.isRegularFile(path)
        ? Optional.of(
            new CheckedText(Files.newInputStream(path), file.fileName(), limits.bytes(), null))
        : Optional.empty();
  }

  @Override
  public void close() {
    // A folder holds nothing open.
  }
}
