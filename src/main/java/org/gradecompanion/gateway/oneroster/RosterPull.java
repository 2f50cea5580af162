package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.Parallel;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.Teacher;

/** Reads everything of one teacher: complete, or not at all. */
final class RosterPull {
  private final Api api;
  private final ZoneId zone;
  private final Executor executor;
  private final People people;
  private final Results results;

  RosterPull(Api api, ZoneId zone, Executor executor, People people, Results results) {
    this.api = api;
    this.zone = zone;
    this.executor = executor;
    this.people = people;
    this.results = results;
  }

  Roster of(String email) throws GatewayException {
    Teacher teacher = people.teacher(email);
    List<JsonNode> classes = people.classes(teacher.id());
    Sessions sessions = Sessions.read(api, zone);
    Schools schools = new Schools(api);
    List<Section> listed = new ArrayList<>();
    for (JsonNode row : classes) {
      if (Fields.active(row)) {
        Section section = section(row, teacher, sessions);
        listed.add(section.at(schools.title(section.schoolId()), Fields.texts(row, "grades")));
      }
    }
    List<Category> categories = Categories.read(api, listed.stream().map(Section::id).toList());

    List<Section> sections = new ArrayList<>();
    Map<SectionId, List<Teacher>> teachers = new HashMap<>();
    Map<SectionId, List<Student>> students = new HashMap<>();
    List<Assignment> assignments = new ArrayList<>();
    List<Roster.RemoteScore> scores = new ArrayList<>();
    for (Contents contents : Parallel.map(executor, listed, each -> contents(each, teacher))) {
      SectionId id = contents.section.id();
      sections.add(contents.section);
      teachers.put(id, contents.teachers);
      students.put(id, contents.students);
      assignments.addAll(contents.assignments);
      scores.addAll(contents.scores);
    }
    return new Roster(
        teacher,
        sessions.terms(),
        categories,
        sections,
        teachers,
        students,
        assignments,
        scores,
        true,
        Map.of());
  }

  private static Section section(JsonNode row, Teacher teacher, Sessions sessions) {
    return new Section(
        new SectionId(Fields.text(row, "sourcedId")),
        Fields.text(row, "title"),
        Fields.text(row, "classCode"),
        Fields.ref(row, "school").orElse(""),
        teacher.id(),
        sessions.of(row));
  }

  private Contents contents(Section section, Teacher signedIn) throws GatewayException {
    SectionId id = section.id();
    List<Assignment> assignments =
        LineItems.of(api, id).stream()
            .filter(Fields::active)
            .flatMap(row -> PulledItem.read(row, id, zone).stream())
            .toList();
    Staff staff = Staff.read(api, id, signedIn);
    return new Contents(
        section.withLead(staff.lead().id()),
        staff.teachers(),
        people.students(id).stream().map(staff::marked).toList(),
        assignments,
        scores(id, assignments));
  }

  private List<Roster.RemoteScore> scores(SectionId section, List<Assignment> assignments)
      throws GatewayException {
    Rows all = api.all("results", "classes", section.value(), "results");
    List<Roster.RemoteScore> scores = new ArrayList<>();
    for (Assignment assignment : assignments) {
      String item = assignment.id().value();
      // Some servers answer an empty list for what they only list by assignment.
      boolean listed = all.offered() && !all.list().isEmpty();
      List<JsonNode> rows = listed ? all.list() : results.rows(section, item);
      results
          .byStudent(rows, item)
          .forEach(
              (student, present) ->
                  scores.add(
                      new Roster.RemoteScore(
                          new CellId(assignment.id(), student),
                          present.resultId(),
                          present.score(),
                          present.changedAt())));
    }
    return scores;
  }

  /** What belongs to one section. */
  private record Contents(
      Section section,
      List<Teacher> teachers,
      List<Student> students,
      List<Assignment> assignments,
      List<Roster.RemoteScore> scores) {}
}
