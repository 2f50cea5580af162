package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PowerTeacher Pro's own API for plugins ({@code /ws/xte}) over the same holdings and rules as the
 * OneRoster door, and the tables that a plugin reads rosters from ({@code /ws/schema}).
 */
final class XteService {
  static final String PATH = "/ws/xte";
  private static final String SCHEMA_PATH = "/ws/schema";

  private static final String ASSIGNMENTS = "section/assignment";

  private final Holdings holdings;
  private final XteIds ids;
  private final XteWire wire;
  private final XteAssignments assignments;
  private final XteScores scores;
  private final SchemaService schema;

  XteService(Holdings holdings, Rules rules, Predicate<String> refusedStudent, Clock clock) {
    this.holdings = holdings;
    Dcids dcids = new Dcids();
    TermNumbers terms = new TermNumbers(holdings.roster().sessions());
    ids = new XteIds(holdings, dcids);
    wire = new XteWire(ids, holdings, terms);
    assignments = new XteAssignments(ids, holdings, rules, clock);
    scores = new XteScores(ids, holdings, rules, refusedStudent, clock);
    schema = new SchemaService(new SchemaTables(holdings.roster(), dcids, terms));
  }

  /** The root that a request's path is below. */
  static Optional<String> service(String path) {
    return Stream.of(PATH, SCHEMA_PATH).filter(root -> path.startsWith(root + "/")).findFirst();
  }

  static boolean serves(String path) {
    return service(path).isPresent();
  }

  /**
   * @param path the raw path from the server's root
   * @throws Refusal when there is no such thing, or it cannot be done
   */
  Answer answer(String method, String path, @Nullable String rawQuery, byte[] body) {
    if (path.startsWith(SCHEMA_PATH)) {
      List<String> segments = Urls.segments(path.substring(SCHEMA_PATH.length()));
      return schema.answer(method, segments, rawQuery);
    }
    List<String> segments = Urls.segments(path.substring(PATH.length()));
    Map<String, String> parameters = Urls.parameters(rawQuery);
    String address = String.join("/", segments);
    if (segments.size() == 3 && address.startsWith(ASSIGNMENTS)) {
      return assignment(method, segments.get(2), parameters, body);
    }
    return switch (method + " " + address) {
      case "GET teacher_category" -> categories(parameters);
      case "GET " + ASSIGNMENTS -> list(parameters);
      case "POST " + ASSIGNMENTS -> create(parameters, body);
      case "PUT score" -> put(parameters, XteBody.object(body).path("assignment_scores"));
      case "PUT score/assignment" ->
          put(parameters, JsonNodeFactory.instance.arrayNode().add(XteBody.object(body)));
      default -> throw Refusal.of(404, "unknown object", "There is no such address.");
    };
  }

  private Answer categories(Map<String, String> parameters) {
    String teacher = ids.teacher(parameters);
    XteIds.number(parameters, "year_id");
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    holdings.gradebook().categories().list().stream()
        .filter(each -> each.active() && (each.owner() == null || each.owner().equals(teacher)))
        .forEach(each -> array.add(wire.category(each, teacher)));
    return Answer.json(200, array);
  }

  private Answer list(Map<String, String> parameters) {
    String teacher = ids.teacher(parameters);
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (SchoolClass each : ids.sections(teacher, parameters.getOrDefault("section_ids", ""))) {
      holdings.gradebook().itemsOf(each.sourcedId()).stream()
          .filter(Entity::active)
          .forEach(item -> array.add(wire.assignment(item)));
    }
    return Answer.json(200, array);
  }

  private Answer create(Map<String, String> parameters, byte[] body) {
    LineItem created = assignments.create(ids.teacher(parameters), body);
    String location = PATH + "/" + ASSIGNMENTS + "/" + ids.assignment(created);
    return Answer.empty(201).with("Location", location);
  }

  private Answer assignment(String method, String id, Map<String, String> parameters, byte[] body) {
    String teacher = ids.teacher(parameters);
    LineItem item = ids.assignment(teacher, id);
    switch (method) {
      case "GET", "HEAD" -> {
        return Answer.json(200, wire.assignment(item));
      }
      case "PUT" -> {
        String update = parameters.getOrDefault("update_scores", "");
        boolean said = update.equals("true") || update.equals("false");
        assignments.replace(teacher, item, body, said);
        return Answer.empty(200);
      }
      case "DELETE" -> {
        assignments.delete(item, "true".equals(parameters.get("force")));
        return Answer.empty(204);
      }
      default -> throw Refusal.of(405, "unsupported", "This address does not take " + method + ".");
    }
  }

  private Answer put(Map<String, String> parameters, JsonNode rows) {
    String teacher = ids.teacher(parameters);
    XteIds.number(parameters, "term_id");
    if (!rows.isArray() || rows.isEmpty()) {
      throw XteBody.bad("The body must have assignment_scores.");
    }
    return Answer.json(200, scores.put(teacher, rows));
  }
}
