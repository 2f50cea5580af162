package org.gradecompanion.store;

import java.sql.SQLException;
import java.util.List;

/** Tells whether a database that opened is whole, and not older than it was. */
final class DatabaseCheck {
  /** A column of each table that no index holds: reading it reads every page. */
  private static final List<String> EVERYTHING =
      List.of(
          "SELECT MAX(note) FROM score",
          "SELECT MAX(description) FROM assignment",
          "SELECT MAX(note) FROM score_history",
          "SELECT MAX(revision) FROM push_log",
          "SELECT MAX(family_name) FROM student",
          "SELECT COUNT(*) FROM enrolment WHERE enrolled",
          "SELECT MAX(title) FROM section",
          "SELECT MAX(term_id) FROM section_term",
          "SELECT MAX(title) FROM category",
          "SELECT MAX(title) FROM term",
          "SELECT MAX(url) FROM connection",
          "SELECT MAX(family_name) FROM teacher",
          "SELECT MAX(family_name) FROM colleague",
          "SELECT MAX(teacher_id) FROM section_teacher",
          "SELECT MAX(title) FROM master_class",
          "SELECT MAX(pos) FROM master_part",
          "SELECT MAX(linked_id) FROM master_link",
          "SELECT MAX(group_id) FROM assignment_group");

  private DatabaseCheck() {}

  /** A database that opens but cannot be relied on. */
  static final class Unsound extends SQLException {
    private static final long serialVersionUID = 1L;

    Unsound(String what) {
      super(what);
    }
  }

  /** Its numbers must not be below those noted when it was last forced to disk. */
  static void notOlder(Db db, Mark mark) throws SQLException {
    Progress progress = Progress.of(db);
    if (progress.changeNo() < mark.changeNo() || progress.appliedSeq() < mark.appliedSeq()) {
      throw new Unsound("older than it was");
    }
  }

  /** Reads all of it. */
  static void whole(Db db) throws SQLException {
    for (String sql : EVERYTHING) {
      db.first(sql, row -> row.getString(1) == null);
    }
    long indexed = count(db, "SELECT COUNT(*) FROM score WHERE pending = TRUE");
    long stored =
        count(db, "SELECT COUNT(*) FROM score WHERE revision + 0 <> confirmed_revision + 0");
    if (indexed != stored) {
      throw new Unsound("an index and its table differ");
    }
    db.commit();
  }

  private static long count(Db db, String sql) throws SQLException {
    return db.first(sql, row -> row.getLong(1)).orElse(0L);
  }
}
