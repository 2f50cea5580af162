package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a read asks for: page, order, filter and fields. */
final class Query {
  private static final int DEFAULT_LIMIT = 100;

  private final Map<String, String> parameters;
  private final int limit;
  private final int offset;
  private final @Nullable Filter filter;
  private final @Nullable Comparator<JsonNode> order;
  private final Set<String> fields;

  /**
   * @throws Refusal 400 when a parameter is not what OneRoster allows
   */
  Query(Kind kind, Edition edition, @Nullable String rawQuery) {
    parameters = Urls.parameters(rawQuery);
    limit = number("limit", DEFAULT_LIMIT, 1);
    offset = number("offset", 0, 0);
    String condition = parameters.get("filter");
    filter =
        condition == null || condition.isBlank() ? null : Filter.parse(kind, edition, condition);
    order = order(kind, edition);
    fields = fields(kind, edition);
  }

  private int number(String name, int preset, int least) {
    String text = parameters.get(name);
    if (text == null || text.isBlank()) {
      return preset;
    }
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw Refusal.badRequest(
        "invalid data", "The parameter " + name + " must be a whole number from " + least + ".");
  }

  private @Nullable Comparator<JsonNode> order(Kind kind, Edition edition) {
    String by = parameters.getOrDefault("orderBy", "asc");
    if (!by.equalsIgnoreCase("asc") && !by.equalsIgnoreCase("desc")) {
      throw Refusal.badRequest("invalid_sort_field", "The parameter orderBy is asc or desc.");
    }
    String sort = parameters.get("sort");
    if (sort == null || sort.isBlank()) {
      return null;
    }
    if (!kind.hasPath(edition, sort)) {
      throw Refusal.badRequest(
          "invalid_sort_field",
          "A " + kind.singular() + " has no field '" + sort + "' to sort by.");
    }
    var ascending = Values.by(sort);
    return by.equalsIgnoreCase("asc") ? ascending : Collections.reverseOrder(ascending);
  }

  private Set<String> fields(Kind kind, Edition edition) {
    Set<String> wanted = new TreeSet<>();
    for (String field : parameters.getOrDefault("fields", "").split(",")) {
      String name = field.strip();
      if (!name.isEmpty() && !kind.hasField(edition, name)) {
        throw Refusal.badRequest(
            "invalid_selection_field", "A " + kind.singular() + " has no field '" + name + "'.");
      }
      if (!name.isEmpty()) {
        wanted.add(name);
      }
    }
    return wanted;
  }

  ObjectNode selected(ObjectNode object) {
    return fields.isEmpty() ? object : object.retain(fields);
  }

  Page page(List<? extends Entity> rows, Wire wire) {
    List<ObjectNode> objects = new ArrayList<>();
    if (filter == null && order == null) {
      rows.stream().skip(offset).limit(limit).forEach(row -> objects.add(wire.json(row)));
      return new Page(objects, rows.size());
    }
    rows.stream()
        .map(wire::json)
        .filter(o -> filter == null || filter.test(o))
        .forEach(objects::add);
    if (order != null) {
      objects.sort(order);
    }
    int from = Math.min(offset, objects.size());
    int to = (int) Math.min((long) from + limit, objects.size());
    return new Page(List.copyOf(objects.subList(from, to)), objects.size());
  }

  /**
   * One page of a collection.
   *
   * @param total how many there are on all pages
   */
  record Page(List<ObjectNode> objects, int total) {}

  /** The value of the Link header (RFC 8288). */
  String links(String address, int total) {
    List<String> links = new ArrayList<>();
    int last = total == 0 ? 0 : (total - 1) / limit * limit;
    if ((long) offset + limit < total) {
      links.add(link(address, offset + limit, "next"));
    }
    if (offset > 0) {
      links.add(link(address, Math.max(0, Math.min(offset - limit, last)), "prev"));
    }
    links.add(link(address, 0, "first"));
    links.add(link(address, last, "last"));
    return String.join(", ", links);
  }

  private String link(String address, int toOffset, String rel) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.put("limit", Integer.toString(limit));
    all.put("offset", Integer.toString(toOffset));
    List<String> pairs = new ArrayList<>();
    all.forEach((name, value) -> pairs.add(Urls.encode(name) + "=" + Urls.encode(value)));
    return "<" + address + "?" + String.join("&", pairs) + ">; rel=\"" + rel + "\"";
  }
}
