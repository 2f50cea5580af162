package org.gradecompanion.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.model.TeacherId;

/** The tables of who is signed in, and of who teaches which section. */
final class TeacherRows {
  private final Db db;

  TeacherRows(Db db) {
    this.db = db;
  }

  Optional<Teacher> signedIn() throws SQLException {
    return db.first("SELECT id, given_name, family_name, email FROM teacher", TeacherRows::read);
  }

  void put(Teacher signedIn) throws SQLException {
    db.update("DELETE FROM teacher");
    db.update(
        "INSERT INTO teacher (id, given_name, family_name, email) VALUES (?, ?, ?, ?)",
        signedIn.id().value(),
        signedIn.givenName(),
        signedIn.familyName(),
        signedIn.email());
  }

  /** The teacher who is signed in, or one who teaches one of the sections. */
  Optional<Teacher> find(TeacherId id) throws SQLException {
    return db.first(
        "SELECT id, given_name, family_name, email FROM colleague WHERE id = ? UNION"
            + " SELECT id, given_name, family_name, email FROM teacher WHERE id = ?",
        TeacherRows::read,
        id.value(),
        id.value());
  }

  /** Who teaches the section, the lead teacher first. */
  List<Teacher> of(SectionId section) throws SQLException {
    return db.list(
        "SELECT c.id, c.given_name, c.family_name, c.email FROM section_teacher t"
            + " JOIN colleague c ON c.id = t.teacher_id WHERE t.section_id = ? ORDER BY t.pos",
        TeacherRows::read,
        section.value());
  }

  void put(SectionId section, List<Teacher> teachers) throws SQLException {
    db.update("DELETE FROM section_teacher WHERE section_id = ?", section.value());
    for (int i = 0; i < teachers.size(); i++) {
      Teacher teacher = teachers.get(i);
      db.update(
          "MERGE INTO colleague (id, given_name, family_name, email) KEY (id)"
              + " VALUES (?, ?, ?, ?)",
          teacher.id().value(),
          teacher.givenName(),
          teacher.familyName(),
          teacher.email());
      db.update(
          "INSERT INTO section_teacher (section_id, pos, teacher_id) VALUES (?, ?, ?)",
          section.value(),
          i,
          teacher.id().value());
    }
  }

  private static Teacher read(ResultSet row) throws SQLException {
    return new Teacher(
        new TeacherId(row.getString(1)), row.getString(2), row.getString(3), row.getString(4));
  }
}
