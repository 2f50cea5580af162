package org.gradecompanion.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradecompanion.model.UserError;

/**
 * A place inside a claimed data folder where a database from elsewhere is opened and looked at,
 * before it takes the place of what is there.
 */
public final class RestoreRoom implements AutoCloseable {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private final DataFolder data;
  private final Path room;
  private final Clock clock;

  /**
   * @throws UserError what an earlier one left cannot be removed
   */
  public RestoreRoom(DataFolder data, Clock clock) {
    this.data = data;
    this.clock = clock;
    room = data.path().resolve("restoring");
    empty();
  }

  /**
   * Takes a database in.
   *
   * @throws IOException it cannot be read from there, or not be written here
   */
  public void take(InputStream database) throws IOException {
    OwnerOnly.folder(room);
    Path file = room.resolve(Database.FILE);
    Files.copy(database, file, StandardCopyOption.REPLACE_EXISTING);
    OwnerOnly.file(file);
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
   * Puts it in the place of what is there.
   *
   * @return where that is now
   * @throws UserError the disk fails; the next start goes on with it
   */
  public Path putInPlace() {
    return swap(room);
  }

  /**
   * Puts back what was last put aside.
   *
   * @return where that is now which it replaces; empty when nothing was ever put aside
   */
  public Optional<Path> putBack() {
    return previous().map(this::swap);
  }

  private Path swap(Path incoming) {
    String stamp = STAMP.format(clock.instant());
    Path aside = previousFolder().resolve(stamp);
    for (int more = 1; Files.exists(aside); more++) {
      aside = previousFolder().resolve(stamp + "-" + more);
    }
    try {
      DataSwap.run(data.path(), incoming, aside);
      return aside;
    } catch (IOException e) {
      throw StoreErrors.notWritten(data.path(), e);
    }
  }

  private Optional<Path> previous() {
    if (!Files.isDirectory(previousFolder())) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.list(previousFolder())) {
      return all.max(Comparator.comparing(path -> path.getFileName().toString()));
    } catch (IOException e) {
      throw StoreErrors.folderNotWritable(previousFolder(), e);
    }
  }

  private Path previousFolder() {
    return data.path().resolve("previous");
  }

  @Override
  public void close() {
    empty();
  }

  private void empty() {
    if (!Files.exists(room)) {
      return;
    }
    try (Stream<Path> all = Files.walk(room)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.delete(each);
      }
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
