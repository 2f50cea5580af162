package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.model.Term;
import org.gradecompanion.model.TermId;

/**
 * The academic sessions of a server, and which of them are terms: grading periods and terms; where
 * there is neither, semesters; where there are none of these, school years.
 */
final class Sessions {
  private static final String KEY = "academicSessions";
  private static final List<Set<String>> PREFERRED =
      List.of(Set.of("gradingperiod", "term"), Set.of("semester"), Set.of("schoolyear"));

  private final Map<String, JsonNode> rows = new LinkedHashMap<>();
  private final Map<String, Term> terms = new LinkedHashMap<>();

  private Sessions(List<JsonNode> sessions, ZoneId zone) {
    sessions.stream()
        .filter(Fields::active)
        .forEach(row -> rows.put(Fields.text(row, "sourcedId"), row));
    for (Set<String> types : PREFERRED) {
      if (terms.isEmpty()) {
        rows.values().stream()
            .filter(row -> types.contains(Fields.text(row, "type").toLowerCase(Locale.ROOT)))
            .flatMap(row -> term(row, zone).stream())
            .forEach(term -> terms.put(term.id().value(), term));
      }
    }
  }

  static Sessions read(Api api, ZoneId zone) throws GatewayException {
    Rows all = api.all(KEY, KEY);
    if (all.offered()) {
      return new Sessions(all.list(), zone);
    }
    List<JsonNode> some = new ArrayList<>(api.all(KEY, "terms").orThrow(api.clock()));
    some.addAll(api.all(KEY, "gradingPeriods").list());
    return new Sessions(some, zone);
  }

  private static Optional<Term> term(JsonNode row, ZoneId zone) {
    Optional<LocalDate> start = Days.read(Fields.text(row, "startDate"), zone);
    Optional<LocalDate> end = Days.read(Fields.text(row, "endDate"), zone);
    if (start.isEmpty() || end.isEmpty() || end.get().isBefore(start.get())) {
      return Optional.empty();
    }
    JsonNode metadata = Fields.metadata(row);
    boolean closed =
        Fields.yes(metadata, "closed", false) || Fields.yes(metadata, "isClosed", false);
    return Optional.of(
        new Term(
            new TermId(Fields.text(row, "sourcedId")),
            Fields.text(row, "title"),
            start.get(),
            end.get(),
            closed));
  }

  List<Term> terms() {
    return List.copyOf(terms.values());
  }

  /** The finest terms of a class: the grading periods below what it refers to, or that itself. */
  List<TermId> of(JsonNode clazz) {
    Set<TermId> found = new LinkedHashSet<>();
    Fields.refs(clazz, "terms").forEach(id -> collect(id, found, new LinkedHashSet<>()));
    return List.copyOf(found);
  }

  private void collect(String id, Set<TermId> found, Set<String> visited) {
    if (!visited.add(id)) {
      return;
    }
    int before = found.size();
    rows.values().stream()
        .filter(row -> Fields.ref(row, "parent").filter(id::equals).isPresent())
        .forEach(child -> collect(Fields.text(child, "sourcedId"), found, visited));
    if (found.size() == before && terms.containsKey(id)) {
      found.add(terms.get(id).id());
    }
  }
}
