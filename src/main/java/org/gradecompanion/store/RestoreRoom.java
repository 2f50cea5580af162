package org.gradecompanion.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.gradecompanion.files.OwnerOnly;
import org.gradecompanion.files.Tree;
import org.gradecompanion.model.UserError;

/**
 * A place inside a claimed data folder where a database from elsewhere is opened and looked at,
 * before it takes the place of what is there.
 */
public final class RestoreRoom implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final DataFolder data;
  private final Path room;
  private final Clock clock;
  private final DataSwap swap;
  private final PreviousData previous;

  /**
   * @param forget removes the secrets of an earlier one that was cut off, by their name
   * @throws UserError what an earlier one left cannot be removed
   */
  public RestoreRoom(DataFolder data, Clock clock, Consumer<String> forget) {
    this(data, clock, forget, new DataSwap(data.path()));
  }

  /** For tests that make a disk fail. */
  RestoreRoom(DataFolder data, Clock clock, Consumer<String> forget, DataSwap swap) {
    this.data = data;
    this.clock = clock;
    this.swap = swap;
    room = data.path().resolve(DataFiles.RESTORING);
    previous = new PreviousData(data.path());
    try {
      swap.finish();
    } catch (IOException e) {
      throw StoreErrors.notWritten(data.path(), e);
    }
    DataFolder.idOf(room).ifPresent(forget);
    empty();
  }

  /**
   * Takes a database in.
   *
   * @throws IOException it cannot be read from there
   * @throws UserError it cannot be written here
   */
  public void take(InputStream database) throws IOException {
    Path file = room.resolve(Database.FILE);
    byte[] buffer = new byte[BUFFER];
    try (OutputStream out = outTo(file)) {
      for (int read = database.read(buffer); read >= 0; read = database.read(buffer)) {
        write(out, buffer, read);
      }
    }
  }

  /**
   * Opens what was taken in, every page of it read. To be closed before it is put in place.
   *
   * @return empty when it is damaged
   */
  public Optional<Opened> open(byte[] key, String device) {
    DataFolder folder = DataFolder.claim(room, () -> {});
    try {
      StoreOpener.Opened opened =
          StoreOpener.leavingBackupsUnread().openWith(folder, key, clock, device);
      if (opened.recovery().database() != Recovery.Origin.OPENED) {
        opened.store().close();
        folder.close();
        return Optional.empty();
      }
      return Optional.of(new Opened(folder, opened.store()));
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** The name among the secrets of what was taken in and opened. */
  public String id() {
    return DataFolder.idOf(room).orElseThrow();
  }

  /**
   * Puts it in the place of what is there, which is kept with the last few that were replaced.
   *
   * @throws UserError the disk fails; {@link #begun} tells whether the next start goes on with it
   */
  public void putInPlace() {
    swap(room);
  }

  /**
   * Puts back what was last put aside.
   *
   * @return false when nothing was ever put aside
   */
  public boolean putBack() {
    try {
      Optional<Path> last = previous.last();
      last.ifPresent(this::swap);
      return last.isPresent();
    } catch (IOException e) {
      throw StoreErrors.folderNotWritable(data.path(), e);
    }
  }

  /** Whether it was begun to put something in place, and is not finished. */
  public boolean begun() {
    return swap.pending();
  }

  /**
   * Lets go of what was put aside long ago.
   *
   * @param forget removes the secrets of what goes, by their name
   * @throws UserError it cannot be removed
   */
  public void tidy(Consumer<String> forget) {
    try {
      previous.keepNewest(forget);
    } catch (IOException e) {
      throw StoreErrors.folderNotWritable(data.path(), e);
    }
  }

  /**
   * Lets go of what was put aside before a time.
   *
   * @param forget as {@link #tidy}
   * @throws UserError it cannot be removed
   */
  public void tidyBefore(Instant before, Consumer<String> forget) {
    try {
      previous.forgetBefore(before, forget);
    } catch (IOException e) {
      throw StoreErrors.folderNotWritable(data.path(), e);
    }
  }

  /** Empties it, unless it holds what is on its way into its place. */
  @Override
  public void close() {
    if (!swap.pending()) {
      empty();
    }
  }

  private void swap(Path incoming) {
    try {
      swap.run(incoming, previous.free(clock.instant()));
    } catch (IOException e) {
      throw StoreErrors.notWritten(data.path(), e);
    }
  }

  private OutputStream outTo(Path file) {
    try {
      OwnerOnly.folder(room);
      OwnerOnly.replace(file, new byte[0]);
      return Files.newOutputStream(file);
    } catch (IOException e) {
      throw StoreErrors.notWritten(room, e);
    }
  }

  private void write(OutputStream out, byte[] buffer, int length) {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw StoreErrors.notWritten(room, e);
    }
  }

  private void empty() {
    try {
      Tree.remove(room);
    } catch (IOException e) {
      throw StoreErrors.notWritten(room, e);
    }
  }

  /** What was taken in, open. */
  public record Opened(DataFolder folder, Store store) implements AutoCloseable {
    @Override
    public void close() {
      store.close();
      folder.close();
    }
  }
}
