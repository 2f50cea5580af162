package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** OneRoster 1.1 over a school's holdings: rostering reads, gradebook reads and writes. */
final class OneRosterService {
  private static final Map<String, Kind> WRITABLE =
      Map.of(
          "categories/*", Kind.CATEGORY, "lineItems/*", Kind.LINE_ITEM, "results/*", Kind.RESULT);

  private final Wire wire;
  private final Writes writes;
  private final Routes routes = new Routes();

  OneRosterService(Wire wire, Holdings holdings, Writes writes) {
    this.wire = wire;
    this.writes = writes;
    new RosterRoutes(routes, holdings).add();
    new PeopleRoutes(routes, holdings).add();
    new CalendarRoutes(routes, holdings).add();
    new GradebookRoutes(routes, holdings).add();
  }

  /**
   * @param path the raw path below the service's root
   * @throws Refusal when there is no such thing, or it cannot be done
   */
  Answer answer(String method, String path, @Nullable String rawQuery, byte[] body) {
    List<String> segments = Urls.segments(path);
    List<String> ids = new ArrayList<>();
    String shape = shape(segments, ids);
    Kind writable = WRITABLE.get(shape);
    if (writable != null && method.equals("PUT")) {
      return put(writable, ids.get(0), body);
    }
    if (writable != null && method.equals("DELETE")) {
      writes.delete(writable, ids.get(0));
      return Answer.empty(204);
    }
    Routes.Many many = routes.collection(shape);
    Routes.One one = routes.single(shape);
    if (many == null && one == null) {
      throw Refusal.of(404, "unknown object", "There is no such address.");
    }
    if (!method.equals("GET") && !method.equals("HEAD")) {
      throw Refusal.of(405, "unsupported", "This address does not take " + method + ".");
    }
    return many != null
        ? list(many, ids, path, rawQuery)
        : single(one, ids.get(ids.size() - 1), rawQuery);
  }

  /** The segments with an asterisk for each id; the ids go into {@code ids}. */
  private static String shape(List<String> segments, List<String> ids) {
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < segments.size(); i++) {
      boolean name = i % 2 == 0;
      shape.append(i == 0 ? "" : "/").append(name ? segments.get(i) : "*");
      if (!name) {
        ids.add(segments.get(i));
      }
    }
    return shape.toString();
  }

  private Answer put(Kind kind, String sourcedId, byte[] body) {
    Writes.Stored stored = writes.put(kind, sourcedId, body);
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    envelope.set(kind.singular(), wire.json(stored.entity()));
    return Answer.json(stored.created() ? 201 : 200, envelope);
  }

  private Answer list(Routes.Many many, List<String> ids, String path, @Nullable String rawQuery) {
    Query query = new Query(many.kind(), rawQuery);
    Query.Page page = query.page(many.find().apply(ids), wire);
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    ArrayNode array = envelope.putArray(many.kind().plural());
    page.objects().forEach(object -> array.add(query.selected(object)));
    return Answer.json(200, envelope)
        .with("X-Total-Count", Integer.toString(page.total()))
        .with("Link", query.links(wire.root() + path, page.total()));
  }

  private Answer single(Routes.One one, String id, @Nullable String rawQuery) {
    Query query = new Query(one.kind(), rawQuery);
    Entity found = one.find().apply(id);
    if (found == null) {
      throw Refusal.unknown("The " + one.kind().singular());
    }
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    envelope.set(one.kind().singular(), query.selected(wire.json(found)));
    return Answer.json(200, envelope);
  }
}
