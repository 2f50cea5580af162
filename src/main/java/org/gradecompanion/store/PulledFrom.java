package org.gradecompanion.store;

import java.sql.SQLException;
import java.util.Optional;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.PullDoubt.RestoredServer;

/** Where the roster that is held came from, and whether that server was found restored since. */
final class PulledFrom {
  private static final String PRACTICE = " (practice)";

  private final Work work;

  PulledFrom(Work work) {
    this.work = work;
  }

  /** Whether what is held came from the server that is connected now. */
  boolean sameServer() throws SQLException {
    return same(work.db());
  }

  /** Whether what is held is the practice district's. */
  boolean practice() throws SQLException {
    return before(work.db()).endsWith(PRACTICE);
  }

  /** Whether what is held came from a server, and another one is connected now. */
  static boolean another(Db db) throws SQLException {
    String before = before(db);
    String present = before.isEmpty() ? "" : present(db);
    return !present.isEmpty() && !present.equals(before);
  }

  private static boolean same(Db db) throws SQLException {
    String before = before(db);
    return !before.isEmpty() && before.equals(present(db));
  }

  private static String before(Db db) throws SQLException {
    return db.first(
            "SELECT COALESCE(pulled_from, '') FROM progress WHERE id = 1", row -> row.getString(1))
        .orElse("");
  }

  /** A pull was applied, and nothing stands open about it. */
  void note() throws SQLException {
    work.db()
        .update(
            "UPDATE progress SET pulled_from = ?, lost_assignments = 0, lost_scores = 0"
                + " WHERE id = 1",
            present(work.db()));
  }

  /** The server was restored: until a person has decided, or a pull finds all there again. */
  void restored(int assignments, int scores) throws SQLException {
    work.db()
        .update(
            "UPDATE progress SET lost_assignments = ?, lost_scores = ? WHERE id = 1",
            assignments,
            scores);
  }

  /** What the connected server has lost, as it was last found. */
  static Optional<RestoredServer> restored(Db db) throws SQLException {
    Optional<RestoredServer> lost =
        db.first(
            "SELECT lost_assignments, lost_scores FROM progress WHERE id = 1",
            row -> new RestoredServer(row.getInt(1), row.getInt(2)));
    boolean any = lost.filter(it -> it.assignments() + it.scores() > 0).isPresent();
    return any && same(db) ? lost : Optional.empty();
  }

  private static String present(Db db) throws SQLException {
    return new RosterRows(db).connection().map(PulledFrom::named).orElse("");
  }

  private static String named(Connection connection) {
    return connection.kind()
        + " "
        + connection.url()
        + " "
        + connection.teacherEmail()
        + (connection.practice() ? PRACTICE : "");
  }
}
