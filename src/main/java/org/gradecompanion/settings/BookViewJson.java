package org.gradecompanion.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How gradebooks are looked at, in the settings file. Read leniently, like all of it. */
final class BookViewJson {
  private BookViewJson() {}

  static Map<String, BookView> read(JsonNode node) {
    Map<String, BookView> views = new HashMap<>();
    node.properties().forEach(each -> views.put(each.getKey(), view(each.getValue())));
    return views;
  }

  static void write(Map<String, BookView> views, ObjectNode into) {
    views.forEach((book, view) -> write(view, into.putObject(book)));
  }

  private static BookView view(JsonNode node) {
    return new BookView(
        node.path("sortedBy").asText(),
        node.path("sortedByAssignment").asText(),
        node.path("descending").asBoolean(),
        node.path("columnsBy").asText(),
        texts(node.path("order")),
        texts(node.path("hidden")),
        widths(node.path("widths")));
  }

  private static Map<String, Integer> widths(JsonNode node) {
    Map<String, Integer> widths = new HashMap<>();
    node.properties().stream()
        .filter(each -> each.getValue().asInt() > 0)
        .forEach(each -> widths.put(each.getKey(), each.getValue().asInt()));
    return widths;
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    node.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static void write(BookView view, ObjectNode into) {
    into.put("sortedBy", view.sortedBy());
    into.put("sortedByAssignment", view.sortedByAssignment());
    into.put("descending", view.descending());
    into.put("columnsBy", view.columnsBy());
    view.order().forEach(into.putArray("order")::add);
    view.hidden().forEach(into.putArray("hidden")::add);
    view.widths().forEach(into.putObject("widths")::put);
  }
}
