package org.gradecompanion.exchange.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A bundle in a zip file, at its root or in one folder of it. A name that would lead out of the
 * archive gives the whole away as one that was made to do harm, although nothing is unpacked.
 */
final class ZipSource implements BundleSource {
  /** Smaller texts may be packed as well as they like. */
  private static final long RATIO_FROM = 1 << 20;

  private final ZipFile zip;
  private final BundleLimits limits;
  private final Map<BundleFile, ZipEntry> entries = new EnumMap<>(BundleFile.class);

  private ZipSource(ZipFile zip, BundleLimits limits) {
    this.zip = zip;
    this.limits = limits;
  }

  static ZipSource open(Path path, BundleLimits limits) throws IOException {
    String name = String.valueOf(path.getFileName());
    long size = Files.size(path);
    if (size > limits.zipBytes()) {
      throw Refusal.of("zip_size", name, size >> 20, limits.zipBytes() >> 20);
    }
    ZipEnd.check(path, limits);
    try {
      return listed(new ZipFile(path.toFile(), StandardCharsets.UTF_8), limits, name);
    } catch (IllegalArgumentException badName) {
      // So the platform says that a name or a comment is no text.
      throw new IOException(badName);
    }
  }

  private static ZipSource listed(ZipFile zip, BundleLimits limits, String name) {
    ZipSource source = new ZipSource(zip, limits);
    try {
      source.list(name);
      return source;
    } catch (RuntimeException problem) {
      source.close();
      throw problem;
    }
  }

  private void list(String name) {
    String folder = null;
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      String path = entry.getName().replace('\\', '/');
      if (leadsOut(path)) {
        throw Refusal.of("zip_slip", name);
      }
      int cut = path.lastIndexOf('/') + 1;
      BundleFile file = entry.isDirectory() ? null : known(path.substring(cut));
      if (file == null || path.startsWith("__MACOSX/")) {
        continue;
      }
      if (folder != null && !folder.equals(path.substring(0, cut))) {
        throw Refusal.of("two_bundles", name);
      }
      folder = path.substring(0, cut);
      if (entries.put(file, entry) != null) {
        throw Refusal.of("file_twice", name, file.fileName());
      }
    }
  }

  private static boolean leadsOut(String path) {
    return path.startsWith("/")
        || path.contains(":")
        || path.equals("..")
        || path.startsWith("../")
        || path.endsWith("/..")
        || path.contains("/../")
        || path.indexOf(0) >= 0;
  }

  private static @Nullable BundleFile known(String name) {
    for (BundleFile file : BundleFile.values()) {
      if (file.fileName().equalsIgnoreCase(name)) {
        return file;
      }
    }
    return null;
  }

  @Override
  public Optional<InputStream> open(BundleFile file) throws IOException {
    ZipEntry entry = entries.get(file);
    if (entry == null) {
      return Optional.empty();
    }
    InputStream in = zip.getInputStream(entry);
    if (in == null) {
      throw new IOException("an entry without content");
    }
    long packed = Math.max(0, entry.getCompressedSize());
    long most = Math.max(RATIO_FROM, packed * limits.ratio());
    return Optional.of(
        new CheckedText(
            in,
            file.fileName(),
            limits.bytes(),
            new CheckedText.Packing(packed, most, limits.ratio())));
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
