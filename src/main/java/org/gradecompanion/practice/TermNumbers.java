package org.gradecompanion.practice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * PowerSchool's numbers of terms: TERMS.YEARID is the school year in which a term ends, counted
 * from 1991; TERMS.ID is that year times 100, and 0 more for the year itself.
 */
final class TermNumbers {
  private static final int FIRST_YEAR = 1991;
  private static final int PER_YEAR = 100;
  private static final int HALF_A_YEAR = 6;

  /** More levels than any calendar has: a bundle may name a session as its own parent. */
  private static final int DEEPEST = 8;

  private final Table<Session> sessions;
  private final Map<String, Integer> ids = new HashMap<>();

  TermNumbers(Table<Session> sessions) {
    this.sessions = sessions;
    Map<Integer, Integer> last = new HashMap<>();
    for (Session session : sessions.list()) {
      int year = yearId(session);
      boolean whole = session.type().equals(Session.SCHOOL_YEAR);
      int number =
          whole && !ids.containsValue(year * PER_YEAR) ? 0 : last.merge(year, 1, Integer::sum);
      ids.put(session.sourcedId(), year * PER_YEAR + number);
    }
  }

  /** TERMS.ID of a session. */
  int id(Session session) {
    return ids.get(session.sourcedId());
  }

  /** TERMS.YEARID of a session: that of the whole it is part of. */
  int yearId(Session session) {
    Session whole = session;
    for (Session above : upwards(session)) {
      whole = above;
    }
    return whole.start().plusMonths(HALF_A_YEAR).getYear() - FIRST_YEAR;
  }

  /** SECTIONS.TERMID: the one term in which all terms of a class lie. */
  Session of(SchoolClass schoolClass) {
    Session first = known(schoolClass.termIds().get(0));
    for (Session candidate : upwards(first)) {
      boolean holdsAll =
          schoolClass.termIds().stream().allMatch(id -> upwards(known(id)).contains(candidate));
      if (holdsAll) {
        return candidate;
      }
    }
    return first;
  }

  private Session known(String id) {
    Session session = sessions.get(id);
    if (session == null) {
      throw new IllegalStateException("a class has only known terms");
    }
    return session;
  }

  /** A session and what it is part of, from the inside out. */
  private List<Session> upwards(Session session) {
    List<Session> path = new ArrayList<>();
    Session at = session;
    while (at != null && path.size() < DEEPEST) {
      path.add(at);
      at = at.parentId() == null ? null : sessions.get(at.parentId());
    }
    return path;
  }
}
