package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * OneRoster 1.2's POST of sets: all are created, or none. A new object keeps the sourcedId that its
 * sender gave it, unless something has that already; the answer says what became of each.
 */
final class BulkWrites {
  private static final String ITEMS_OF_CLASS = "classes/*/lineItems";
  private static final String ITEMS_OF_SCHOOL = "schools/*/lineItems";
  private static final String RESULTS_OF_ITEM = "lineItems/*/results";
  private static final String RESULTS_OF_TERM = "classes/*/academicSessions/*/results";
  private static final Set<String> SHAPES =
      Set.of(ITEMS_OF_CLASS, ITEMS_OF_SCHOOL, RESULTS_OF_ITEM, RESULTS_OF_TERM);

  private final Lookup find;
  private final Gradebook gradebook;
  private final Roster roster;
  private final Writes writes;

  BulkWrites(Holdings holdings, Writes writes) {
    this.find = new Lookup(holdings);
    this.gradebook = holdings.gradebook();
    this.roster = holdings.roster();
    this.writes = writes;
  }

  boolean takes(String shape) {
    return SHAPES.contains(shape);
  }

  /**
   * @param ids those in the path, in their order
   * @throws Refusal when one of them cannot be created; then none is
   */
  Answer post(String shape, List<String> ids, byte[] bytes) {
    boolean items = shape.equals(ITEMS_OF_CLASS) || shape.equals(ITEMS_OF_SCHOOL);
    Map<String, String> pairs;
    synchronized (gradebook) {
      pairs = items ? createItems(shape, ids.get(0), bytes) : createResults(shape, ids, bytes);
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode list = body.putArray("sourcedIdPairs");
    pairs.forEach(
        (allocated, supplied) ->
            list.addObject()
                .put("suppliedSourcedId", supplied)
                .put("allocatedSourcedId", allocated));
    return Answer.json(201, body);
  }

  private Map<String, String> createItems(String shape, String owner, byte[] bytes) {
    boolean ofClass = shape.equals(ITEMS_OF_CLASS);
    String id = ofClass ? find.schoolClass(owner).sourcedId() : find.school(owner).sourcedId();
    Map<String, String> pairs = new LinkedHashMap<>();
    try {
      for (Body given : Body.readAll(bytes, Kind.LINE_ITEM)) {
        if (!given.requiredRef(ofClass ? "class" : "school").equals(id)) {
          throw Refusal.invalid("A line item is not of what the address names.");
        }
        boolean taken = gradebook.lineItems().get(given.sourcedId()) != null;
        Body body = taken ? given.under(UUID.randomUUID().toString()) : given;
        writes.putLineItem(body);
        pairs.put(body.sourcedId(), given.sourcedId());
      }
    } catch (Refusal e) {
      pairs.keySet().forEach(gradebook::deleteLineItem);
      throw e;
    }
    return pairs;
  }

  private Map<String, String> createResults(String shape, List<String> ids, byte[] bytes) {
    if (shape.equals(RESULTS_OF_ITEM)) {
      Lookup.known(gradebook.lineItems().get(ids.get(0)), "The line item");
    } else {
      find.schoolClass(ids.get(0));
      find.session(ids.get(1));
    }
    Map<String, String> pairs = new LinkedHashMap<>();
    List<Result> checked = new ArrayList<>();
    Set<String> cells = new HashSet<>();
    for (Body given : Body.readAll(bytes, Kind.RESULT)) {
      boolean taken =
          gradebook.results().get(given.sourcedId()) != null
              || pairs.containsKey(given.sourcedId());
      Result result =
          writes.checkedResult(taken ? given.under(UUID.randomUUID().toString()) : given);
      LineItem item = Lookup.known(gradebook.lineItems().get(result.lineItemId()), "The line item");
      boolean there =
          shape.equals(RESULTS_OF_ITEM)
              ? item.sourcedId().equals(ids.get(0))
              : item.classId().equals(ids.get(0)) && isIn(item, ids.get(1));
      if (!there) {
        throw Refusal.invalid("A result is not of what the address names.");
      }
      if (!cells.add(result.lineItemId() + "\n" + result.studentId())) {
        throw Refusal.invalid("A student has two results of one line item.");
      }
      pairs.put(result.sourcedId(), given.sourcedId());
      checked.add(result);
    }
    checked.forEach(writes::save);
    return pairs;
  }

  private boolean isIn(LineItem item, String sessionId) {
    Session period =
        item.gradingPeriodId() == null ? null : roster.sessions().get(item.gradingPeriodId());
    return period != null
        && (period.sourcedId().equals(sessionId) || sessionId.equals(period.parentId()));
  }
}
