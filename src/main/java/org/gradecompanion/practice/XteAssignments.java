package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates, replaces and deletes assignments as PowerTeacher Pro does for plugins. */
final class XteAssignments {
  /** What stands in members of the line item's own, or is computed. */
  private static final Set<String> OWN =
      Set.of(
          "_name",
          "_id",
          "assignmentsectionid",
          "sectionsdcid",
          "name",
          "description",
          "duedate",
          "scoreentrypoints",
          "totalpointvalue",
          "islocked",
          "_assignmentcategoryassociations");

  private final XteIds ids;
  private final Gradebook gradebook;
  private final SchoolCalendar calendar;
  private final Rules rules;
  private final Clock clock;

  XteAssignments(XteIds ids, Holdings holdings, Rules rules, Clock clock) {
    this.ids = ids;
    this.gradebook = holdings.gradebook();
    this.calendar = holdings.calendar();
    this.rules = rules;
    this.clock = clock;
  }

  LineItem create(String teacher, byte[] body) {
    return store(teacher, UUID.randomUUID().toString(), null, body, false);
  }

  /**
   * Replaces it with what is sent, whatever is left out.
   *
   * @param updateScores whether the plugin said what becomes of scores when the points change
   */
  LineItem replace(String teacher, LineItem before, byte[] body, boolean updateScores) {
    return store(teacher, before.sourcedId(), before, body, updateScores);
  }

  private LineItem store(
      String teacher,
      String sourcedId,
      @Nullable LineItem before,
      byte[] body,
      boolean updateScores) {
    JsonNode sections = XteBody.object(body).path("_assignmentsections");
    if (sections.size() != 1) {
      throw XteBody.bad("The practice district takes assignments of one section.");
    }
    JsonNode sent = sections.get(0);
    SchoolClass section = ids.section(teacher, XteBody.dcid(sent, "sectionsdcid"));
    LineItem given = item(sent, sourcedId, section);
    synchronized (gradebook) {
      if (before != null && !updateScores && !samePoints(before, given) && scored(before)) {
        throw XteBody.bad("The assignment has scores: update_scores must be true or false.");
      }
      LineItem stored = rules.receive(given, before);
      gradebook.save(stored);
      return stored;
    }
  }

  private LineItem item(JsonNode sent, String sourcedId, SchoolClass section) {
    String name = XteBody.required(sent, "name");
    XteBody.required(sent, "scoretype");
    LocalDate due = XteBody.day(sent, "duedate");
    BigDecimal points = XteBody.number(sent, "scoreentrypoints");
    if (points == null) {
      throw XteBody.bad("The member scoreentrypoints is missing.");
    }
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    sent.properties().stream()
        .filter(member -> !OWN.contains(member.getKey()) && !XteDetails.has(member.getKey()))
        .forEach(member -> kept.set(member.getKey(), member.getValue()));
    ObjectNode metadata = JsonNodeFactory.instance.objectNode();
    XteDetails.keep(sent, metadata);
    metadata.set(XteWire.KEPT, kept);
    return new LineItem(
        new Base(sourcedId, Base.ACTIVE, clock.instant(), metadata),
        name,
        XteBody.text(sent, "description"),
        null,
        due == null ? null : WireDate.dateTime(due.toString()),
        section.sourcedId(),
        category(sent),
        due == null ? null : calendar.termOn(section, due),
        BigDecimal.ZERO,
        points);
  }

  private @Nullable String category(JsonNode sent) {
    for (JsonNode association : sent.path("_assignmentcategoryassociations")) {
      if (association.path("isprimary").asBoolean(false)) {
        Category found = ids.category(XteBody.dcid(association, "teachercategoryid"));
        return found == null ? null : found.sourcedId();
      }
    }
    return null;
  }

  private static boolean samePoints(LineItem one, LineItem other) {
    return one.max() != null && other.max() != null && one.max().compareTo(other.max()) == 0;
  }

  private boolean scored(LineItem item) {
    return !gradebook.resultsOf(item.sourcedId()).isEmpty();
  }

  /**
   * @param force deletes the scores too
   * @throws Refusal 412 when there are scores
   */
  void delete(LineItem item, boolean force) {
    synchronized (gradebook) {
      rules.release(item);
      if (!force && scored(item)) {
        throw Refusal.of(412, "deletefailure", "Assignment has grades associated");
      }
      gradebook.deleteLineItem(item.sourcedId());
    }
  }
}
