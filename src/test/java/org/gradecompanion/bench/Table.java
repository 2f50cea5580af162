package org.gradecompanion.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The figures of one benchmark: printed as a Markdown table, and kept as JSON in {@code target}.
 */
public final class Table {
  private static final Path FOLDER = Path.of("target", "bench");

  private final String name;
  private final List<Map<String, Object>> rows = new ArrayList<>();

  /**
   * @param name of the file, without its ending
   */
  public Table(String name) {
    this.name = name;
  }

  /** One more row; every row has the columns of the first. */
  public void add(Map<String, Object> row) {
    rows.add(row);
  }

  public void publish() throws IOException {
    List<String> columns = List.copyOf(rows.get(0).keySet());
    StringBuilder text = new StringBuilder("\n");
    text.append(line(columns));
    text.append(line(columns.stream().map(column -> "---").toList()));
    for (Map<String, Object> row : rows) {
      text.append(line(columns.stream().map(column -> String.valueOf(row.get(column))).toList()));
    }
    System.out.println(text);
    Files.createDirectories(FOLDER);
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(FOLDER.resolve(name + ".json").toFile(), rows);
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
