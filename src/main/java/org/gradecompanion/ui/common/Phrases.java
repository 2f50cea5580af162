package org.gradecompanion.ui.common;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.gradebook.ScoreEntry;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Student;
import org.gradecompanion.rules.Fix;
import org.gradecompanion.words.Words;

/** Short pieces of text that several views share. */
public final class Phrases {
  private final Words words;
  private final ShortDay shortDay;

  public Phrases(Words words) {
    this.words = words;
    this.shortDay = new ShortDay(words.locale());
  }

  public Words words() {
    return words;
  }

  /** Such as "8.5", in the locale's decimals. */
  public String points(BigDecimal points) {
    return ScoreEntry.write(Score.of(points), words.locale());
  }

  /** Such as "17 LA", or the word for a blank score. */
  public String score(Score score) {
    String text = ScoreEntry.write(score, words.locale());
    return text.isEmpty() ? words.say("common.blank") : text;
  }

  /** Such as "8 of 10". */
  public String scoreOf(Score score, BigDecimal maximum) {
    return score.points() == null
        ? score(score)
        : words.say("common.score_of", score(score), maximum);
  }

  public String flags(Score score) {
    return score.flags().stream().map(this::flag).collect(Collectors.joining(", "));
  }

  public String flag(Flag flag) {
    return words.say("common.flag." + flag.name());
  }

  public String day(LocalDate day) {
    return shortDay.of(day);
  }

  /** Such as "Nov 12, 10:42 AM", where this computer is. */
  public String moment(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, ZoneId.systemDefault());
    return words.say("common.moment", day(day), at);
  }

  /** Such as "Pérez, Ana", with the number where another student has the same name. */
  public String student(Student student, List<Student> among) {
    boolean twin =
        among.stream()
            .anyMatch(
                other ->
                    !other.id().equals(student.id())
                        && other.listName().equals(student.listName()));
    return twin && !student.number().isEmpty()
        ? words.say("common.student_number", student.listName(), student.number())
        : student.listName();
  }

  /** Its title, with its section where the gradebook has several. */
  public String assignment(Assignment assignment, OpenBook book) {
    return book.sections().size() == 1
        ? assignment.title()
        : words.say(
            "common.assignment_section",
            assignment.title(),
            book.sectionOf(assignment.id()).label());
  }

  /** What the button that applies a fix is called. */
  public String fix(Fix fix) {
    if (fix instanceof Fix.UseTitle title) {
      return words.say("common.fix.title", title.title());
    }
    if (fix instanceof Fix.UseDescription) {
      return words.say("common.fix.description");
    }
    if (fix instanceof Fix.MoveDates dates) {
      return words.say("common.fix.dates", dates.due());
    }
    if (fix instanceof Fix.UseCategory category) {
      return words.say("common.fix.category", category.title());
    }
    if (fix instanceof Fix.UsePoints points) {
      return words.say("common.fix.points", points.points());
    }
    if (fix instanceof Fix.UseMaximum maximum) {
      return words.say("common.fix.maximum", maximum.points());
    }
    if (fix instanceof Fix.UseDetails details) {
      return words.say(details.what());
    }
    if (fix instanceof Fix.HoldBack) {
      return words.say("common.fix.hold");
    }
    if (fix instanceof Fix.LeaveOut) {
      return words.say("common.fix.leave_out");
    }
    if (fix instanceof Fix.UnlockStudent) {
      return words.say("common.fix.unlock");
    }
    if (fix instanceof Fix.Unlink unlink) {
      return words.say("common.fix.unlink", unlink.title());
    }
    if (fix instanceof Fix.LinkOwn) {
      return words.say("common.fix.link");
    }
    if (fix instanceof Fix.GiveZeros zeros) {
      return words.say("common.fix.zeros", zeros.students().size());
    }
    return words.say("common.fix.clear");
  }
}
