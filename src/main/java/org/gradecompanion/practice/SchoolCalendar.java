package org.gradecompanion.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
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
    return "true".equals(session.meta("closed")) || today().isAfter(session.end());
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

  /** Whether a class is taught on that day. */
  boolean teaches(SchoolClass schoolClass, LocalDate day) {
    return schoolClass.termIds().stream()
        .map(sessions::get)
        .anyMatch(session -> session != null && session.contains(day));
  }

  /** The closed term of a class that these days touch, or null. */
  @Nullable Session closedBetween(SchoolClass schoolClass, LocalDate from, LocalDate to) {
    Set<String> own = new HashSet<>(schoolClass.termIds());
    for (Session session : sessions.list()) {
      if (!session.type().equals(Session.SCHOOL_YEAR)
          && belongsTo(session, own)
          && session.touches(from, to)
          && isClosed(session)) {
        return session;
      }
    }
    return null;
  }

  private boolean belongsTo(Session session, Set<String> ids) {
    Session at = session;
    for (int depth = 0; at != null && depth < 8; depth++) {
      if (ids.contains(at.sourcedId())) {
        return true;
      }
      at = at.parentId() == null ? null : sessions.get(at.parentId());
    }
    return false;
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
