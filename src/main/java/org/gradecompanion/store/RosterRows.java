package org.gradecompanion.store;

import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Dialect;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.RosterLock;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.TeacherId;
import org.gradecompanion.model.Term;
import org.gradecompanion.model.TermId;

/** The tables that a pull fills, and the connection it came through. */
final class RosterRows {
  /** Between grade levels, none of which has one. */
  private static final String GRADES = ",";

  private final Db db;

  RosterRows(Db db) {
    this.db = db;
  }

  Optional<Connection> connection() throws SQLException {
    return db.first(
        "SELECT kind, url, token_url, client_id, teacher_email, zone, practice, dates, refs,"
            + " scopes, rosters, marks FROM connection",
        row ->
            new Connection(
                GatewayKind.valueOf(row.getString(1)),
                URI.create(row.getString(2)),
                URI.create(row.getString(3)),
                row.getString(4),
                row.getString(5),
                ZoneId.of(row.getString(6)),
                row.getBoolean(7),
                new Dialect(
                    Dialect.Dates.valueOf(row.getString(8)),
                    Dialect.References.valueOf(row.getString(9)),
                    row.getBoolean(10),
                    Dialect.Rosters.valueOf(row.getString(11)),
                    row.getBoolean(12))));
  }

  void put(Connection connection) throws SQLException {
    Dialect dialect = connection.dialect();
    db.update(
        "MERGE INTO connection (id, kind, url, token_url, client_id, teacher_email, zone,"
            + " practice, dates, refs, scopes, rosters, marks) KEY (id)"
            + " VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        connection.kind().name(),
        connection.url().toString(),
        connection.tokenUrl().toString(),
        connection.clientId(),
        connection.teacherEmail(),
        connection.zone().getId(),
        connection.practice(),
        dialect.dates().name(),
        dialect.references().name(),
        dialect.scopes(),
        dialect.rosters().name(),
        dialect.marks());
  }

  /** Whether what is connected is the practice district. */
  boolean practising() throws SQLException {
    return connection().map(Connection::practice).orElse(false);
  }

  /** Connects to nothing any more. */
  void disconnect() throws SQLException {
    db.update("DELETE FROM connection");
  }

  List<Term> terms() throws SQLException {
    return db.list(
        "SELECT id, title, starts_on, ends_on, closed FROM term ORDER BY starts_on, ends_on, id",
        row ->
            new Term(
                new TermId(row.getString(1)),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                row.getBoolean(5)));
  }

  void put(Term term) throws SQLException {
    db.update(
        "MERGE INTO term (id, title, starts_on, ends_on, closed) KEY (id) VALUES (?, ?, ?, ?, ?)",
        term.id().value(),
        term.title(),
        term.start(),
        term.end(),
        term.closed());
  }

  List<Category> categories() throws SQLException {
    return db.list(
        "SELECT id, title, active, owner_id FROM category ORDER BY title, id",
        row -> {
          String owner = row.getString(4);
          return new Category(
              new CategoryId(row.getString(1)),
              row.getString(2),
              row.getBoolean(3),
              owner == null ? null : new TeacherId(owner));
        });
  }

  void put(Category category) throws SQLException {
    db.update(
        "MERGE INTO category (id, title, active, owner_id) KEY (id) VALUES (?, ?, ?, ?)",
        category.id().value(),
        category.title(),
        category.active(),
        category.owner() == null ? null : category.owner().value());
  }

  /** Those taught, and those no longer taught in which something is pending; by title. */
  List<Section> shown() throws SQLException {
    return sections(
        "WHERE taught OR EXISTS (SELECT 1 FROM score c WHERE c.pending = TRUE"
            + " AND c.section_id = section.id) OR EXISTS (SELECT 1 FROM assignment a"
            + " WHERE a.section_id = section.id AND a.pending = TRUE)");
  }

  /** Those taught and those of former years. */
  List<Section> held() throws SQLException {
    return sections("");
  }

  List<Section> taught() throws SQLException {
    return sections("WHERE taught");
  }

  Optional<Section> section(SectionId id) throws SQLException {
    return sections("WHERE id = ?", id.value()).stream().findFirst();
  }

