package org.gradecompanion.gateway;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradecompanion.model.ReasonCode;

/**
 * What an answer other than success means. The error texts of servers differ, so the code follows
 * from the HTTP status first, then from the field that is named, then from the words.
 */
public final class Refusals {
  /** What was asked for. */
  public enum Subject {
    READ,
    ASSIGNMENT,
    SCORE
  }

  private record Clue(Pattern words, ReasonCode code) {
    static Clue of(String words, ReasonCode code) {
      return new Clue(Pattern.compile(words), code);
    }
  }

  private static final Pattern TAKEN =
      Pattern.compile(
          "already (exists|used|in use|taken|been (taken|used))|duplicate|unique"
              + "|same (title|name)|multiple match");
  private static final Pattern TOO_HIGH =
      Pattern.compile("maximum|exceed|greater than|too (high|large)|above|resultvaluemax");

  private static final List<Clue> FIELDS =
      List.of(
          Clue.of("passback\\.(effectivedate|gradingperiod)", ReasonCode.NOT_PASSED_BACK_NOW),
          Clue.of("passback\\.teachergroup", ReasonCode.NOT_IN_PASSBACK_GROUP),
          Clue.of("passback\\.giver", ReasonCode.GIVEN_BY_ANOTHER),
          Clue.of("countedinfinalgrade", ReasonCode.NOT_COUNTED),
          Clue.of("isexempt", ReasonCode.EXEMPT),
          Clue.of("rosterlock", ReasonCode.STUDENT_LOCKED),
          Clue.of("category", ReasonCode.CATEGORY),
          Clue.of("due|assigndate", ReasonCode.DUE_DATE),
          Clue.of("student|user", ReasonCode.STUDENT_NOT_IN_SECTION),
          Clue.of("term|gradingperiod|academicsession", ReasonCode.TERM_CLOSED));

  private static final List<Clue> WORDS =
      List.of(
          Clue.of("(not|n't) teach", ReasonCode.NOT_YOUR_SECTION),
          Clue.of("(due|assign(ed)?)[ _]?date", ReasonCode.DUE_DATE),
          Clue.of("categor", ReasonCode.CATEGORY),
          Clue.of("closed|locked|not open", ReasonCode.TERM_CLOSED),
          Clue.of(TAKEN.pattern(), ReasonCode.DUPLICATE_TITLE),
          Clue.of(TOO_HIGH.pattern(), ReasonCode.OVER_MAXIMUM),
          Clue.of("student|enrol|roster", ReasonCode.STUDENT_NOT_IN_SECTION),
          Clue.of(
              "(line ?item|assignment).*(not found|not exist|not known|unknown|invalid)",
              ReasonCode.GONE),
          Clue.of("unknown ?(line ?item|assignment)", ReasonCode.GONE));

  private Refusals() {}

  /**
   * @param reply not a success, or a success that reports a failure in its body
   */
  public static Answer.Failed of(Reply reply, Subject subject, Clock clock) {
    ServerWords words = ServerWords.of(reply);
    ReasonCode code = code(reply, words, subject);
    return new Answer.Failed(reply.reason(code, words.detail()), RetryAfter.of(reply, clock));
  }

  /**
   * Why one score of several was refused.
   *
   * @param words what the server says of it, lower case
   */
  public static ReasonCode ofScore(String words) {
    return TOO_HIGH.matcher(words).find()
        ? ReasonCode.OVER_MAXIMUM
        : first(WORDS, words).orElse(ReasonCode.REFUSED);
  }

  /** Whether a body reports a failure under a status that says success, as some servers do. */
  public static boolean reportsFailure(Reply reply) {
    return ServerWords.of(reply).failure();
  }

  /** The same as an exception, for reads. */
  public static GatewayException failure(Reply reply, Clock clock) {
    Answer.Failed failed = of(reply, Subject.READ, clock);
    return new GatewayException(failed.reason(), failed.retryAfter(), reply.status());
  }

  private static ReasonCode code(Reply reply, ServerWords words, Subject subject) {
    int status = reply.status();
    if (status == 511 || status == 407 || status / 100 == 3) {
      return ReasonCode.FOREIGN_ANSWER;
    }
    if (status >= 500) {
      return serverFailed(status, words);
    }
    if (status == 429) {
      return ReasonCode.RATE_LIMITED;
    }
    if (status == 401) {
      return ReasonCode.SIGNED_OUT;
    }
    if (reply.html() || status < 200) {
      return ReasonCode.FOREIGN_ANSWER;
    }
    return switch (status) {
      case 403 -> forbidden(words, subject);
      case 404, 410 -> missing(words, subject);
      case 408, 425 -> ReasonCode.NO_ANSWER;
      // "Resubmit", as PowerSchool uses it: repeated later, then compared.
      case 412 -> words.all().contains("grades") ? ReasonCode.REFUSED : ReasonCode.SERVER_ERROR;
      default -> refused(words, subject);
    };
  }

  private static ReasonCode serverFailed(int status, ServerWords words) {
    // PowerSchool answers 500 for an assignment that was deleted there.
    if (words.all().contains("unable to find") && words.all().contains("assignmentsection")) {
      return ReasonCode.GONE;
    }
    return status == 503 ? ReasonCode.SERVER_DOWN : ReasonCode.SERVER_ERROR;
  }

  private static ReasonCode forbidden(ServerWords words, Subject subject) {
    String all = words.all();
    if (all.contains("rate limit") || all.contains("server_busy")) {
      return ReasonCode.RATE_LIMITED;
    }
    if (subject == Subject.READ
        || words.accessRefused()
        || all.contains("scope")
        || all.contains("privilege")) {
      return ReasonCode.REFUSED;
    }
    return refusedFor(words, subject).orElse(ReasonCode.NOT_YOUR_SECTION);
  }

  private static ReasonCode missing(ServerWords words, Subject subject) {
    // The lists that are read are there on every server of the kind: the address is wrong.
    if (subject == Subject.READ) {
      return ReasonCode.FOREIGN_ANSWER;
    }
    String all = words.all();
    if (subject == Subject.SCORE && (all.contains("student") || all.contains("user"))) {
      return ReasonCode.STUDENT_NOT_IN_SECTION;
    }
    return all.contains("categor") ? ReasonCode.CATEGORY : ReasonCode.GONE;
  }

  private static ReasonCode refused(ServerWords words, Subject subject) {
    return refusedFor(words, subject).orElse(ReasonCode.REFUSED);
  }

  private static Optional<ReasonCode> refusedFor(ServerWords words, Subject subject) {
    String all = words.all();
    if (subject == Subject.SCORE && TOO_HIGH.matcher(all).find()) {
      return Optional.of(ReasonCode.OVER_MAXIMUM);
    }
    String fields = String.join(" ", words.fields());
    if (subject == Subject.ASSIGNMENT
        && TAKEN.matcher(all).find()
        && !fields.contains("category")) {
      return Optional.of(ReasonCode.DUPLICATE_TITLE);
    }
    return first(FIELDS, fields).or(() -> first(WORDS, all));
  }

  private static Optional<ReasonCode> first(List<Clue> clues, String text) {
    return clues.stream()
        .filter(clue -> clue.words().matcher(text).find())
        .map(Clue::code)
        .findFirst();
  }
}
