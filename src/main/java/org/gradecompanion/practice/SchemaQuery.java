package org.gradecompanion.practice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a read of a table asks for: {@code q} (conditions joined by a semicolon), {@code
 * projection}, {@code page} from 1 and {@code pagesize}, which PowerSchool holds to 100.
 */
final class SchemaQuery {
  private static final int LARGEST_PAGE = 100;
  private static final Pattern CONDITION =
      Pattern.compile("([A-Za-z_.]+)(==|=gt=|=ge=|=lt=|=le=)(.*)", Pattern.DOTALL);

  private final SchemaTable table;
  private final List<Condition> conditions = new ArrayList<>();
  private final List<String> projection = new ArrayList<>();
  private final int page;
  private final int pageSize;

  private record Condition(String column, String operator, String value) {
    boolean holds(String found) {
      int order = compare(found, value);
      return switch (operator) {
        case "=gt=" -> order > 0;
        case "=ge=" -> order >= 0;
        case "=lt=" -> order < 0;
        case "=le=" -> order <= 0;
        default -> order == 0;
      };
    }

    private static int compare(String found, String value) {
      try {
        return new BigDecimal(found).compareTo(new BigDecimal(value));
      } catch (NumberFormatException e) {
        return found.compareTo(value);
      }
    }
  }

  /**
   * @throws Refusal 400 when a column does not exist, or a parameter is not understood
   */
  SchemaQuery(SchemaTable table, @Nullable String rawQuery) {
    this.table = table;
    Map<String, String> parameters = Urls.parameters(rawQuery);
    page = number(parameters, "page", 1);
    pageSize = Math.min(number(parameters, "pagesize", LARGEST_PAGE), LARGEST_PAGE);
    for (String condition : split(parameters.get("q"), ";")) {
      Matcher parts = CONDITION.matcher(condition);
      if (!parts.matches()) {
        throw Refusal.badRequest("invalid data", "Invalid query: " + condition);
      }
      conditions.add(new Condition(column(parts.group(1)), parts.group(2), parts.group(3)));
    }
    for (String name : split(parameters.get("projection"), ",")) {
      projection.addAll(name.endsWith("*") ? table.columns() : List.of(column(name)));
    }
  }

  private static List<String> split(@Nullable String text, String by) {
    return text == null || text.isBlank() ? List.of() : List.of(text.strip().split(by));
  }

  private static int number(Map<String, String> parameters, String name, int preset) {
    String text = parameters.getOrDefault(name, "");
    if (text.isBlank()) {
      return preset;
    }
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw Refusal.badRequest("invalid data", "The parameter " + name + " is a number from 1.");
    }
    return Integer.parseInt(text);
  }

  private String column(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    String own =
        plain.startsWith(table.name() + ".") ? plain.substring(table.name().length() + 1) : plain;
    if (!table.columns().contains(own)) {
      throw Refusal.badRequest(
          "invalid data",
          "Invalid field specified: " + name + " is not valid column for table: " + table.name());
    }
    return own;
  }

  /** Every row that is asked for, on all pages. */
  List<Map<String, String>> all() {
    return table.rows().stream()
        .filter(row -> conditions.stream().allMatch(c -> c.holds(row.get(c.column()))))
        .toList();
  }

  /** The rows of the page. */
  List<Map<String, String>> page() {
    return all().stream().skip((long) (page - 1) * pageSize).limit(pageSize).toList();
  }

  /** The columns of a row that were asked for. */
  Map<String, String> projected(Map<String, String> row) {
    Map<String, String> wanted = new LinkedHashMap<>();
    projection.forEach(column -> wanted.put(column, row.get(column)));
    return wanted;
  }
}
