package org.gradecompanion.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradecompanion.exchange.ImportResult.Problem;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of scores, read whole: UTF-8 with or without a byte order mark, headings in the first
 * row, separated by comma, semicolon or tab, as spreadsheets of different countries write it.
 *
 * @param rows those with as many fields as headings, or fewer
 * @param problems the other rows
 * @param ignored headings that mean nothing to the program
 */
record ScoresFile(List<ImportRow> rows, List<Problem> problems, List<String> ignored) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String SEPARATORS = ",;\t";

  /** Reads the file, or says what is wrong with it as a whole. */
  static ScoresFile read(Path file) {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      reader.mark(1);
      if (reader.read() != BYTE_ORDER_MARK) {
        reader.reset();
      }
      return read(reader, file);
    } catch (NoSuchFileException missing) {
      throw wrong("exchange.file.missing", file, missing);
    } catch (CharacterCodingException encoding) {
      throw wrong("exchange.file.encoding", file, encoding);
    } catch (IOException unreadable) {
      throw wrong("exchange.file.unreadable", file, unreadable);
    } catch (UncheckedIOException | CsvParseException broken) {
      boolean encoding = hasCause(broken, CharacterCodingException.class);
      throw wrong(encoding ? "exchange.file.encoding" : "exchange.file.broken", file, broken);
    }
  }

  private static ScoresFile read(BufferedReader reader, Path file) throws IOException {
    reader.mark(1 << 16);
    char[] start = new char[1 << 15];
    int length = Math.max(0, reader.read(start));
    reader.reset();
    String firstLine = new String(start, 0, length).lines().findFirst().orElse("");
    char separator = separator(firstLine);
    Iterator<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowUnclosedQuote(false)
            .ofCsvRecord(reader)
            .iterator();
    if (!records.hasNext()) {
      throw wrong("exchange.file.empty", file, null);
    }
    List<String> headings = records.next().getFields();
    List<Optional<Column>> columns = headings.stream().map(Column::byHeading).toList();
    requireHeadings(file, columns);
    List<ImportRow> rows = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    while (records.hasNext()) {
      CsvRecord each = records.next();
      if (each.getFieldCount() > columns.size()) {
        problems.add(
            new Problem(
                each.getStartingLineNumber(),
                Message.of("exchange.row.too_many_fields", each.getFieldCount(), columns.size())));
      } else if (each.getFields().stream().anyMatch(field -> !field.isBlank())) {
        rows.add(row(each, columns, separator));
      }
    }
    List<String> ignored =
        headings.stream()
            .filter(heading -> !heading.isBlank() && Column.byHeading(heading).isEmpty())
            .toList();
    return new ScoresFile(rows, problems, ignored);
  }

  /** The one that yields most headings we know. */
  private static char separator(String firstLine) {
    char best = SEPARATORS.charAt(0);
    long most = -1;
    for (char candidate : SEPARATORS.toCharArray()) {
      long known =
          Arrays.stream(firstLine.split(String.valueOf(candidate)))
              .map(heading -> heading.replace("\"", ""))
              .filter(heading -> Column.byHeading(heading).isPresent())
              .count();
      if (known > most) {
        most = known;
        best = candidate;
      }
    }
    return best;
  }

  private static void requireHeadings(Path file, List<Optional<Column>> columns) {
    String missing =
        Arrays.stream(Column.values())
            .filter(column -> column.required() && !columns.contains(Optional.of(column)))
            .map(Column::heading)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new UserError(
          UserError.Kind.WRONG_USE, Message.of("exchange.file.headings", file.toString(), missing));
    }
    List<Column> known = columns.stream().flatMap(Optional::stream).toList();
    for (Column column : known) {
      if (known.indexOf(column) != known.lastIndexOf(column)) {
        throw new UserError(
            UserError.Kind.WRONG_USE,
            Message.of("exchange.file.heading_twice", file.toString(), column.heading()));
      }
    }
  }

  private static ImportRow row(CsvRecord record, List<Optional<Column>> columns, char separator) {
    Map<Column, String> values = new EnumMap<>(Column.class);
    for (int i = 0; i < record.getFieldCount(); i++) {
      String value = record.getField(i).strip();
      if (!value.isEmpty() && columns.get(i).isPresent()) {
        Column column = columns.get(i).get();
        boolean number = column == Column.SCORE || column == Column.POINTS;
        // Where fields are not separated by commas, spreadsheets write decimals with one.
        boolean comma = number && separator != ',' && value.matches("\\d+,\\d+%?");
        values.put(column, comma ? value.replace(',', '.') : value);
      }
    }
    return new ImportRow(record.getStartingLineNumber(), values);
  }

  private static boolean hasCause(Throwable problem, Class<? extends Throwable> kind) {
    for (Throwable each = problem; each != null; each = each.getCause()) {
      if (kind.isInstance(each)) {
        return true;
      }
    }
    return false;
  }

  private static UserError wrong(String key, Path file, @Nullable Throwable cause) {
    return new UserError(UserError.Kind.WRONG_USE, Message.of(key, file.toString()), cause);
  }
}
