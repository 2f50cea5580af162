package org.gradecompanion.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gradecompanion.settings.BackupNote;

/** Every file that a program left, and what is inside its archives: searched for words in clear. */
final class LeftBehind {
  private final Map<String, byte[]> contents = new TreeMap<>();

  private LeftBehind() {}

  static LeftBehind in(Path... folders) throws IOException {
    LeftBehind left = new LeftBehind();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          left.add(folder.getFileName() + "/" + folder.relativize(file), Files.readAllBytes(file));
        }
      }
    }
    return left;
  }

  private void add(String name, byte[] bytes) throws IOException {
    contents.put(name, bytes);
    if (name.endsWith(".zip") || name.endsWith(BackupNote.ENDING)) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          add(name + "!" + entry.getName(), zip.readAllBytes());
        }
      }
    }
  }

  List<String> files() {
    return List.copyOf(contents.keySet());
  }

  /** Where each of the words can be read, as it is or in an encoding that hides nothing. */
  Map<String, String> readable(Iterable<String> words) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> file : contents.entrySet()) {
      String bytes = new String(file.getValue(), StandardCharsets.ISO_8859_1);
      for (String word : words) {
        if (Stream.of(
                encoded(word, StandardCharsets.UTF_8),
                encoded(word, StandardCharsets.UTF_16LE),
                encoded(word, StandardCharsets.UTF_16BE),
                Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8)))
            .anyMatch(bytes::contains)) {
          found.put(word, file.getKey());
        }
      }
    }
    return found;
  }

  private static String encoded(String word, Charset charset) {
    return new String(word.getBytes(charset), StandardCharsets.ISO_8859_1);
  }
}
