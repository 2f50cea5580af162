package org.gradecompanion.store;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Random;
import org.gradecompanion.simulation.Inline;
import org.gradecompanion.simulation.Power;

/**
 * A computer with the real store on a disk in memory, whose power may be cut at every boundary and
 * whose database may be lost then.
 */
public final class SimulatedComputer implements AutoCloseable {
  private static final ThreadLocal<MemoryDatabase> DATABASE =
      ThreadLocal.withInitial(SimulatedComputer::database);

  private static final Migrator MIGRATOR = Migrator.ofThisVersion();

  private final FileSystem disk =
      Jimfs.newFileSystem(
          Configuration.unix().toBuilder().setAttributeViews("basic", "posix").build());
  private final Path folder = disk.getPath("/data");
  private final Power power;
  private final LosingJournal journal;
  private final MemoryDatabase database = DATABASE.get();
  private final StoreOpener opener;

  /**
   * @param forcing whether the disk does what it is asked to when the journal is forced
   */
  public SimulatedComputer(Power power, boolean forcing) {
    this.power = power;
    journal = new LosingJournal(power, forcing);
    opener =
        StoreOpener.on(
            new StoreOpener.Means(
                journal,
                database,
                MIGRATOR,
                name -> new Inline(),
                (backup, room, keys) -> BackupProof.Verdict.SOUND));
    empty();
  }

  private static MemoryDatabase database() {
    try {
      return new MemoryDatabase("simulation-" + Thread.currentThread().getId());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void empty() {
    try {
      database.empty(power);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens what is on the disk. */
  public StoreOpener.Opened open(Clock clock) {
    try {
      return opener.openWith(DataFolder.unshared(folder), new byte[32], clock, "simulation");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How often what is stored became something else: as long as this stays, so does all of it. */
  public long changes() {
    return database.changes();
  }

  /** After the power was cut: what was neither forced nor committed is gone. */
  public void lose(Random chance) {
    try {
      journal.lose(chance);
      database.rollback();
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The database's file is gone. */
  public void loseDatabase() {
    try {
      Files.deleteIfExists(folder.resolve(Database.FILE));
      empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      disk.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
