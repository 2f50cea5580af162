package org.gradecompanion.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which terms there are and which of them are closed: those that ended, and those that the school
 * closed. Thread-safe.
 */
final class SchoolCalendar {
  /** Years, semesters, quarters, and some to spare: a circle in a bundle ends. */
  private static final int DEEPEST = 8;

  private final Table<Session> sessions;
  private final Clock clock;
  private final ZoneId zone;
  private final Map<String, Decision> decisions = new ConcurrentHashMap<>();

  private record Decision(boolean closed, Instant when) {}

  SchoolCalendar(Table<Session> sessions, Clock clock, ZoneId zone) {
    this.sessions = sessions;
    this.clock = clock;
    this.zone = zone;
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  /** Closes a term, or opens it although it has ended. */
  void close(String sessionId, boolean closed) {
    decisions.put(sessionId, new Decision(closed, clock.instant()));
  }

  boolean isClosed(Session session) {
    Decision decision = decisions.get(session.sourcedId());
    if (decision != null) {
      return decision.closed();
    }
    return "true".equals(session.meta("closed"))
        || today().isAfter(session.end())
        || isPartOfAClosedOne(session);
  }

  /** Closing a semester closes its quarters, unless the school decided otherwise for one. */
  private boolean isPartOfAClosedOne(Session session) {
    Session whole = session;
    for (int depth = 0; depth < DEEPEST && whole != null; depth++) {
      whole = whole.parentId() == null ? null : sessions.get(whole.parentId());
      if (whole != null && !whole.type().equals(Session.SCHOOL_YEAR) && wasClosed(whole)) {
        return true;
      }
    }
    return false;
  }

  private boolean wasClosed(Session session) {
    Decision decision = decisions.get(session.sourcedId());
    return decision == null ? "true".equals(session.meta("closed")) : decision.closed();
  }

  /** The sessions as clients see them: a closed one says so in its metadata. */
  List<Session> published() {
    return sessions.list().stream().map(this::published).toList();
  }

  @Nullable Session published(String sessionId) {
    Session session = sessions.get(sessionId);
    return session == null ? null : published(session);
  }

  private Session published(Session session) {
    Decision decision = decisions.get(session.sourcedId());
    if (decision != null) {
      return session.marked(decision.closed(), decision.when());
    }
    return isClosed(session) ? session.marked(true, session.base().modified()) : session;
  }

  /** Grading periods; of a school that has none, its terms. */
  List<Session> gradingPeriods() {
    List<Session> periods = ofType(Set.of(Session.GRADING_PERIOD));
    return periods.isEmpty() ? terms() : periods;
  }

  /** Terms and semesters; of a school that has none, its grading periods. */
  List<Session> terms() {
    List<Session> terms = ofType(Set.of("term", "semester"));
    return terms.isEmpty() ? ofType(Set.of(Session.GRADING_PERIOD)) : terms;
  }

  private List<Session> ofType(Set<String> types) {
    return published().stream().filter(s -> types.contains(s.type())).toList();
  }

  /** Whether that day lies in a grading period of a class. */
  boolean teaches(SchoolClass schoolClass, LocalDate day) {
    return periodsOf(schoolClass).stream().anyMatch(session -> session.contains(day));
  }

  /** Whether that day lies in an open grading period of a class that has today too. */
  boolean isInPresentPeriod(SchoolClass schoolClass, LocalDate day) {
    LocalDate today = today();
    return periodsOf(schoolClass).stream()
        .anyMatch(
            session -> session.contains(day) && session.contains(today) && !isClosed(session));
  }

  /** The closed grading period of a class that these days touch, or null. */
  @Nullable Session closedBetween(SchoolClass schoolClass, LocalDate from, LocalDate to) {
    return periodsOf(schoolClass).stream()
        .filter(session -> session.touches(from, to) && isClosed(session))
        .findFirst()
        .orElse(null);
  }

  /** The grading periods of a class: its terms, or what these are divided into. */
  private Set<Session> periodsOf(SchoolClass schoolClass) {
    Set<Session> found = new LinkedHashSet<>();
    schoolClass.termIds().forEach(id -> addPeriods(id, found, 0));
    return found;
  }

  private void addPeriods(String id, Set<Session> found, int depth) {
    Session session = sessions.get(id);
    List<Session> parts =
        sessions.list().stream().filter(part -> id.equals(part.parentId())).toList();
    if (parts.isEmpty() || depth > DEEPEST) {
      if (session != null) {
        found.add(session);
      }
    } else {
      parts.forEach(part -> addPeriods(part.sourcedId(), found, depth + 1));
    }
  }

  /** The shortest term of a class that has that day, for line items that do not name one. */
  @Nullable String termOn(SchoolClass schoolClass, LocalDate day) {
    return schoolClass.termIds().stream()
        .map(sessions::get)
        .filter(session -> session != null && session.contains(day))
        .min((a, b) -> Long.compare(length(a), length(b)))
        .map(Session::sourcedId)
        .orElse(null);
  }

  private static long length(Session session) {
    return session.end().toEpochDay() - session.start().toEpochDay();
  }
}
