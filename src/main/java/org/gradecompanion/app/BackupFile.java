package org.gradecompanion.app;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gradecompanion.settings.BackupNote;
import org.gradecompanion.store.DataFiles;
import org.gradecompanion.store.RestoreRoom;

/**
 * A backup file: the whole database, encrypted as it is, in a zip with a note that holds its key,
 * sealed with a passphrase. Errors name the file and say what is wrong with it.
 *
 * @param named what the file is to a person, who knows nothing of a draft
 */
record BackupFile(Path file, Path named) {
  private static final String NOTE = "backup.json";
  private static final int LONGEST_NOTE = 1 << 20;

  BackupFile(Path file) {
    this(file, file);
  }

  /** What is beside the database. */
  BackupNote note() {
    return read(NOTE, zip -> BackupNote.read(zip.readNBytes(LONGEST_NOTE), named));
  }

  /** Takes the database into a room where it can be opened. */
  void takeInto(RestoreRoom room) {
    read(
        DataFiles.DATABASE,
        zip -> {
          room.take(zip);
          return true;
        });
  }

  /**
   * Writes one.
   *
   * @param copy a zip of the database, as the store makes it
   */
  static void pack(BackupNote note, Path copy, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out);
        InputStream in = Files.newInputStream(copy);
        ZipInputStream inner = new ZipInputStream(in)) {
      // What is encrypted grows no smaller.
      zip.setLevel(0);
      zip.putNextEntry(new ZipEntry(NOTE));
      zip.write(note.bytes());
      zip.putNextEntry(new ZipEntry(DataFiles.DATABASE));
      if (!find(inner, DataFiles.DATABASE)) {
        throw new ZipException("no database in the copy");
      }
      inner.transferTo(zip);
      zip.closeEntry();
    }
  }

  /** Reads a part of it. */
  private interface Reading<T> {
    T from(ZipInputStream zip) throws IOException;
  }

  private <T> T read(String part, Reading<T> reading) {
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      if (!find(zip, part)) {
        throw BackupNote.error("foreign", named);
      }
      return reading.from(zip);
    } catch (EOFException | ZipException e) {
      throw BackupNote.error("damaged", named);
    } catch (IOException e) {
      throw BackupNote.error("unreadable", named);
    }
  }

  private static boolean find(ZipInputStream zip, String name) throws IOException {
    try {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && !entry.getName().equals(name)) {
        entry = zip.getNextEntry();
      }
      return entry != null;
    } catch (IllegalArgumentException nameIsNoText) {
      // So Java 17 says it; later ones throw a ZipException.
      throw new ZipException("a name that is no text");
    }
  }
}
