package org.gradecompanion.exchange.bundle;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.RosterLock;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.model.TeacherId;
import org.gradecompanion.model.UserError;

/**
 * Reads one teacher's rosters out of a OneRoster CSV bundle of a whole district, whose files pass
 * by row by row: only that teacher's classes are held. Nothing is written anywhere.
 */
public final class RosterBundle {
  private final Problems problems = new Problems();
  private final Map<BundleFile, BundleTable> tables = new EnumMap<>(BundleFile.class);
  private final String email;

  private RosterBundle(BundleSource source, BundleLimits limits, String email, BundleWatch watch) {
    this.email = email.strip();
    for (BundleFile file : BundleFile.values()) {
      tables.put(file, new BundleTable(file, source, limits, problems, watch));
    }
  }

  /**
   * Reads it; blocks.
   *
   * @param path a zip file or a folder
   * @param teacherEmail whose classes are wanted; in any case
   * @param today enrollments that ended before are not taken
   * @throws UserError it cannot be used as a whole; says why and what to do, and names nobody
   */
  public static BundleRoster read(
      Path path, String teacherEmail, LocalDate today, BundleWatch watch) {
    return read(path, teacherEmail, today, watch, BundleLimits.USUAL);
  }

  static BundleRoster read(
      Path path, String teacherEmail, LocalDate today, BundleWatch watch, BundleLimits limits) {
    try (BundleSource source = BundleSource.of(path, limits)) {
      return new RosterBundle(source, limits, teacherEmail, watch).read(today);
    }
  }

  private BundleTable table(BundleFile file) {
    return tables.get(file);
  }

  private BundleRoster read(LocalDate today) {
    Manifest manifest = Manifest.read(table(BundleFile.MANIFEST));
    table(BundleFile.ORGS).first(row -> {});
    Sessions sessions = Sessions.read(table(BundleFile.SESSIONS));
    if (manifest.has(BundleFile.COURSES)) {
      table(BundleFile.COURSES).first(row -> {});
    }
    Ids orgs = table(BundleFile.ORGS).ids();
    ClassRows classes = new ClassRows(table(BundleFile.CLASSES), sessions);
    classes.check(orgs, table(BundleFile.COURSES).ids());
    UserRows users = new UserRows(table(BundleFile.USERS));
    Set<String> called = users.check(email, orgs);
    EnrollmentRows enrollments = new EnrollmentRows(table(BundleFile.ENROLLMENTS), today);
    Map<String, Set<String>> taught = enrollments.check(called, classes.ids(), users.ids());
    String teacher = teacher(called, taught);

    Map<String, EnrollmentRows.Class> enrolled = enrollments.find(taught.get(teacher));
    Set<String> people = new HashSet<>();
    enrolled
        .values()
        .forEach(
            each -> {
              people.addAll(each.students().keySet());
              people.addAll(each.teachers().keySet());
            });
    List<Category> categories =
        manifest.has(BundleFile.CATEGORIES)
            ? CategoryRows.read(table(BundleFile.CATEGORIES))
            : List.of();
    Map<String, ClassRows.Found> found = classes.find(enrolled.keySet());
    Roster roster =
        roster(
            teacher,
            found,
            schools(found.values()),
            enrolled,
            users.find(people),
            sessions,
            categories);
    return new BundleRoster(manifest.version(), roster, problems.listed(), problems.count());
  }

  /** What the schools of these classes are called. */
  private Map<String, String> schools(Collection<ClassRows.Found> classes) {
    Set<String> wanted = classes.stream().map(ClassRows.Found::school).collect(Collectors.toSet());
    Map<String, String> titles = new HashMap<>();
    table(BundleFile.ORGS)
        .rows(
            row -> {
              if (wanted.contains(row.id())) {
                titles.put(row.id(), row.name("name"));
              }
            });
    return titles;
  }

  /** The one of those with the e-mail address who teaches. */
  private String teacher(Set<String> called, Map<String, Set<String>> taught) {
    if (called.isEmpty()) {
      throw Refusal.of("no_teacher", email);
    }
    if (taught.isEmpty()) {
      throw Refusal.of("teaches_nothing", email);
    }
    if (taught.size() > 1) {
      throw Refusal.of("two_teachers", taught.size(), email);
    }
    return taught.keySet().iterator().next();
  }

  private Roster roster(
      String signedIn,
      Map<String, ClassRows.Found> classes,
      Map<String, String> schools,
      Map<String, EnrollmentRows.Class> enrolled,
      Map<String, UserRows.Person> people,
      Sessions sessions,
      List<Category> categories) {
    List<Section> sections = new ArrayList<>();
    Map<SectionId, List<Teacher>> teachers = new HashMap<>();
    Map<SectionId, List<Student>> students = new HashMap<>();
    classes.forEach(
        (id, found) -> {
          SectionId section = new SectionId(id);
          List<Teacher> staff = staff(enrolled.get(id), signedIn, people);
          teachers.put(section, staff);
          students.put(section, students(enrolled.get(id), people));
          sections.add(
              new Section(
                  section,
                  found.title(),
                  found.code(),
                  found.school(),
                  schools.getOrDefault(found.school(), ""),
                  staff.get(0).id(),
                  found.terms(),
                  found.grades()));
        });
    sections.sort(Comparator.comparing(Section::title).thenComparing(Section::id));
    return Roster.ofPeople(
        teacher(signedIn, people.get(signedIn)),
        sessions.terms(),
        categories,
        sections,
        teachers,
        students);
  }

  /** The lead teacher first: who is marked so, else who reads the bundle. */
  private static List<Teacher> staff(
      EnrollmentRows.Class its, String signedIn, Map<String, UserRows.Person> people) {
    boolean marked = its.teachers().containsValue(true);
    Comparator<String> leadFirst =
        Comparator.comparing(id -> marked ? !its.teachers().get(id) : !id.equals(signedIn));
    return its.teachers().keySet().stream()
        .sorted(leadFirst)
        .map(id -> teacher(id, people.get(id)))
        .toList();
  }

  private static Teacher teacher(String id, UserRows.Person person) {
    return new Teacher(new TeacherId(id), person.givenName(), person.familyName(), person.email());
  }

  private static List<Student> students(
      EnrollmentRows.Class its, Map<String, UserRows.Person> people) {
    List<Student> students = new ArrayList<>();
    its.students()
        .forEach(
            (id, locked) -> {
              UserRows.Person person = people.get(id);
              students.add(
                  new Student(
                      new StudentId(id),
                      person.givenName(),
                      person.familyName(),
                      person.number(),
                      person.email(),
                      true,
                      locked ? RosterLock.IN_POWERTEACHER : RosterLock.NONE));
            });
    return students;
  }
}
