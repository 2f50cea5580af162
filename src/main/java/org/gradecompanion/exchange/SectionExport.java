package org.gradecompanion.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.UserError;

/** Writes whole sections as CSV, in the columns of {@link ColumnExport}, and reads that back. */
public final class SectionExport {
  private SectionExport() {}

  /**
   * Writes one row for each student and assignment; readable for everybody who has the file.
   *
   * @throws UserError it cannot be written, or does not read back as it was written
   */
  public static void write(Path file, List<SectionBook> books) {
    byte[] content = csv(books).getBytes(StandardCharsets.UTF_8);
    OutgoingFile.write(file, content);
    try {
      if (Arrays.equals(content, Files.readAllBytes(file))) {
        return;
      }
    } catch (IOException e) {
      throw unwritable(file);
    }
    throw unwritable(file);
  }

  private static String csv(List<SectionBook> books) {
    StringWriter text = new StringWriter();
    text.write(ColumnExport.BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(ColumnExport.headings());
      for (SectionBook book : books) {
        write(csv, book);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void write(CsvWriter csv, SectionBook book) {
    Map<CellId, Score> scores = new HashMap<>();
    book.cells().forEach(cell -> scores.put(cell.id(), cell.score()));
    for (AssignmentRecord record : book.assignments()) {
      Assignment assignment = record.assignment();
      String category =
          book.categories().stream()
              .filter(each -> each.id().equals(assignment.category()))
              .map(Category::title)
              .findFirst()
              .orElse("");
      for (Student student : book.students()) {
        Score score = scores.getOrDefault(new CellId(assignment.id(), student.id()), Score.BLANK);
        csv.writeRecord(
            ColumnExport.row(
                book.section(),
                ColumnExport.name(book.students(), student),
                student,
                assignment,
                category,
                score));
      }
    }
  }

  private static UserError unwritable(Path file) {
    return new UserError(
        UserError.Kind.NEEDS_PERSON, Message.of("exchange.file.unwritable", file.toString()));
  }
}
