package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * PowerSchool's tables over HTTP, read only: {@code GET /ws/schema/table/{name}} and its {@code
 * count}. All values are text.
 */
final class SchemaService {
  private final SchemaTables tables;

  SchemaService(SchemaTables tables) {
    this.tables = tables;
  }

  /**
   * @param segments of the path below {@code /ws/schema}
   * @throws Refusal when there is no such table, or it cannot be done
   */
  Answer answer(String method, List<String> segments, @Nullable String rawQuery) {
    boolean count = segments.size() == 3 && segments.get(2).equals("count");
    if (!count && segments.size() != 2 || !segments.get(0).equals("table")) {
      throw Refusal.of(404, "unknown object", "There is no such address.");
    }
    if (!method.equals("GET") && !method.equals("HEAD")) {
      throw Refusal.of(405, "unsupported", "The tables can only be read.");
    }
    SchemaTable table = tables.named(segments.get(1).toLowerCase(Locale.ROOT));
    if (table == null) {
      throw Refusal.of(404, "unknown object", "There is no table " + segments.get(1) + ".");
    }
    SchemaQuery query = new SchemaQuery(table, rawQuery);
    return Answer.json(
        200,
        count
            ? JsonNodeFactory.instance.objectNode().put("count", query.all().size())
            : page(table, query));
  }

  private static ObjectNode page(SchemaTable table, SchemaQuery query) {
    ObjectNode page = JsonNodeFactory.instance.objectNode().put("name", table.name());
    ArrayNode records = page.putArray("record");
    for (Map<String, String> row : query.page()) {
      ObjectNode record = records.addObject();
      record.put("id", Long.parseLong(row.get("id")));
      record.put("name", table.name());
      ObjectNode values = record.putObject("tables").putObject(table.name());
      query.projected(row).forEach(values::put);
    }
    return page;
  }
}
