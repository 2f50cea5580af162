package org.gradecompanion.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who is at the school and in which class. Thread-safe; once it is loaded, only students are locked
 * and unlocked, enrolled and withdrawn.
 */
final class Roster {
  private final Table<Org> orgs;
  private final Table<Session> sessions;
  private final Table<Course> courses;
  private final Table<SchoolClass> classes;
  private final Table<User> users;
  private final Table<Enrollment> enrollments;
  private final Map<String, List<String>> byClass;
  private final Map<String, List<String>> byUser;
  private volatile Map<String, Set<String>> studentIdsByClass;
  private final Map<String, Set<String>> teacherIdsByClass;

  Roster(
      Table<Org> orgs,
      Table<Session> sessions,
      Table<Course> courses,
      Table<SchoolClass> classes,
      Table<User> users,
      Table<Enrollment> enrollments) {
    this.orgs = orgs;
    this.sessions = sessions;
    this.courses = courses;
    this.classes = classes;
    this.users = users;
    this.enrollments = enrollments;
    this.byClass = grouped(Enrollment::classId);
    this.byUser = grouped(Enrollment::userId);
    this.studentIdsByClass = members(User.STUDENT);
    this.teacherIdsByClass = members(User.TEACHER);
  }

  /** Enrols or withdraws a student of the class; false when there was never an enrolment. */
  synchronized boolean enrol(String studentId, String classId, boolean active) {
    List<Enrollment> parts =
        enrollmentsOf(classId).stream()
            .filter(e -> e.userId().equals(studentId) && User.STUDENT.equals(e.role()))
            .toList();
    parts.forEach(part -> enrollments.put(part.withActive(active)));
    studentIdsByClass = members(User.STUDENT);
    return !parts.isEmpty();
  }

  /** Their identifiers. */
  private Map<String, List<String>> grouped(Function<Enrollment, String> key) {
    Map<String, List<String>> groups = new HashMap<>();
    for (Enrollment enrollment : enrollments.list()) {
      groups
          .computeIfAbsent(key.apply(enrollment), k -> new ArrayList<>())
          .add(enrollment.sourcedId());
    }
    return groups;
  }

  private Map<String, Set<String>> members(String role) {
    Map<String, Set<String>> members = new LinkedHashMap<>();
    for (Enrollment enrollment : enrollments.list()) {
      if (enrollment.active() && role.equals(enrollment.role())) {
        members
            .computeIfAbsent(enrollment.classId(), k -> new LinkedHashSet<>())
            .add(enrollment.userId());
      }
    }
    return members;
  }

  Table<Org> orgs() {
    return orgs;
  }

  Table<Session> sessions() {
    return sessions;
  }

  Table<Course> courses() {
    return courses;
  }

  Table<SchoolClass> classes() {
    return classes;
  }

  Table<User> users() {
    return users;
  }

  Table<Enrollment> enrollments() {
    return enrollments;
  }

  List<Enrollment> enrollmentsOf(String classId) {
    return all(byClass.getOrDefault(classId, List.of()));
  }

  private List<Enrollment> all(List<String> ids) {
    return ids.stream().map(enrollments::get).filter(Objects::nonNull).toList();
  }

  private Stream<Enrollment> studentIn(String classId, String studentId) {
    return enrollmentsOf(classId).stream()
        .filter(e -> e.userId().equals(studentId) && User.STUDENT.equals(e.role()));
  }

  /** Whether the student was set on the roster of the class by hand. */
  boolean isLocked(String studentId, String classId) {
    return studentIn(classId, studentId).anyMatch(Enrollment::locked);
  }

  /**
   * Sets a student on the roster of a class by hand, or no longer. Returns whether the class has
   * that student.
   */
  boolean lock(String classId, String studentId, boolean locked, Instant now) {
    List<Enrollment> found = studentIn(classId, studentId).toList();
    found.forEach(enrollment -> enrollments.put(enrollment.locked(locked, now)));
    return !found.isEmpty();
  }

  boolean isEnrolled(String studentId, String classId) {
    return studentIdsByClass.getOrDefault(classId, Set.of()).contains(studentId);
  }

  boolean teaches(String teacherId, String classId) {
    return teacherIdsByClass.getOrDefault(classId, Set.of()).contains(teacherId);
  }

  /** Whether it is the class's lead teacher; where nobody is, one of its teachers. */
  boolean leads(String teacherId, String classId) {
    List<Enrollment> teachers =
        enrollmentsOf(classId).stream()
            .filter(e -> e.active() && User.TEACHER.equals(e.role()))
            .toList();
    boolean anyPrimary = teachers.stream().anyMatch(Enrollment::primary);
    return teachers.stream()
        .anyMatch(e -> e.userId().equals(teacherId) && (e.primary() || !anyPrimary));
  }

  List<User> studentsOf(String classId) {
    return people(studentIdsByClass.getOrDefault(classId, Set.of()));
  }

  List<User> teachersOf(String classId) {
    return people(teacherIdsByClass.getOrDefault(classId, Set.of()));
  }

  private List<User> people(Set<String> ids) {
    List<User> people = new ArrayList<>();
    for (String id : ids) {
      User user = users.get(id);
      if (user != null) {
        people.add(user);
      }
    }
    return people;
  }

  /** The classes in which someone has an active part. */
  List<SchoolClass> classesOf(String userId) {
    Set<String> ids = new LinkedHashSet<>();
    for (Enrollment enrollment : all(byUser.getOrDefault(userId, List.of()))) {
      if (enrollment.active()) {
        ids.add(enrollment.classId());
      }
    }
    return classesWhere(c -> ids.contains(c.sourcedId()));
  }

  List<SchoolClass> classesWhere(Predicate<SchoolClass> wanted) {
    return classes.list().stream().filter(wanted).toList();
  }

  List<User> usersWhere(Predicate<User> wanted) {
    return users.list().stream().filter(wanted).toList();
  }
}
