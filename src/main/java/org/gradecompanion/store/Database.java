package org.gradecompanion.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The H2 file with one connection that writes and one that reads. H2 loses its database when a
 * thread inside it is interrupted: both belong to threads that cannot be.
 */
final class Database {
  static final String NAME = "gradebook";
  static final String FILE = NAME + ".mv.db";

  /** H2: the file is open elsewhere. */
  static final int IN_USE = 90020;

  /** H2: the file password does not fit. */
  static final int WRONG_PASSWORD = 90049;

  /** H2: there was not enough memory. */
  static final int OUT_OF_MEMORY = 90108;

  private final DatabaseFile file;
  private final Path folder;
  private final String password;
  private volatile Db writer;
  private volatile Db reader;

  private Database(Path folder, DatabaseFile file, String password) {
    this.folder = folder;
    this.file = file;
    this.password = password;
  }

  /** Opens the file, or creates it. */
  static Database open(Path folder, DatabaseFile file, StoreKeys keys) throws SQLException {
    Database database = new Database(folder, file, keys.databasePassword());
    database.connect();
    return database;
  }

  Db writer() {
    return writer;
  }

  Db reader() {
    return reader;
  }

  /** Everything committed so far is on the disk when this returns. */
  void checkpoint() throws SQLException {
    writer.run("CHECKPOINT SYNC");
  }

  /**
   * After an error that H2 does not recover from by itself, such as a full disk. What it had not
   * written yet may be gone: the caller looks how far it has come.
   */
  void reopen() throws SQLException {
    closeQuietly(reader);
    closeQuietly(writer);
    connect();
  }

  /** Lets go of the file without writing to it. */
  void abandon() {
    try {
      writer.run("SHUTDOWN IMMEDIATELY");
    } catch (SQLException alreadyDown) {
      closeQuietly(writer);
    }
    closeQuietly(reader);
  }

  void close() throws SQLException {
    reader.close();
    writer.close();
  }

  private void connect() throws SQLException {
    Db first = new Db(connection());
    try {
      Db second = new Db(connection());
      second.run("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT");
      second.commit();
      writer = first;
      reader = second;
    } catch (SQLException e) {
      closeQuietly(first);
      throw e;
    }
  }

  private Connection connection() throws SQLException {
    return file.connect(folder, password);
  }

  private static void closeQuietly(Db db) {
    try {
      db.close();
    } catch (SQLException alreadyClosed) {
      return;
    }
  }
}
