package org.gradecompanion.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradecompanion.files.OwnerOnly;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;

/**
 * A district's own profiles, and which profile is chosen, beside the settings. A file is copied
 * here when it is taken in, so that the rules stay when the download is gone. Blocks for the disk.
 */
public final class ProfileFolder {
  static final String NAME = "profiles";
  private static final String ENDING = ".properties";

  private final Path folder;

  public ProfileFolder(Path settingsFolder) {
    folder = settingsFolder.resolve(NAME);
  }

  /** The name of the chosen one; empty while nobody has chosen. */
  public Optional<String> chosen() {
    Path file = folder.resolve("chosen");
    try {
      return Files.exists(file)
          ? Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip())
              .filter(name -> !name.isEmpty())
          : Optional.empty();
    } catch (IOException e) {
      throw error("unreadable", file, e);
    }
  }

  /**
   * @throws UserError it cannot be written
   */
  public void choose(String name) {
    write(folder.resolve("chosen"), (name + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The files of the district's own profiles, by name. */
  public List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw error("unreadable", folder, e);
    }
  }

  /**
   * Keeps a copy of a profile's file under the profile's name, however the file is called.
   *
   * @throws UserError it cannot be read or written
   */
  public void keep(String name, Path file) {
    try {
      write(folder.resolve(name + ENDING), Files.readAllBytes(file));
    } catch (IOException e) {
      throw error("unreadable", file, e);
    }
  }

  /**
   * Keeps a profile that came without a file of its own, under its name.
   *
   * @throws UserError it cannot be written
   */
  public void keep(String name, List<String> lines) {
    String text = String.join("\n", lines) + "\n";
    write(folder.resolve(name + ENDING), text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Remembers what is chosen and what is kept under a name.
   *
   * @return puts both back
   * @throws UserError it cannot be read
   */
  public Runnable asItIs(String name) {
    Runnable choice = asItIs(folder.resolve("chosen"));
    Runnable kept = asItIs(folder.resolve(name + ENDING));
    return () -> {
      kept.run();
      choice.run();
    };
  }

  private Runnable asItIs(Path file) {
    try {
      byte[] content = Files.exists(file) ? Files.readAllBytes(file) : null;
      return () -> {
        if (content != null) {
          write(file, content);
        } else {
          delete(file);
        }
      };
    } catch (IOException e) {
      throw error("unreadable", file, e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw error("unwritable", file, e);
    }
  }

  private void write(Path file, byte[] content) {
    try {
      OwnerOnly.folder(folder);
      OwnerOnly.replace(file, content);
    } catch (IOException e) {
      throw error("unwritable", file, e);
    }
  }

  private static UserError error(String what, Path file, IOException cause) {
    return new UserError(
        UserError.Kind.NEEDS_PERSON, Message.of("error.settings." + what, file.toString()), cause);
  }
}
