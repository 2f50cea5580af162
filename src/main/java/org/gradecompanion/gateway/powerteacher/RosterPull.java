package org.gradecompanion.gateway.powerteacher;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.Parallel;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.model.Term;

/**
 * Reads everything of one teacher, complete or not at all. Scores are not among it: no read of them
 * is documented for plugins. Used once.
 */
final class RosterPull {
  private final Tables tables;
  private final People people;
  private final Acting acting;
  private final Assignments assignments;
  private final Categories categories;
  private final Executor executor;
  private final LocalDate today;

  RosterPull(
      Tables tables,
      People people,
      Acting acting,
      Assignments assignments,
      Categories categories,
      Executor executor,
      LocalDate today) {
    this.tables = tables;
    this.people = people;
    this.acting = acting;
    this.assignments = assignments;
    this.categories = categories;
    this.executor = executor;
    this.today = today;
  }

  Roster of(String email) throws GatewayException {
    Teacher teacher = people.teacher(email);
    acting.is(teacher.id());
    List<People.Post> posts = people.posts(teacher.id());
    Map<String, Calendar> calendars = new LinkedHashMap<>();
    for (People.Post post : posts) {
      if (!calendars.containsKey(post.school())) {
        calendars.put(post.school(), Calendar.read(tables, post.school(), today));
      }
    }
    Sections sections = Sections.read(tables, people, posts, calendars, teacher);
    sections.all().forEach(each -> acting.put(each.section().id(), each.termId()));
    List<Contents> contents = Parallel.map(executor, sections.all(), this::contents);
    return roster(teacher, calendars, sections, contents);
  }

  private Roster roster(
      Teacher teacher, Map<String, Calendar> calendars, Sections sections, List<Contents> contents)
      throws GatewayException {
    Set<String> enrolled = new LinkedHashSet<>();
    contents.forEach(each -> enrolled.addAll(each.enrolled));
    Map<String, Student> known = people.students(calendars.keySet(), enrolled);

    List<Term> terms = calendars.values().stream().flatMap(each -> each.terms().stream()).toList();
    Set<Integer> years = new LinkedHashSet<>();
    sections.all().forEach(each -> years.add(Calendar.yearOf(each.termId())));
    List<Category> usable = new ArrayList<>();
    for (int year : years) {
      categories.read(teacher.id(), year).stream()
          .filter(each -> !usable.contains(each))
          .forEach(usable::add);
    }
    Map<SectionId, List<Student>> students = new HashMap<>();
    List<Assignment> all = new ArrayList<>();
    Map<AssignmentId, String> remoteIds = new HashMap<>();
    for (Contents each : contents) {
      students.put(
          each.section, each.enrolled.stream().map(known::get).filter(Objects::nonNull).toList());
      each.assignments.forEach(
          pulled -> {
            all.add(pulled.assignment());
            remoteIds.put(pulled.assignment().id(), pulled.remoteId().text());
          });
    }
    List<Section> listed = sections.all().stream().map(Sections.Taught::section).toList();
    return new Roster(
        teacher,
        terms,
        usable,
        listed,
        sections.teachers(),
        students,
        all,
        List.of(),
        false,
        remoteIds);
  }

  private Contents contents(Sections.Taught taught) throws GatewayException {
    SectionId id = taught.section().id();
    List<Pulled> pulled = new ArrayList<>();
    for (JsonNode row : assignments.of(id)) {
      Pulled.read(row, id).ifPresent(pulled::add);
    }
    return new Contents(id, taught.enrolled(tables, today), pulled);
  }

  /**
   * What belongs to one section.
   *
   * @param enrolled STUDENTS.ID
   */
  private record Contents(SectionId section, List<String> enrolled, List<Pulled> assignments) {}
}
