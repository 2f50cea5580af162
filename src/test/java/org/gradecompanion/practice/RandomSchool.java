package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A small school as a practice district holds it: a calendar of flat or nested terms, some of them
 * closed early, categories of every kind, one class and its people.
 */
final class RandomSchool {
  static final String CLASS = "class";
  static final String SCHOOL = "school";

  /** What the school is called. */
  static final String NAME = "Riverside Middle";

  static final String LEAD = "lead";
  static final String COLLEAGUE = "colleague";

  /** Whose name teachers give things in, though he teaches nobody. */
  static final String PRINCIPAL = "principal";

  private static final List<String> ZONES =
      List.of("America/New_York", "Pacific/Honolulu", "Pacific/Auckland", "Asia/Kolkata", "UTC");
  private static final List<LocalTime> TIMES =
      List.of(LocalTime.of(23, 30), LocalTime.of(0, 10), LocalTime.NOON);
  private static final List<String> CATEGORIES =
      List.of("Classwork", "classwork", "Homework", "Quiz", "Test", "apple", "Zeta");

  private static final List<List<String>> GRADES =
      List.of(List.of(), List.of("09"), List.of("09", "10"), List.of("12"));

  private final Random random;
  private final ZoneId zone;
  private final LocalDate today;
  private final Clock clock;
  private final List<Session> sessions = new ArrayList<>();
  private final List<String> classTerms = new ArrayList<>();
  private final boolean coTaught;
  private final boolean colleagueSignedIn;

  RandomSchool(Random random) {
    this.random = random;
    zone = ZoneId.of(pick(ZONES));
    today = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(2000));
    Instant now = today.atTime(pick(TIMES)).atZone(zone).toInstant();
    clock = Clock.fixed(now, zone);
    coTaught = random.nextBoolean();
    colleagueSignedIn = coTaught && random.nextBoolean();
  }

  /** Whose program it is: not always the lead teacher. */
  String signedIn() {
    return colleagueSignedIn ? COLLEAGUE : LEAD;
  }

  static String email(String teacher) {
    return teacher + "@school.example";
  }

  /** From when and from whom the district takes grades: mostly from everyone, and long since. */
  Passback passback() {
    List<LocalDate> dates =
        List.of(today.minusDays(20), today.minusDays(1), today, today, today.plusDays(1));
    LocalDate from = random.nextBoolean() ? null : pick(dates);
    List<String> group = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      List.of(LEAD, COLLEAGUE, PRINCIPAL).stream()
          .filter(each -> random.nextInt(3) > 0)
          .map(RandomSchool::email)
          .forEach(group::add);
    }
    return Passback.of(from, group);
  }

  LocalDate today() {
    return today;
  }

  Clock clock() {
    return clock;
  }

  Holdings build() {
    calendar();
    Roster roster = people();
    Gradebook gradebook = new Gradebook();
    for (int i = random.nextInt(10) == 0 ? 0 : 2 + random.nextInt(7); i > 0; i--) {
      gradebook.categories().put(category(i));
    }
    return new Holdings(roster, gradebook, new SchoolCalendar(roster.sessions(), clock, zone));
  }

  /** Grading periods around today, so that it is often a first or last day of one. */
  private void calendar() {
    boolean nested = random.nextBoolean();
    String type = nested || random.nextBoolean() ? "gradingPeriod" : "term";
    int count = 2 + random.nextInt(4);
    LocalDate start =
        today.minusDays(List.of(0, 19, 20, 40, 41, 60, 100, 5).get(random.nextInt(8)));
    List<Session> periods = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate end = start.plusDays(19 + random.nextInt(3) * 10);
      String parent = nested ? "half-" + i / 2 : null;
      boolean closed = random.nextInt(8) == 0;
      periods.add(session("period-" + i, type, start, end, parent, closed));
      start = end.plusDays(random.nextInt(4) == 0 ? 4 : 1);
    }
    sessions.addAll(periods);
    for (int half = 0; nested && half * 2 < count; half++) {
      Session first = periods.get(half * 2);
      Session last = periods.get(Math.min(half * 2 + 1, count - 1));
      sessions.add(
          session(
              "half-" + half, "term", first.start(), last.end(), null, random.nextInt(12) == 0));
    }
    int tops = nested ? (count + 1) / 2 : count;
    for (int i = 0; i < tops; i++) {
      if (classTerms.isEmpty() || random.nextInt(6) > 0) {
        classTerms.add((nested ? "half-" : "period-") + i);
      }
    }
  }

  private Session session(
      String id,
      String type,
      LocalDate start,
      LocalDate end,
      @Nullable String parent,
      boolean closed) {
    ObjectNode metadata = closed ? object().put("closed", "true") : null;
    return new Session(base(id, metadata), id, type, start, end, parent, List.of(), "2027");
  }

  private Roster people() {
    List<Enrollment> enrollments = new ArrayList<>();
    List<User> users = new ArrayList<>();
    for (String teacher : List.of(COLLEAGUE, LEAD)) {
      users.add(user(teacher, User.TEACHER));
      if (teacher.equals(LEAD) || coTaught) {
        enrollments.add(enrollment(teacher, User.TEACHER, teacher.equals(LEAD), false));
      }
    }
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      users.add(user("student-" + i, User.STUDENT));
      boolean locked = random.nextInt(6) == 0;
      enrollments.add(enrollment("student-" + i, User.STUDENT, false, locked));
    }
    SchoolClass schoolClass =
        new SchoolClass(
            base(CLASS, null),
            "Algebra",
            null,
            "scheduled",
            null,
            GRADES.get(random.nextInt(GRADES.size())),
            List.of(),
            List.of(),
            List.of(),
            null,
            SCHOOL,
            classTerms);
    return new Roster(
        new Table<>(),
        Table.of(sessions),
        new Table<>(),
        Table.of(List.of(schoolClass)),
        Table.of(users),
        Table.of(enrollments));
  }

  private Enrollment enrollment(String user, String role, boolean primary, boolean locked) {
    ObjectNode metadata = locked ? object().put("rosterLock", "true") : null;
    return new Enrollment(
        base("in-" + user, metadata), user, CLASS, SCHOOL, role, primary, null, null);
  }

  private User user(String id, String role) {
    return new User(
        base(id, null),
        role,
        id,
        true,
        "G",
        "F",
        null,
        null,
        email(id),
        null,
        null,
        List.of(),
        List.of());
  }

  private Category category(int number) {
    ObjectNode metadata = object();
    if (random.nextInt(5) < 3) {
      metadata.put("categoryType", "district");
    } else {
      String owner = pick(List.of(LEAD, LEAD, COLLEAGUE, "stranger"));
      metadata.put("categoryType", "user").put("teacherSourcedId", owner);
    }
    metadata.put("isActive", Boolean.toString(random.nextInt(5) > 0));
    return new Category(base("category-" + number, metadata), pick(CATEGORIES));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private Base base(String id, @Nullable ObjectNode metadata) {
    return new Base(id, Base.ACTIVE, clock.instant(), metadata);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
