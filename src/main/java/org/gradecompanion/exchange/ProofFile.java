package org.gradecompanion.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.gradecompanion.gradebook.DeliveryReport;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.PushAttempt;
import org.gradecompanion.model.Receipt;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Student;

/**
 * A proof of delivery as a document: for each score what was sent, when it left, when PowerTeacher
 * confirmed it, how it showed that, and by which request. It names students: it is for those who
 * may see their scores. A page to print, or a table when the file's name ends in ".csv".
 */
public final class ProofFile {
  private static final List<String> COLUMNS =
      List.of("subject", "score", "standing", "sent", "confirmed", "proof", "request");

  private static final String STYLE =
      """
      body { font: 11pt/1.4 Inter, "Segoe UI", "Helvetica Neue", sans-serif; margin: 2.5em; color: #1f2328; }
      h1 { font-size: 17pt; margin: 0 0 .2em; }
      table { border-collapse: collapse; width: 100%; margin: 1.2em 0; }
      th { text-align: left; font-size: 9pt; color: #59636e; border-bottom: 2px solid #d1d9e0; }
      th, td { padding: .35em .8em .35em 0; vertical-align: top; }
      td { border-bottom: 1px solid #e6eaef; }
      td.request { font: 8pt ui-monospace, Consolas, monospace; color: #59636e; word-break: break-all; }
      .note { font-size: 9pt; color: #59636e; max-width: 60em; }
      tr { break-inside: avoid; }
      @page { size: landscape; margin: 1.5cm; }
      @media print { body { margin: 0; } }
      """;

  private final Function<Message, String> words;
  private final Clock clock;
  private final DateTimeFormatter time;

  /**
   * @param words says a message
   * @param zone in which times are written
   */
  public ProofFile(Function<Message, String> words, Locale locale, Clock clock, ZoneId zone) {
    this.words = words;
    this.clock = clock;
    time =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(locale).withZone(zone);
  }

  /**
   * @throws org.gradecompanion.model.UserError it cannot be written
   */
  public void write(Path file, DeliveryReport report) {
    boolean table = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    OutgoingFile.write(file, table ? table(report) : page(report));
  }

  /** Whom or what it is about. */
  public String title(DeliveryReport report) {
    return report
        .student()
        .map(Student::listName)
        .or(() -> report.assignment().map(Assignment::title))
        .orElse("");
  }

  /** One row per score, in the order of the columns. */
  public List<List<String>> rows(DeliveryReport report) {
    return report.lines().stream().map(line -> row(report, line)).toList();
  }

  private List<String> row(DeliveryReport report, DeliveryReport.Line line) {
    List<String> row = new ArrayList<>();
    row.add(
        report.student().isPresent()
            ? say("exchange.proof.of_section", line.assignment().title(), line.section().title())
            : line.student().listName());
    row.add(score(line));
    row.add(say("exchange.proof.standing." + line.standing().name()));
    PushAttempt attempt = line.delivery().map(each -> each.attempt()).orElse(null);
    Receipt receipt = attempt == null ? null : attempt.receipt();
    Instant confirmed = attempt == null ? line.cell().sync().confirmedAt() : attempt.at();
    row.add(attempt == null || attempt.sentAt() == null ? "" : time.format(attempt.sentAt()));
    row.add(confirmed == null ? "" : time.format(confirmed));
    row.add(receipt == null ? "" : say("exchange.proof.by." + receipt.proof().name()));
    row.add(receipt == null || receipt.requestId() == null ? "" : receipt.requestId());
    return row;
  }

  private String score(DeliveryReport.Line line) {
    Score sent = line.delivery().map(each -> each.score()).orElse(null);
    Score shown = sent == null ? line.cell().confirmed() : sent;
    List<String> parts = new ArrayList<>();
    if (shown.points() != null) {
      parts.add(say("exchange.proof.points", shown.points(), line.assignment().points()));
    }
    shown.flags().forEach(flag -> parts.add(say("common.flag." + flag.name())));
    return parts.isEmpty() ? say("common.blank") : String.join(", ", parts);
  }

  private String table(DeliveryReport report) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
    csv.writeRecord(COLUMNS.stream().map(this::head).toList());
    for (List<String> row : rows(report)) {
      csv.writeRecord(row.stream().map(OutgoingFile::cell).toList());
    }
    return text.toString();
  }

  private String page(DeliveryReport report) {
    StringBuilder page = new StringBuilder(4096);
    String title = say("exchange.proof.title", title(report));
    page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
    page.append(escaped(title)).append("</title>\n<style>\n").append(STYLE);
    page.append("</style>\n</head>\n<body>\n<h1>").append(escaped(title)).append("</h1>\n<p>");
    page.append(escaped(say("exchange.proof.made", time.format(clock.instant()))));
    page.append("</p>\n<table>\n<thead><tr>");
    COLUMNS.forEach(column -> cell(page, "th", "", head(column)));
    page.append("</tr></thead>\n<tbody>\n");
    for (int i = 0; i < report.lines().size(); i++) {
      page.append("<tr>");
      List<String> row = row(report, report.lines().get(i));
      for (int column = 0; column < row.size(); column++) {
        cell(page, "td", COLUMNS.get(column), row.get(column));
      }
      page.append("</tr>\n");
    }
    page.append("</tbody>\n</table>\n");
    if (report.lines().isEmpty()) {
      page.append("<p>").append(escaped(say("exchange.proof.none"))).append("</p>\n");
    }
    page.append("<p class=\"note\">").append(escaped(say("exchange.proof.note")));
    return page.append("</p>\n</body>\n</html>\n").toString();
  }

  private static void cell(StringBuilder page, String tag, String kind, String text) {
    page.append('<').append(tag);
    if (!kind.isEmpty()) {
      page.append(" class=\"").append(kind).append('"');
    }
    page.append('>').append(escaped(text)).append("</").append(tag).append('>');
  }

  private String head(String column) {
    return say("exchange.proof.column." + column);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private String say(String key, Object... args) {
    return words.apply(Message.of(key, args));
  }
}
