package org.gradecompanion.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings the tables to this version's shape: each script once, in order, its checksum remembered.
 * H2 commits with every table it changes, so the caller makes a backup first.
 */
final class Migrator {
  private static final List<String> SCRIPTS =
      List.of(
          "V001__first.sql",
          "V002__details.sql",
          "V003__master_classes.sql",
          "V004__doubtful_pulls.sql",
          "V005__departures.sql",
          "V006__dialect.sql",
          "V007__cells_by_assignment.sql",
          "V008__undo_steps.sql",
          "V009__schools_and_grades.sql",
          "V010__removals.sql");

  private final Map<Integer, Script> scripts = new TreeMap<>();

  private Migrator(List<Script> scripts) {
    scripts.forEach(script -> this.scripts.put(script.version(), script));
  }

  /** One step, with the SHA-256 of its text in hexadecimal digits. */
  record Script(int version, String name, String sql, String checksum) {
    Script(int version, String name, String sql) {
      this(version, name, sql, checksum(sql));
    }

    private static String checksum(String sql) {
      try {
        return HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256").digest(sql.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }

  /** Called before anything is changed in a database that has something to lose. */
  interface BeforeChange {
    void backUp() throws SQLException;
  }

  static Migrator ofThisVersion() {
    return new Migrator(SCRIPTS.stream().map(Migrator::script).toList());
  }

  static Migrator of(List<Script> scripts) {
    return new Migrator(scripts);
  }

  List<Script> scripts() {
    return List.copyOf(scripts.values());
  }

  /** The newest version these scripts make. */
  int version() {
    return scripts.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** The version of a database, 0 for an empty one. */
  int versionOf(Db db) throws SQLException {
    return applied(db).keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /**
   * @throws org.gradecompanion.model.UserError a script was changed after it was applied
   */
  void run(Db db, BeforeChange before) throws SQLException {
    Map<Integer, String> applied = applied(db);
    for (Map.Entry<Integer, String> done : applied.entrySet()) {
      Script script = scripts.get(done.getKey());
      if (script != null && !script.checksum().equals(done.getValue())) {
        throw StoreErrors.migrationChanged(script.name());
      }
    }
    List<Script> missing =
        scripts.values().stream().filter(s -> !applied.containsKey(s.version())).toList();
    if (missing.isEmpty()) {
      return;
    }
    if (!applied.isEmpty()) {
      before.backUp();
    }
    for (Script script : missing) {
      db.run(script.sql());
      db.update(
          "INSERT INTO schema_version (version, name, checksum) VALUES (?, ?, ?)",
          script.version(),
          script.name(),
          script.checksum());
      db.commit();
    }
  }

  private static Map<Integer, String> applied(Db db) throws SQLException {
    db.run(
        "CREATE TABLE IF NOT EXISTS schema_version (version INT PRIMARY KEY,"
            + " name VARCHAR NOT NULL, checksum VARCHAR NOT NULL)");
    Map<Integer, String> applied = new TreeMap<>();
    db.list(
        "SELECT version, checksum FROM schema_version",
        row -> applied.put(row.getInt(1), row.getString(2)));
    return applied;
  }

  private static Script script(String name) {
    try (InputStream in = Migrator.class.getResourceAsStream("migrations/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing migration " + name);
      }
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
      return new Script(Integer.parseInt(name.substring(1, 4)), name, sql);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
