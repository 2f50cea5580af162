package org.gradecompanion.exchange.bundle;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradecompanion.model.UserError;

/**
 * The rows of one file, read one after the other as often as needed. A row that was refused at the
 * first reading is not there at later ones.
 */
final class BundleTable {
  private static final int TOLD_EVERY = 10_000;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final BundleFile file;
  private final BundleSource source;
  private final BundleLimits limits;
  private final Problems problems;
  private final BundleWatch watch;
  private final BitSet refused = new BitSet();
  private final Ids ids = new Ids();

  BundleTable(
      BundleFile file,
      BundleSource source,
      BundleLimits limits,
      Problems problems,
      BundleWatch watch) {
    this.file = file;
    this.source = source;
    this.limits = limits;
    this.problems = problems;
    this.watch = watch;
  }

  /** What is done with a row. */
  interface Use {
    void of(BundleRow row) throws RowRefused;
  }

  /** The identifiers of its rows, after the first reading. */
  Ids ids() {
    return ids;
  }

  /** Says what is wrong with a row that is taken all the same. */
  void remark(BundleRow row, RowRefused why) {
    problems.add(file, row.line(), why.why());
  }

  /**
   * The first reading, of rows that have identifiers: each must be another one.
   *
   * @throws UserError the file cannot be used
   */
  void first(Use use) {
    rows(
        row -> {
          String id = row.id();
          if (!row.active()) {
            throw RowRefused.silently();
          }
          if (ids.has(id)) {
            throw new RowRefused("twice");
          }
          use.of(row);
          ids.add(id);
        });
  }

  /** Every row that was not refused before. */
  void rows(Use use) {
    try {
      Optional<InputStream> in = source.open(file);
      if (in.isPresent()) {
        try (CsvReader<CsvRecord> csv = csv(in.get())) {
          read(csv.iterator(), use);
        }
      } else if (file.required()) {
        throw Refusal.of("no_file", file.fileName());
      }
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      throw explained(e);
    }
  }

  private CsvReader<CsvRecord> csv(InputStream in) {
    return CsvReader.builder()
        .allowMissingFields(true)
        .allowExtraFields(true)
        .allowUnclosedQuote(false)
        .maxBufferSize(limits.field())
        .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private void read(Iterator<CsvRecord> records, Use use) {
    if (!records.hasNext()) {
      throw Refusal.of("empty", file.fileName());
    }
    CsvRecord head = records.next();
    Map<String, Integer> columns = columns(head);
    int number = 0;
    for (; records.hasNext(); number++) {
      if (number >= limits.rows(file)) {
        throw Refusal.of("rows", file.fileName(), limits.rows(file));
      }
      CsvRecord record = records.next();
      if (!refused.get(number)) {
        use(use, new BundleRow(columns, record), number, record, head.getFieldCount());
      }
      if (number % TOLD_EVERY == 0) {
        watch.reading(file.fileName(), number);
      }
    }
    watch.reading(file.fileName(), number);
  }

  private void use(Use use, BundleRow row, int number, CsvRecord record, int fields) {
    try {
      if (record.getFieldCount() != fields) {
        throw new RowRefused("fields", record.getFieldCount(), fields);
      }
      use.of(row);
    } catch (RowRefused e) {
      refused.set(number);
      if (!e.silent()) {
        problems.add(file, row.line(), e.why());
      }
    }
  }

  private Map<String, Integer> columns(CsvRecord head) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < head.getFieldCount(); i++) {
      String name = head.getField(i).strip();
      if (i == 0 && name.startsWith(BYTE_ORDER_MARK)) {
        name = name.substring(1).strip();
      }
      if (columns.put(name.toLowerCase(Locale.ROOT), i) != null && known(name)) {
        throw Refusal.of("column_twice", file.fileName(), i + 1);
      }
    }
    List<String> missing =
        file.columns().stream()
            .filter(column -> !columns.containsKey(column.toLowerCase(Locale.ROOT)))
            .toList();
    if (!missing.isEmpty()) {
      throw Refusal.of(
          "columns", file.fileName(), missing.stream().collect(Collectors.joining(", ")));
    }
    return columns;
  }

  private boolean known(String name) {
    return file.columns().stream().anyMatch(name::equalsIgnoreCase);
  }

  /** The refusal of what lies below, or that the file cannot be read; without what it holds. */
  private UserError explained(Exception problem) {
    for (Throwable each = problem; each != null; each = each.getCause()) {
      if (each instanceof UserError refusal) {
        return refusal;
      }
    }
    return Refusal.of(
        problem instanceof CsvParseException ? "quotes" : "unreadable", file.fileName());
  }
}
