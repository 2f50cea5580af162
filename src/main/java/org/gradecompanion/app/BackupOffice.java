package org.gradecompanion.app;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gradecompanion.cli.Place;
import org.gradecompanion.gradebook.Await;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.settings.BackupFacts;
import org.gradecompanion.settings.BackupNote;
import org.gradecompanion.settings.MasterKeys;
import org.gradecompanion.settings.SecretStore;
import org.gradecompanion.settings.SecretStores;
import org.gradecompanion.store.DataFolder;
import org.gradecompanion.store.RestoreRoom;
import org.gradecompanion.store.Store;

/**
 * Backup files: the whole database, encrypted as it is, in a zip with a note that holds its key,
 * sealed with a passphrase. A file counts only when it was opened again and every page of it read.
 * Everything blocks.
 */
final class BackupOffice {
  private static final String NOTE = "backup.json";
  private static final String DATABASE = "gradebook.mv.db";
  private static final int LONGEST_NOTE = 1 << 20;

  private final Place place;
  private final Folders folders;
  private final Clock clock;

  BackupOffice(Place place, Clock clock) {
    this.place = place;
    this.clock = clock;
    folders = Folders.of(place);
  }

  /**
   * Writes a backup of what is open.
   *
   * @param check looks at what was written; what it throws leaves no file
   * @param secrets by their names, so that the file is of use on another computer
   * @throws org.gradecompanion.model.UserError it cannot be written or does not read back; then
   *     there is no file
   */
  BackupFacts write(
      DataFolder data,
      Store store,
      Map<String, char[]> secrets,
      Path file,
      char[] passphrase,
      Consumer<Store> check) {
    BackupNote note = BackupNote.of(clock.instant(), secrets, passphrase);
    Path copy = data.path().resolve("outgoing.part");
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.deleteIfExists(copy);
      Await.of(store.copyTo(copy));
      pack(note, copy, part);
      BackupFacts facts;
      try (RestoreRoom room = new RestoreRoom(data, clock)) {
        facts =
            read(
                room,
                part,
                note(part).secrets(passphrase, part),
                written -> {
                  check.accept(written);
                  return facts(note.made(), written);
                });
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return facts;
    } catch (IOException e) {
      throw BackupNote.error("unwritable", file);
    } finally {
      remove(copy);
      remove(part);
    }
  }

  /**
   * What a backup holds. Changes nothing.
   *
   * @throws org.gradecompanion.model.UserError it cannot be opened, or is damaged
   */
  BackupFacts look(Path file, char[] passphrase) {
    try (DataFolder data = DataFolder.claim(folders.data(), () -> {})) {
      return look(data, file, passphrase);
    }
  }

  /** The same while the folder is open here. */
  BackupFacts look(DataFolder data, Path file, char[] passphrase) {
    try (RestoreRoom room = new RestoreRoom(data, clock)) {
      BackupNote note = note(file);
      return look(room, file, note.made(), note.secrets(passphrase, file));
    }
  }

  /**
   * Puts a backup in the place of what is there, which is kept aside. Nothing is pushed then before
   * a pull.
   */
  BackupFacts restore(Path file, char[] passphrase) {
    try (DataFolder data = DataFolder.claim(folders.data(), () -> {});
        RestoreRoom room = new RestoreRoom(data, clock)) {
      BackupNote note = note(file);
      Map<String, char[]> kept = note.secrets(passphrase, file);
      BackupFacts facts = look(room, file, note.made(), kept);
      SecretStore secrets =
          SecretStores.ofThisSystem().choose(folders.settings(), room.id(), place.passphrase());
      kept.forEach(secrets::write);
      room.putInPlace();
      return facts;
    }
  }

  /** Puts back what the last restore put aside; false when there is nothing. */
  boolean putBack() {
    try (DataFolder data = DataFolder.claim(folders.data(), () -> {});
        RestoreRoom room = new RestoreRoom(data, clock)) {
      return room.putBack().isPresent();
    }
  }

  /** Reads in a backup what it is asked for, every page of it looked at. */
  <T> T read(DataFolder data, Path file, char[] passphrase, Function<Store, T> reading) {
    try (RestoreRoom room = new RestoreRoom(data, clock)) {
      return read(room, file, note(file).secrets(passphrase, file), reading);
    }
  }

  private BackupFacts look(RestoreRoom room, Path file, Instant made, Map<String, char[]> secrets) {
    return read(room, file, secrets, store -> facts(made, store));
  }

  private <T> T read(
      RestoreRoom room, Path file, Map<String, char[]> secrets, Function<Store, T> reading) {
    char[] key = secrets.get(MasterKeys.name());
    if (key == null) {
      throw BackupNote.error("damaged", file);
    }
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      find(zip, DATABASE, file);
      room.take(zip);
    } catch (EOFException | ZipException e) {
      throw BackupNote.error("damaged", file);
    } catch (IOException e) {
      throw BackupNote.error("unwritable", folders.data());
    }
    Optional<RestoreRoom.Opened> opened = room.open(MasterKeys.of(key), "");
    try (RestoreRoom.Opened found = opened.orElseThrow(() -> BackupNote.error("damaged", file))) {
      Await.of(found.store().pullFirst());
      return reading.apply(found.store());
    }
  }

  private static BackupFacts facts(Instant made, Store store) {
    int assignments = 0;
    int scores = 0;
    int unsent = 0;
    var sections = Await.of(store.sections());
    for (Section section : sections) {
      SectionBook book = Await.of(store.book(section.id()));
      for (AssignmentRecord record : book.assignments()) {
        assignments++;
        unsent += record.sync().pending() ? 1 : 0;
      }
      for (CellRecord cell : book.cells()) {
        scores += cell.score().isBlank() ? 0 : 1;
        unsent += cell.sync().pending() ? 1 : 0;
      }
    }
    return new BackupFacts(made, sections.size(), assignments, scores, unsent);
  }

  private static BackupNote note(Path file) {
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      find(zip, NOTE, file);
      return BackupNote.read(zip.readNBytes(LONGEST_NOTE), file);
    } catch (IOException e) {
      throw BackupNote.error("unreadable", file);
    }
  }

  private static void find(ZipInputStream zip, String name, Path file) throws IOException {
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().equals(name)) {
        return;
      }
    }
    throw BackupNote.error("foreign", file);
  }

  private static void pack(BackupNote note, Path copy, Path part) throws IOException {
    try (OutputStream out =
            Files.newOutputStream(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        ZipOutputStream zip = new ZipOutputStream(out);
        InputStream in = Files.newInputStream(copy);
        ZipInputStream inner = new ZipInputStream(in)) {
      // What is encrypted grows no smaller.
      zip.setLevel(0);
      zip.putNextEntry(new ZipEntry(NOTE));
      zip.write(note.bytes());
      zip.putNextEntry(new ZipEntry(DATABASE));
      find(inner, DATABASE, copy);
      inner.transferTo(zip);
      zip.closeEntry();
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stillThere) {
      // Encrypted, and replaced by the next backup.
      return;
    }
  }
}
