package org.gradecompanion.gateway.powerteacher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Teacher;

/**
 * The sections that a teacher teaches this school year (SECTIONTEACHER, SECTIONS), and who leads
 * them (SECTIONS.TEACHER).
 */
final class Sections {
  private final List<Taught> all = new ArrayList<>();
  private final Map<SectionId, List<Teacher>> teachers = new HashMap<>();
  private final Map<String, Optional<Teacher>> holders = new HashMap<>();
  private final Map<String, String> courses = new HashMap<>();
  private boolean coursesRefused;

  private Sections() {}

  /**
   * One section.
   *
   * @param id SECTIONS.ID, by which CC names it
   * @param lastDay of its term, null when the server does not say
   */
  record Taught(Section section, String id, int termId, Optional<LocalDate> lastDay) {
    /** STUDENTS.ID of those in it; of a section that has ended, those who were in it at its end. */
    List<String> enrolled(Tables tables, LocalDate today) throws GatewayException {
      LocalDate at = lastDay.filter(last -> last.isBefore(today)).orElse(today);
      String columns = "studentid,sectionid,dateleft";
      return tables.where("cc", "sectionid==" + id, columns).stream()
          // A dropped course stands under the section's number with a minus.
          .filter(row -> row.is("sectionid", id))
          // The first day on which the student is no longer in it.
          .filter(row -> row.day("dateleft").map(left -> left.isAfter(at)).orElse(true))
          .map(row -> row.text("studentid"))
          .filter(student -> !student.isEmpty())
          .distinct()
          .toList();
    }
  }

  static Sections read(
      Tables tables,
      People people,
      List<People.Post> posts,
      Map<String, Calendar> calendars,
      Teacher teacher)
      throws GatewayException {
    Sections sections = new Sections();
    Set<String> taught = new HashSet<>();
    Set<String> own = new HashSet<>();
    for (People.Post post : posts) {
      own.add(post.id());
      tables.where("sectionteacher", "teacherid==" + post.id(), "sectionid,teacherid").stream()
          .filter(row -> row.is("teacherid", post.id()))
          .forEach(row -> taught.add(row.text("sectionid")));
    }
    for (Map.Entry<String, Calendar> school : calendars.entrySet()) {
      String condition = "schoolid==" + school.getKey() + ";" + school.getValue().condition();
      String columns = "dcid,id,course_number,section_number,termid,schoolid,teacher";
      for (TableRow row : tables.where("sections", condition, columns)) {
        boolean teaches = taught.contains(row.text("id")) || own.contains(row.text("teacher"));
        if (teaches && !row.text("dcid").isEmpty() && row.text("termid").matches("\\d{1,6}")) {
          Teacher lead =
              own.contains(row.text("teacher"))
                  ? teacher
                  : sections.holder(people, row.text("teacher")).orElse(teacher);
          sections.add(row, sections.title(tables, row), lead, teacher, school.getValue());
        }
      }
    }
    return sections;
  }

  private Optional<Teacher> holder(People people, String post) throws GatewayException {
    if (!holders.containsKey(post)) {
      holders.put(post, post.isEmpty() ? Optional.empty() : people.holder(post));
    }
    return holders.get(post);
  }

  /** By the name of its course, where the plugin may view COURSES; else by its number. */
  private String title(Tables tables, TableRow section) throws GatewayException {
    String number = section.text("course_number");
    if (!courses.containsKey(number)) {
      courses.put(number, coursesRefused ? number : name(tables, number));
    }
    String part = section.text("section_number");
    return part.isEmpty() ? courses.get(number) : courses.get(number) + " (" + part + ")";
  }

  private String name(Tables tables, String number) throws GatewayException {
    if (number.isEmpty() || number.matches(".*[;,*()'\"].*")) {
      return number;
    }
    List<TableRow> rows =
        tables.ifOffered("courses", "course_number==" + number, "course_number,course_name");
    coursesRefused |= rows.isEmpty();
    return rows.stream()
        .filter(row -> row.is("course_number", number) && !row.text("course_name").isEmpty())
        .findFirst()
        .map(row -> row.text("course_name"))
        .orElse(number);
  }

  private void add(TableRow row, String title, Teacher lead, Teacher signedIn, Calendar calendar) {
    String course = row.text("course_number");
    String number = row.text("section_number");
    SectionId id = new SectionId(row.text("dcid"));
    Section section =
        new Section(
            id,
            title,
            course.isEmpty() || number.isEmpty() ? course + number : course + "-" + number,
            row.text("schoolid"),
            lead.id(),
            calendar.within(row.text("termid")));
    all.add(
        new Taught(
            section,
            row.text("id"),
            Integer.parseInt(row.text("termid")),
            calendar.lastDay(row.text("termid"))));
    teachers.put(id, lead.id().equals(signedIn.id()) ? List.of(signedIn) : List.of(lead, signedIn));
  }

  List<Taught> all() {
    return List.copyOf(all);
  }

  /** The lead teacher first. */
  Map<SectionId, List<Teacher>> teachers() {
    return Map.copyOf(teachers);
  }
}
