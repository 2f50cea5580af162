package org.gradecompanion.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.gradecompanion.gradebook.CellView;
import org.gradecompanion.gradebook.HeaderView;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.Student;

/**
 * Writes assignments with all their scores as CSV, in the columns that {@link ScoreImport} reads,
 * so that it can come back; and the student's number and the comment, for people.
 */
public final class ColumnExport {
  /** Without it, spreadsheets take a CSV file for one in the computer's old code page. */
  static final String BYTE_ORDER_MARK = "\uFEFF";

  private ColumnExport() {}

  /** The file's text: one row for each student of each assignment's section. */
  public static String csv(OpenBook book, Collection<AssignmentId> assignments) {
    StringWriter text = new StringWriter();
    text.write(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(headings());
      for (AssignmentId id : assignments) {
        Section section = book.sectionOf(id);
        HeaderView header = book.header(id);
        for (Student student : book.students(section.id())) {
          csv.writeRecord(row(book, section, header, student));
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static List<String> row(
      OpenBook book, Section section, HeaderView header, Student student) {
    Assignment assignment = header.record().assignment();
    CellView cell = book.cell(new CellId(assignment.id(), student.id()));
    String category = header.category().map(Category::title).orElse("");
    String name = name(book.students(section.id()), student);
    return row(section, name, student, assignment, category, cell.score());
  }

  static List<String> headings() {
    return List.of(
        Column.SECTION.heading(),
        Column.STUDENT.heading(),
        "number",
        Column.ASSIGNMENT.heading(),
        Column.SCORE.heading(),
        Column.FLAGS.heading(),
        "comment",
        Column.POINTS.heading(),
        Column.DUE.heading(),
        Column.CATEGORY.heading(),
        Column.DESCRIPTION.heading());
  }

  /**
   * @param name by which the student is told apart
   */
  static List<String> row(
      Section section,
      String name,
      Student student,
      Assignment assignment,
      String category,
      Score score) {
    return List.of(
        section.code().isEmpty() ? section.title() : section.code(),
        name,
        student.number(),
        assignment.title(),
        score.points() == null ? "" : score.points().toPlainString(),
        score.flags().stream().sorted().map(Flag::code).collect(Collectors.joining(" ")),
        score.comment(),
        assignment.points().toPlainString(),
        assignment.dueOn().map(LocalDate::toString).orElse(""),
        category,
        assignment.description());
  }

  /** Two of the same name are told apart by what the school calls them. */
  static String name(List<Student> students, Student student) {
    boolean twice =
        students.stream().filter(each -> each.listName().equals(student.listName())).count() > 1;
    return twice ? student.id().value() : student.listName();
  }
}
