package org.gradecompanion.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How H2 is reached: a seam at which tests make a disk fail or a computer crash. */
interface DatabaseFile {
  /** One connection to the database in a folder; creates the database if there is none. */
  Connection connect(Path folder, String password) throws SQLException;

  /**
   * An encrypted file.
   *
   * @param scheme H2's file system prefix, empty for the real one
   */
  static DatabaseFile onDisk(String scheme) {
    return (folder, password) ->
        DriverManager.getConnection(
            "jdbc:h2:"
                + scheme
                + folder.resolve(Database.NAME).toAbsolutePath().toString().replace('\\', '/')
                + ";CIPHER=AES;MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0",
            "sa",
            password);
  }
}
