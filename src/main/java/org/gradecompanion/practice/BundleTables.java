package org.gradecompanion.practice;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads a bundle's files into tables; skips the rows that cannot be used and notes why. */
final class BundleTables {
  private final BundleFiles files;
  private final DateReader dates;
  private final List<String> notices;

  /**
   * @param notices where to note the rows that were left out, as {@code file:line: why}
   */
  BundleTables(BundleFiles files, DateReader dates, List<String> notices) {
    this.files = files;
    this.dates = dates;
    this.notices = notices;
  }

  boolean has(String file) {
    return files.text(file).isPresent();
  }

  /**
   * @throws PracticeException when the file is missing or cannot be read as CSV
   */
  <E extends Entity> Table<E> required(String file, List<String> columns, Function<Row, E> read) {
    if (!has(file)) {
      throw new PracticeException(
          "The OneRoster bundle "
              + files.source()
              + " has no "
              + file
              + ". Export the bundle again with this file in it.");
    }
    return optional(file, columns, read);
  }

  /** An empty table when there is no such file. */
  <E extends Entity> Table<E> optional(String file, List<String> columns, Function<Row, E> read) {
    Table<E> table = new Table<>();
    for (Parsed parsed : rows(file, columns)) {
      try {
        E entity = read.apply(parsed.row());
        if (table.get(entity.sourcedId()) != null) {
          throw new BadRow("an earlier row has the same sourcedId");
        }
        table.put(entity);
      } catch (BadRow e) {
        note(file, parsed.line(), e.getMessage());
      }
    }
    return table;
  }

  void note(String file, long line, String why) {
    notices.add(file + ":" + line + ": " + why);
  }

  /** A row, or the reason why it is none. */
  private record Parsed(long line, Map<String, String> columns, String fault, DateReader dates) {
    Row row() {
      if (!fault.isEmpty()) {
        throw new BadRow(fault);
      }
      return new Row(line, columns, dates);
    }
  }

  private List<Parsed> rows(String file, List<String> columns) {
    List<Parsed> rows = new ArrayList<>();
    List<String> header = List.of();
    long line = 1;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(files.text(file).orElse(""))) {
      for (Iterator<CsvRecord> all = reader.iterator(); all.hasNext(); ) {
        CsvRecord csv = all.next();
        line = csv.getStartingLineNumber();
        if (header.isEmpty()) {
          header = header(file, csv, columns);
        } else {
          rows.add(parsed(csv, header));
        }
      }
    } catch (CsvParseException e) {
      throw new PracticeException(
          file
              + " in "
              + files.source()
              + " cannot be read as CSV after line "
              + line
              + ". Correct the quotes there and try again.",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private List<String> header(String file, CsvRecord csv, List<String> columns) {
    List<String> header = csv.getFields().stream().map(String::strip).toList();
    for (String column : columns) {
      if (!header.contains(column)) {
        throw new PracticeException(
            file
                + ":1 in "
                + files.source()
                + ": the column "
                + column
                + " is missing. Export the bundle as OneRoster 1.1 CSV.");
      }
    }
    return header;
  }

  private Parsed parsed(CsvRecord csv, List<String> header) {
    Map<String, String> columns = new HashMap<>();
    int count = csv.getFieldCount();
    for (int i = 0; i < Math.min(count, header.size()); i++) {
      columns.put(header.get(i), csv.getField(i));
    }
    String fault =
        count == header.size()
            ? ""
            : "the row has " + count + " columns, the header has " + header.size();
    return new Parsed(csv.getStartingLineNumber(), columns, fault, dates);
  }
}
