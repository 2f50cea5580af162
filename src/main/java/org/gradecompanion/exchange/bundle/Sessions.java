package org.gradecompanion.exchange.bundle;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gradecompanion.model.Term;
import org.gradecompanion.model.TermId;

/**
 * The academic sessions of a bundle, and which of them are terms: grading periods and terms; where
 * there is neither, semesters; where there are none of these, school years.
 */
final class Sessions {
  private static final int MOST = 10_000;
  private static final List<Set<String>> PREFERRED =
      List.of(Set.of("gradingperiod", "term"), Set.of("semester"), Set.of("schoolyear"));

  private final Map<String, Term> all = new LinkedHashMap<>();
  private final Map<String, String> types = new HashMap<>();
  private final Map<String, List<String>> children = new HashMap<>();
  private final Map<String, Term> terms = new LinkedHashMap<>();

  static Sessions read(BundleTable table) {
    Sessions sessions = new Sessions();
    table.first(sessions::add);
    table.rows(
        row -> {
          String parent = row.text("parentSourcedId");
          if (!parent.isEmpty() && !sessions.all.containsKey(parent)) {
            table.remark(row, new RowRefused("no_parent"));
          }
        });
    for (Set<String> preferred : PREFERRED) {
      if (sessions.terms.isEmpty()) {
        sessions.all.forEach(
            (id, term) -> {
              if (preferred.contains(sessions.types.get(id))) {
                sessions.terms.put(id, term);
              }
            });
      }
    }
    return sessions;
  }

  private void add(BundleRow row) throws RowRefused {
    if (all.size() >= MOST) {
      throw Refusal.of("rows", BundleFile.SESSIONS.fileName(), MOST);
    }
    String id = row.id();
    LocalDate start = row.day("startDate").orElseThrow(() -> new RowRefused("blank", "startDate"));
    LocalDate end = row.day("endDate").orElseThrow(() -> new RowRefused("blank", "endDate"));
    if (end.isBefore(start)) {
      throw new RowRefused("ends_before");
    }
    boolean closed = row.yes("metadata.closed") || row.yes("metadata.isClosed");
    all.put(id, new Term(new TermId(id), row.name("title"), start, end, closed));
    types.put(id, row.text("type").toLowerCase(Locale.ROOT));
    String parent = row.text("parentSourcedId");
    if (!parent.isEmpty()) {
      children.computeIfAbsent(parent, key -> new ArrayList<>()).add(id);
    }
  }

  List<Term> terms() {
    return List.copyOf(terms.values());
  }

  boolean has(String id) {
    return all.containsKey(id);
  }

  /** The finest terms below these sessions, or the sessions themselves. */
  List<TermId> below(List<String> ids) {
    Set<TermId> found = new LinkedHashSet<>();
    Set<String> visited = new HashSet<>();
    for (String id : ids) {
      below(id, visited, found);
    }
    return List.copyOf(found);
  }

  /** Without recursion: sessions may be nested as deep as there are rows, or in a circle. */
  private void below(String top, Set<String> visited, Set<TermId> found) {
    Deque<String> open = new ArrayDeque<>();
    open.push(top);
    while (!open.isEmpty()) {
      String id = open.pop();
      if (visited.add(id)) {
        List<String> below = children.getOrDefault(id, List.of());
        boolean finer = below.stream().anyMatch(this::leadsToTerm);
        if (!finer && terms.containsKey(id)) {
          found.add(terms.get(id).id());
        }
        for (int i = below.size() - 1; i >= 0; i--) {
          open.push(below.get(i));
        }
      }
    }
  }

  /** A grading period is a child of its term; what is nested deeper says nothing finer. */
  private boolean leadsToTerm(String id) {
    return terms.containsKey(id);
  }
}
