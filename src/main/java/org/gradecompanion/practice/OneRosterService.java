package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One service of an edition of OneRoster over a school's holdings: its reads and writes. */
final class OneRosterService {
  private static final Map<String, Kind> WRITABLE =
      Map.of(
          "categories/*", Kind.CATEGORY, "lineItems/*", Kind.LINE_ITEM, "results/*", Kind.RESULT);

  private final String path;
  private final Wire wire;
  private final Writes writes;
  private final BulkWrites bulk;
  private final Habits habits;
  private final Routes routes;

  /**
   * @param path one of the paths of the wire's edition
   */
  OneRosterService(String path, Wire wire, Holdings holdings, Writes writes, Habits habits) {
    this.path = path;
    this.habits = habits;
    this.wire = wire;
    this.writes = writes;
    this.bulk = new BulkWrites(holdings, writes);
    this.routes = new Routes(this::serves);
    new RosterRoutes(routes, holdings).add();
    new PeopleRoutes(routes, holdings).add();
    new CalendarRoutes(routes, holdings).add();
    new GradebookRoutes(routes, holdings).add();
  }

  private boolean serves(Kind kind) {
    return wire.edition().has(kind) && wire.edition().path(kind).equals(path);
  }

  String path() {
    return path;
  }

  /**
   * @param below the raw path below the service's
   * @throws Refusal when there is no such thing, or it cannot be done
   */
  Answer answer(String method, String below, @Nullable String rawQuery, byte[] body) {
    List<String> ids = new ArrayList<>();
    String shape = shape(Urls.segments(below), ids);
    habits.admit(shape);
    return habits.shaped(answer(method, below, rawQuery, habits.taken(body), shape, ids));
  }

  private Answer answer(
      String method,
      String below,
      @Nullable String rawQuery,
      byte[] body,
      String shape,
      List<String> ids) {
    Kind writable = WRITABLE.get(shape);
    if (writable != null && !serves(writable)) {
      writable = null;
    }
    if (writable != null && method.equals("PUT")) {
      return put(writable, ids.get(0), body);
    }
    if (writable != null && method.equals("DELETE")) {
      writes.delete(writable, ids.get(0));
      return Answer.empty(204);
    }
    if (method.equals("POST") && wire.edition() == Edition.V1_2 && bulk.takes(shape)) {
      return bulk.post(shape, ids, body);
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
        ? list(many, ids, below, rawQuery)
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
    if (wire.edition() == Edition.V1_2) {
      return Answer.empty(201);
    }
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    envelope.set(kind.singular(), wire.json(stored.entity()));
    return Answer.json(stored.created() ? 201 : 200, envelope);
  }

  private Answer list(Routes.Many many, List<String> ids, String below, @Nullable String rawQuery) {
    Query query = new Query(many.kind(), wire.edition(), rawQuery);
    Query.Page page = query.page(many.find().apply(ids), wire);
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    ArrayNode array = envelope.putArray(many.kind().plural());
    page.objects().forEach(object -> array.add(query.selected(object)));
    return Answer.json(200, envelope)
        .with("X-Total-Count", Integer.toString(page.total()))
        .with("Link", query.links(wire.root(many.kind()) + below, page.total()));
  }

  private Answer single(Routes.One one, String id, @Nullable String rawQuery) {
    Query query = new Query(one.kind(), wire.edition(), rawQuery);
    Entity found = one.find().apply(id);
    if (found == null) {
      throw Refusal.unknown("The " + one.kind().singular());
    }
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    envelope.set(one.kind().singular(), query.selected(wire.json(found)));
    return Answer.json(200, envelope);
  }
}
