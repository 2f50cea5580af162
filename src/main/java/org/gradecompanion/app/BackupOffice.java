package org.gradecompanion.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gradecompanion.cli.Place;
import org.gradecompanion.files.Draft;
import org.gradecompanion.gradebook.Await;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.UserError;
import org.gradecompanion.settings.BackupFacts;
import org.gradecompanion.settings.BackupNote;
import org.gradecompanion.settings.MasterKeys;
import org.gradecompanion.settings.SecretStore;
import org.gradecompanion.settings.SecretStores;
import org.gradecompanion.store.DataFolder;
import org.gradecompanion.store.RestoreRoom;
import org.gradecompanion.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes backup files and puts them in place. A file counts only when it was opened again and every
 * page of it read. Everything blocks.
 */
final class BackupOffice {
  private final Place place;
  private final Folders folders;
  private final Clock clock;
  private final SecretStores stores = SecretStores.ofThisSystem();

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
   * @throws UserError it cannot be written or does not read back; then there is no file
   */
  BackupFacts write(
      DataFolder data,
      Store store,
      Map<String, char[]> secrets,
      Path file,
      char[] passphrase,
      Consumer<Store> check) {
    BackupNote note = BackupNote.of(clock.instant(), secrets, passphrase);
    Path copy = data.outgoing();
    remove(copy);
    try (Draft draft = Draft.of(file)) {
      Await.of(store.copyTo(copy));
      try (OutputStream out = draft.open()) {
        BackupFile.pack(note, copy, out);
      }
      BackupFile written = new BackupFile(draft.path(), file);
      BackupFacts facts;
      try (RestoreRoom room = room(data)) {
        facts =
            read(
                room,
                written,
                written.note().secrets(passphrase, file),
                kept -> {
                  check.accept(kept);
                  return facts(note.made(), kept);
                });
      }
      draft.publish();
      return facts;
    } catch (IOException e) {
      throw BackupNote.error("unwritable", file);
    } finally {
      remove(copy);
    }
  }

  /**
   * What a backup holds. Changes nothing.
   *
   * @throws UserError it cannot be opened, or is damaged
   */
  BackupFacts look(Path file, char[] passphrase) {
    try (DataFolder data = folders.claim(() -> {})) {
      return look(data, file, passphrase);
    }
  }

  /** The same while the folder is open here. */
  BackupFacts look(DataFolder data, Path file, char[] passphrase) {
    try (RestoreRoom room = room(data)) {
      BackupFile backup = new BackupFile(file);
      BackupNote note = backup.note();
      return look(room, backup, note.made(), note.secrets(passphrase, file));
    }
  }

  /**
   * Puts a backup in the place of what is there, which is kept aside. Nothing is pushed then before
   * a pull.
   */
  BackupFacts restore(Path file, char[] passphrase) {
    try (DataFolder data = folders.claim(() -> {});
        RestoreRoom room = room(data)) {
      BackupFile backup = new BackupFile(file);
      BackupNote note = backup.note();
      Map<String, char[]> kept = note.secrets(passphrase, file);
      BackupFacts facts = look(room, backup, note.made(), kept);
      putInPlace(data, room, kept);
      tidy(room);
      return facts;
    }
  }

  /** Puts back what the last restore put aside; false when there is nothing. */
  boolean putBack() {
    try (DataFolder data = folders.claim(() -> {});
        RestoreRoom room = room(data)) {
      boolean done = room.putBack();
      tidy(room);
      return done;
    }
  }

  /** Lets go of what restores put aside before a time, while the folder is open here. */
  void forgetPrevious(DataFolder data, Instant before) {
    try (RestoreRoom room = room(data)) {
      room.tidyBefore(before, id -> stores.forget(folders.settings(), id));
    } catch (UserError later) {
      log().warn("an old copy is still there: {}", later.userMessage());
    }
  }

  /** Reads in a backup what it is asked for, every page of it looked at. */
  <T> T read(DataFolder data, Path file, char[] passphrase, Function<Store, T> reading) {
    try (RestoreRoom room = room(data)) {
      BackupFile backup = new BackupFile(file);
      return read(room, backup, backup.note().secrets(passphrase, file), reading);
    }
  }

  private void putInPlace(DataFolder data, RestoreRoom room, Map<String, char[]> kept) {
    String id = room.id();
    SecretStore secrets =
        stores.chooseInPlaceOf(
            folders.settings(), data.id(), data.hasData(), id, place.passphrase());
    try {
      kept.forEach(secrets::write);
      room.putInPlace();
    } catch (UserError problem) {
      if (room.begun()) {
        throw BackupNote.error("begun", data.path());
      }
      forget(id);
      throw problem;
    }
  }

  private RestoreRoom room(DataFolder data) {
    return new RestoreRoom(data, clock, this::forget);
  }

  /** What is restored is in place: that something old could not be removed changes nothing. */
  private void tidy(RestoreRoom room) {
    try {
      room.tidy(id -> stores.forget(folders.settings(), id));
    } catch (UserError later) {
      log().warn("an old copy is still there: {}", later.userMessage());
    }
  }

  private void forget(String id) {
    try {
      stores.forget(folders.settings(), id);
    } catch (UserError later) {
      // They open nothing: what they belong to was never in place.
      log().warn("secrets are still there: {}", later.userMessage());
    }
  }

  private BackupFacts look(
      RestoreRoom room, BackupFile backup, Instant made, Map<String, char[]> secrets) {
    return read(room, backup, secrets, store -> facts(made, store));
  }

  private <T> T read(
      RestoreRoom room,
      BackupFile backup,
      Map<String, char[]> secrets,
      Function<Store, T> reading) {
    char[] key = secrets.get(MasterKeys.name());
    if (key == null) {
      throw BackupNote.error("damaged", backup.named());
    }
    backup.takeInto(room);
    Optional<RestoreRoom.Opened> opened = room.open(MasterKeys.of(key), "");
    try (RestoreRoom.Opened found =
        opened.orElseThrow(() -> BackupNote.error("damaged", backup.named()))) {
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

  private static void remove(Path copy) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException stillThere) {
      // Encrypted, and the store says that it cannot write another one.
      return;
    }
  }

  private static Logger log() {
    return LoggerFactory.getLogger(BackupOffice.class);
  }
}
