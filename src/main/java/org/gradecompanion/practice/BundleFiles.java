package org.gradecompanion.practice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of a OneRoster CSV bundle, from a zip, from a folder or from the program itself. Only
 * the names that OneRoster knows are looked at, nothing is unpacked to disk, and neither a file nor
 * the whole may be larger than a school's data can be.
 */
final class BundleFiles {
  private static final List<String> NAMES =
      List.of(
          "manifest.csv",
          "orgs.csv",
          "academicSessions.csv",
          "courses.csv",
          "classes.csv",
          "users.csv",
          "enrollments.csv",
          "categories.csv",
          "lineItems.csv",
          "results.csv");

  /** In bytes, uncompressed. */
  private static final int LARGEST_FILE = 96 << 20;

  /** In bytes, uncompressed. */
  private static final long LARGEST_BUNDLE = 256L << 20;

  private static final int MOST_ENTRIES = 1000;

  private final String source;
  private final Map<String, byte[]> contents = new HashMap<>();
  private long size;

  private BundleFiles(String source) {
    this.source = source;
  }

  /** What to call the bundle in a message. */
  String source() {
    return source;
  }

  /**
   * A file's text, or empty when the bundle has no such file.
   *
   * @throws PracticeException when it is not UTF-8
   */
  Optional<String> text(String name) {
    byte[] bytes = contents.get(name);
    if (bytes == null) {
      return Optional.empty();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      throw new PracticeException(
          name + " in " + source + " is not UTF-8 text. Save it as UTF-8 and try again.", e);
    }
  }

  /**
   * @throws PracticeException when it cannot be read
   */
  static BundleFiles of(Path path) {
    BundleFiles files = new BundleFiles(String.valueOf(path.getFileName()));
    try {
      if (Files.isDirectory(path)) {
        files.readFolder(path);
      } else if (Files.isRegularFile(path)) {
        files.readZip(path);
      } else {
        throw new PracticeException(
            "The OneRoster bundle " + path + " does not exist. Give a zip file or a folder.");
      }
    } catch (ZipException e) {
      throw new PracticeException(
          "The OneRoster bundle " + path + " is neither a folder nor a whole zip file.", e);
    } catch (IOException e) {
      throw new PracticeException(
          "The OneRoster bundle " + path + " cannot be read. Check that the file may be opened.",
          e);
    }
    return files;
  }

  /** The school that comes with the program. */
  static BundleFiles bundled() {
    BundleFiles files = new BundleFiles("the bundled school");
    for (String name : NAMES) {
      try (InputStream in = BundleFiles.class.getResourceAsStream("school/" + name)) {
        if (in != null) {
          files.add(name, in);
        }
      } catch (IOException e) {
        throw new PracticeException("The bundled school cannot be read.", e);
      }
    }
    return files;
  }

  private void readFolder(Path folder) throws IOException {
    for (String name : NAMES) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        try (InputStream in = Files.newInputStream(file)) {
          add(name, in);
        }
      }
    }
  }

  private void readZip(Path path) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
      int entries = 0;
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = next(all);
        if (++entries > MOST_ENTRIES) {
          throw tooLarge("it has more than " + MOST_ENTRIES + " entries");
        }
        Optional<String> name = entry.isDirectory() ? Optional.empty() : known(entry.getName());
        if (name.isPresent()) {
          try (InputStream in = zip.getInputStream(entry)) {
            add(name.get(), in);
          }
        }
      }
    }
  }

  /** The JDK does not look at an entry's comment before it is asked for the entry. */
  private static ZipEntry next(Enumeration<? extends ZipEntry> entries) throws ZipException {
    try {
      return entries.nextElement();
    } catch (IllegalArgumentException e) {
      ZipException damaged = new ZipException("an entry's name or comment is no text");
      damaged.initCause(e);
      throw damaged;
    }
  }

  /** The known name of an entry, which may lie in one folder inside the zip. */
  private static Optional<String> known(String entry) {
    String path = entry.replace('\\', '/');
    String last = path.substring(path.lastIndexOf('/') + 1);
    if (path.startsWith("/") || path.contains("..") || path.contains(":")) {
      return Optional.empty();
    }
    return NAMES.stream()
        .filter(n -> n.toLowerCase(Locale.ROOT).equals(last.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private void add(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
    size += bytes.length;
    if (bytes.length > LARGEST_FILE || size > LARGEST_BUNDLE) {
      throw tooLarge(name + " is larger than the " + (LARGEST_FILE >> 20) + " MB that it may be");
    }
    if (contents.put(name, bytes) != null) {
      throw new PracticeException(
          "The OneRoster bundle " + source + " has " + name + " twice. Keep one of them.");
    }
  }

  private PracticeException tooLarge(String why) {
    return new PracticeException(
        "The OneRoster bundle " + source + " is too large: " + why + ". Export fewer schools.");
  }
}