  void put(Section section) throws SQLException {
    db.update(
        "MERGE INTO section (id, title, code, school_id, school, lead_teacher, grades, taught)"
            + " KEY (id) VALUES (?, ?, ?, ?, ?, ?, ?, TRUE)",
        section.id().value(),
        section.title(),
        section.code(),
        section.schoolId(),
        section.school(),
        section.leadTeacher().value(),
        String.join(GRADES, section.grades()));
    db.update("DELETE FROM section_term WHERE section_id = ?", section.id().value());
    for (int i = 0; i < section.terms().size(); i++) {
      db.update(
          "INSERT INTO section_term (section_id, pos, term_id) VALUES (?, ?, ?)",
          section.id().value(),
          i,
          section.terms().get(i).value());
    }
  }

  void notTaught(SectionId section) throws SQLException {
    db.update("UPDATE section SET taught = FALSE WHERE id = ?", section.value());
  }

  /** Everyone who is or was in the section, in no order. */
  List<Student> students(SectionId section) throws SQLException {
    return db.list(
        "SELECT s.id, s.given_name, s.family_name, s.number, s.email, e.enrolled, e.locked,"
            + " EXISTS (SELECT 1 FROM roster_lock l WHERE l.section_id = e.section_id"
            + " AND l.student_id = e.student_id)"
            + " FROM enrolment e JOIN student s ON s.id = e.student_id WHERE e.section_id = ?",
        row ->
            new Student(
                new StudentId(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6),
                lock(row.getBoolean(7), row.getBoolean(8))),
        section.value());
  }

  /** The same by their identifiers. */
  Set<StudentId> studentIds(SectionId section) throws SQLException {
    return Set.copyOf(
        db.list(
            "SELECT student_id FROM enrolment WHERE section_id = ?",
            row -> new StudentId(row.getString(1)),
            section.value()));
  }

  private static RosterLock lock(boolean there, boolean here) {
    return there ? RosterLock.IN_POWERTEACHER : here ? RosterLock.BY_TEACHER : RosterLock.NONE;
  }

  /** As PowerTeacher has the student; a lock that was set here stays. */
  void put(SectionId section, Student student) throws SQLException {
    db.update(
        "MERGE INTO student (id, given_name, family_name, number, email) KEY (id)"
            + " VALUES (?, ?, ?, ?, ?)",
        student.id().value(),
        student.givenName(),
        student.familyName(),
        student.number(),
        student.email());
    enrol(section, student.id(), student.enrolled());
    db.update(
        "UPDATE enrolment SET locked = ? WHERE section_id = ? AND student_id = ?",
        student.lock() == RosterLock.IN_POWERTEACHER,
        section.value(),
        student.id().value());
  }

  /** Whether the teacher locked the student here. */
  boolean locked(SectionId section, StudentId student) throws SQLException {
    return db.first(
            "SELECT 1 FROM roster_lock WHERE section_id = ? AND student_id = ?",
            row -> true,
            section.value(),
            student.value())
        .orElse(false);
  }

  /** Sets the teacher's own lock, or takes it away. */
  void lock(SectionId section, StudentId student, boolean locked) throws SQLException {
    db.update(
        locked
            ? "MERGE INTO roster_lock (section_id, student_id) KEY (section_id, student_id)"
                + " VALUES (?, ?)"
            : "DELETE FROM roster_lock WHERE section_id = ? AND student_id = ?",
        section.value(),
        student.value());
  }

  void enrol(SectionId section, StudentId student, boolean enrolled) throws SQLException {
    db.update(
        "MERGE INTO enrolment (section_id, student_id, enrolled) KEY (section_id, student_id)"
            + " VALUES (?, ?, ?)",
        section.value(),
        student.value(),
        enrolled);
  }

  private List<Section> sections(String condition, Object... values) throws SQLException {
    return db.list(
        "SELECT id, title, code, school_id, lead_teacher, school, grades,"
            + " (SELECT ARRAY_AGG(t.term_id ORDER BY t.pos) FROM section_term t"
            + " WHERE t.section_id = section.id) FROM section "
            + condition
            + " ORDER BY title, code, id",
        row -> {
          java.sql.Array terms = row.getArray(8);
          String grades = row.getString(7);
          return new Section(
              new SectionId(row.getString(1)),
              row.getString(2),
              row.getString(3),
              row.getString(4),
              row.getString(6),
              new TeacherId(row.getString(5)),
              terms == null ? List.of() : termIds((Object[]) terms.getArray()),
              grades.isEmpty() ? List.of() : List.of(grades.split(GRADES)));
        },
        values);
  }

  private static List<TermId> termIds(Object[] ids) {
    return java.util.Arrays.stream(ids).map(id -> new TermId((String) id)).toList();
  }
}
