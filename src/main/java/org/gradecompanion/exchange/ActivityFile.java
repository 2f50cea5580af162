package org.gradecompanion.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gradecompanion.gradebook.ActivityEntry;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.PushAttempt;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.Receipt;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.Student;
import org.jspecify.annotations.Nullable;

/**
 * Push attempts as a CSV file for a district office. It names no student and holds no score and no
 * comment: students stand in it by the identifier that the district's own server gave them, which
 * is nothing to anybody without that server. Times are in UTC, as in a server's log.
 */
public final class ActivityFile {
  private static final String[] HEAD = {
    "settled",
    "sent",
    "section",
    "assignment_id",
    "assignment",
    "student_id",
    "revision",
    "outcome",
    "next",
    "next_try",
    "proof",
    "request_id",
    "server_says"
  };

  private ActivityFile() {}

  /**
   * @throws org.gradecompanion.model.UserError it cannot be written
   */
  public static void write(Path file, List<ActivityEntry> entries) {
    OutgoingFile.write(file, text(entries));
  }

  static String text(List<ActivityEntry> entries) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
    csv.writeRecord(HEAD);
    for (ActivityEntry entry : entries) {
      PushAttempt attempt = entry.attempt();
      Reason reason = attempt.reason();
      Receipt receipt = attempt.receipt();
      csv.writeRecord(
          time(attempt.at()),
          time(attempt.sentAt()),
          OutgoingFile.cell(entry.section().map(Section::title).orElse("")),
          attempt.key().assignment().value(),
          OutgoingFile.cell(entry.assignment().map(Assignment::title).orElse("")),
          attempt.key() instanceof CellId cell ? cell.student().value() : "",
          Long.toString(attempt.revision()),
          reason == null ? "confirmed" : code(reason.code()),
          reason == null ? "" : code(reason.code().next()),
          time(attempt.next()),
          receipt == null ? "" : code(receipt.proof()),
          text(attempt.requestId()),
          OutgoingFile.cell(reason == null ? "" : said(reason.detail(), entry)));
    }
    return text.toString();
  }

  /** A server's sentence may name the student; of one who is not known here it is left out. */
  private static String said(String sentence, ActivityEntry entry) {
    if (!(entry.attempt().key() instanceof CellId)) {
      return sentence;
    }
    return entry.student().map(student -> without(student, sentence)).orElse("");
  }

  private static String without(Student student, String sentence) {
    String rest = sentence;
    for (String name : List.of(student.familyName(), student.givenName())) {
      if (!name.isBlank()) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        rest = Pattern.compile(Pattern.quote(name), flags).matcher(rest).replaceAll("(student)");
      }
    }
    return rest;
  }

  private static String time(@Nullable Instant at) {
    return at == null ? "" : at.toString();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
