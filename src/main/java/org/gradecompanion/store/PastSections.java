package org.gradecompanion.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.PastSection;
import org.gradecompanion.model.Removal;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.UserError;

/** Sections of former years: what they hold, and their removal. */
final class PastSections {
  /** Everything that belongs to a section, what hangs on others of it first. */
  private static final List<String> REMOVALS =
      List.of(
          "DELETE FROM score_history WHERE assignment_id IN (SELECT assignment_id FROM score"
              + " WHERE section_id = ?)",
          "DELETE FROM push_log WHERE assignment_id IN (SELECT id FROM assignment"
              + " WHERE section_id = ?)",
          "DELETE FROM hold WHERE assignment_id IN (SELECT id FROM assignment"
              + " WHERE section_id = ?)",
          "DELETE FROM assignment_group WHERE assignment_id IN (SELECT id FROM assignment"
              + " WHERE section_id = ?)",
          "DELETE FROM score WHERE section_id = ?",
          "DELETE FROM assignment WHERE section_id = ?",
          "DELETE FROM roster_lock WHERE section_id = ?",
          "DELETE FROM student WHERE id IN (SELECT student_id FROM enrolment WHERE section_id = ?)"
              + " AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.student_id = student.id"
              + " AND e.section_id <> ?)",
          "DELETE FROM enrolment WHERE section_id = ?",
          "DELETE FROM section_term WHERE section_id = ?",
          "DELETE FROM section_teacher WHERE section_id = ?",
          "DELETE FROM section WHERE id = ?");

  private final Db db;

  PastSections(Db db) {
    this.db = db;
  }

  /** Every section that is held, the longest past first. */
  List<PastSection> all() throws SQLException {
    List<PastSection> found = new ArrayList<>();
    for (Section section : new RosterRows(db).held()) {
      found.add(past(section));
    }
    found.sort(
        Comparator.comparing(PastSection::lastDay, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(each -> each.section().title())
            .thenComparing(each -> each.section().id()));
    return found;
  }

  /**
   * Edits that remove sections.
   *
   * @throws UserError one of them is not held, not past, or would lose something
   */
  List<JournalEdit> removal(Collection<SectionId> sections) throws SQLException {
    List<JournalEdit> edits = new ArrayList<>();
    for (SectionId id : sections) {
      Section section = new RosterRows(db).section(id).orElseThrow(StoreErrors::unknownSection);
      if (!past(section).removable()) {
        throw new UserError(
            UserError.Kind.NEEDS_PERSON, Message.of("error.store.not_past", section.label()));
      }
      edits.add(new JournalEdit.SectionRemovedEdit(id));
    }
    return edits;
  }

  /** Removes a section with everything in it, and students who were in no other. */
  void remove(SectionId section, Instant at) throws SQLException {
    Optional<Section> known = new RosterRows(db).section(section);
    if (known.isPresent()) {
      PastSection past = past(known.get());
      Removals log = new Removals(db);
      log.note(new Removal(at, past.section().label(), true, past.students(), past.scores()));
    }
    for (String sql : REMOVALS) {
      Object[] values = new Object[(int) sql.chars().filter(each -> each == '?').count()];
      Arrays.fill(values, section.value());
      db.update(sql, values);
    }
  }

  private PastSection past(Section section) throws SQLException {
    String id = section.id().value();
    return new PastSection(
        section,
        db.first("SELECT taught FROM section WHERE id = ?", row -> row.getBoolean(1), id)
            .orElse(false),
        db.first(
                "SELECT MAX(t.ends_on) FROM section_term s JOIN term t ON t.id = s.term_id"
                    + " WHERE s.section_id = ?",
                row -> Optional.ofNullable(row.getObject(1, LocalDate.class)),
                id)
            .flatMap(day -> day)
            .orElse(null),
        count("SELECT COUNT(*) FROM enrolment WHERE section_id = ?", id),
        count("SELECT COUNT(*) FROM assignment WHERE section_id = ? AND removed = FALSE", id),
        count(
            "SELECT COUNT(*) FROM score WHERE section_id = ?"
                + " AND (points IS NOT NULL OR flags <> '')",
            id),
        count("SELECT COUNT(*) FROM score WHERE section_id = ? AND pending = TRUE", id)
            + count("SELECT COUNT(*) FROM assignment WHERE section_id = ? AND pending = TRUE", id),
        count("SELECT COUNT(*) FROM master_part WHERE section_id = ?", id)
                + count("SELECT COUNT(*) FROM master_link WHERE linked_id = ?", id)
            > 0);
  }

  private int count(String sql, String section) throws SQLException {
    return db.first(sql, row -> row.getInt(1), section).orElse(0);
  }
}
