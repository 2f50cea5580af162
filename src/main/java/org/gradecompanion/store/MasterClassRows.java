package org.gradecompanion.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.model.MasterClass;
import org.gradecompanion.model.MasterClassId;
import org.gradecompanion.model.Membership;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.model.TeacherId;

/** The tables of master classes. */
final class MasterClassRows {
  private final Db db;

  MasterClassRows(Db db) {
    this.db = db;
  }

  /** By title. */
  List<MasterClass> all() throws SQLException {
    List<MasterClass> found = new ArrayList<>();
    for (MasterClassId id :
        db.list(
            "SELECT id FROM master_class ORDER BY title, id",
            row -> new MasterClassId(row.getString(1)))) {
      find(id).ifPresent(found::add);
    }
    return found;
  }

  /** Nothing when its sections have all gone to other master classes. */
  Optional<MasterClass> find(MasterClassId id) throws SQLException {
    List<MasterClass.Part> parts = new ArrayList<>();
    for (SectionId home :
        db.list(
            "SELECT section_id FROM master_part WHERE master_id = ? ORDER BY pos",
            row -> new SectionId(row.getString(1)),
            id.value())) {
      parts.add(new MasterClass.Part(home, links(home)));
    }
    return parts.isEmpty()
        ? Optional.empty()
        : db.first(
            "SELECT title, owner_id FROM master_class WHERE id = ?",
            row -> new MasterClass(id, row.getString(1), new TeacherId(row.getString(2)), parts),
            id.value());
  }

  /** The section's place, when it is in a master class. */
  Optional<Membership> membership(SectionId section) throws SQLException {
    Optional<MasterClassId> id =
        db.first(
            "SELECT master_id FROM master_part WHERE section_id = ?",
            row -> new MasterClassId(row.getString(1)),
            section.value());
    Optional<MasterClass> in = id.isEmpty() ? Optional.empty() : find(id.get());
    return in.isEmpty() ? Optional.empty() : Optional.of(with(in.get()));
  }

  private Membership with(MasterClass in) throws SQLException {
    Set<SectionId> wanted = new LinkedHashSet<>();
    for (MasterClass.Part part : in.parts()) {
      wanted.add(part.home());
      wanted.addAll(part.links());
    }
    List<Section> sections = new ArrayList<>();
    Set<TeacherId> leads = new LinkedHashSet<>(List.of(in.owner()));
    RosterRows roster = new RosterRows(db);
    for (SectionId each : wanted) {
      roster.section(each).ifPresent(sections::add);
    }
    sections.forEach(each -> leads.add(each.leadTeacher()));
    List<Teacher> teachers = new ArrayList<>();
    for (TeacherId id : leads) {
      new TeacherRows(db).find(id).ifPresent(teachers::add);
    }
    return new Membership(in, sections, teachers);
  }

  /** Takes its sections from any other master class. */
  void put(MasterClass written) throws SQLException {
    remove(written.id());
    db.update(
        "INSERT INTO master_class (id, title, owner_id) VALUES (?, ?, ?)",
        written.id().value(),
        written.title(),
        written.owner().value());
    for (int i = 0; i < written.parts().size(); i++) {
      MasterClass.Part part = written.parts().get(i);
      db.update(
          "MERGE INTO master_part (section_id, master_id, pos) KEY (section_id) VALUES (?, ?, ?)",
          part.home().value(),
          written.id().value(),
          i);
      put(part);
    }
  }

  private void put(MasterClass.Part part) throws SQLException {
    db.update("DELETE FROM master_link WHERE section_id = ?", part.home().value());
    for (int i = 0; i < part.links().size(); i++) {
      db.update(
          "INSERT INTO master_link (section_id, pos, linked_id) VALUES (?, ?, ?)",
          part.home().value(),
          i,
          part.links().get(i).value());
    }
  }

  void remove(MasterClassId id) throws SQLException {
    db.update(
        "DELETE FROM master_link WHERE section_id IN"
            + " (SELECT section_id FROM master_part WHERE master_id = ?)",
        id.value());
    db.update("DELETE FROM master_part WHERE master_id = ?", id.value());
    db.update("DELETE FROM master_class WHERE id = ?", id.value());
  }

  private List<SectionId> links(SectionId home) throws SQLException {
    return db.list(
        "SELECT linked_id FROM master_link WHERE section_id = ? ORDER BY pos",
        row -> new SectionId(row.getString(1)),
        home.value());
  }
}
