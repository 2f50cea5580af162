package org.gradecompanion.gateway.powerteacher;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.Failures;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.Json;
import org.gradecompanion.gateway.Members;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.gateway.Refusals;
import org.gradecompanion.gateway.Reply;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Receipt;
import org.gradecompanion.model.SentAs;

/**
 * Creates and replaces assignments, and believes only what it reads back. Creating acts twice when
 * it is repeated, so each time what is there is looked for first.
 */
final class AssignmentPush {
  private static final Pattern LAST_NUMBER = Pattern.compile("(\\d{1,18})/?$");

  private static final Receipt FOUND = new Receipt(Receipt.Proof.FOUND, null);

  private final Xte xte;
  private final Acting acting;
  private final Assignments assignments;

  AssignmentPush(Xte xte, Acting acting, Assignments assignments) {
    this.xte = xte;
    this.acting = acting;
    this.assignments = assignments;
  }

  /**
   * @param trace is told by what a creation is recognised before it leaves: the server mints the
   *     number of a new assignment, so its title is remembered until then
   */
  Answer push(OutgoingAssignment outgoing, Consumer<String> trace) {
    Optional<Assignments.Found> found;
    try {
      found = assignments.find(outgoing);
      Optional<Reason> objection = objection(outgoing, found);
      if (objection.isPresent()) {
        return new Answer.Failed(objection.get(), null);
      }
    } catch (GatewayException e) {
      return Failures.ofFirstRead(e);
    }
    return found.isPresent() ? replace(outgoing, found.get()) : create(outgoing, trace);
  }

  /** What happened there behind our back, and must not be undone or doubled without being asked. */
  private Optional<Reason> objection(OutgoingAssignment outgoing, Optional<Assignments.Found> found)
      throws GatewayException {
    Assignment expected = outgoing.expected();
    if (found.isEmpty()) {
      if (expected != null) {
        // Written again it would come back without its scores, which we think are there.
        return Optional.of(Reason.of(ReasonCode.GONE));
      }
      Assignment ours = outgoing.assignment();
      return assignments.like(ours).map(other -> Reason.of(ReasonCode.DUPLICATE_TITLE));
    }
    JsonNode there = found.get().part();
    String field = expected == null ? "" : difference(expected, there);
    boolean news =
        !outgoing.repeat()
            && !field.isEmpty()
            && !difference(outgoing.assignment(), there).isEmpty();
    return news ? Optional.of(new Reason(ReasonCode.CONFLICT, field, null)) : Optional.empty();
  }

  private Answer create(OutgoingAssignment outgoing, Consumer<String> trace) {
    SentAs before = SentAs.read(outgoing.remoteId()).orElse(SentAs.NOT_YET);
    Reply reply;
    try {
      int year = Calendar.yearOf(acting.term(outgoing.section().id()));
      HttpUrl url = assignments.all();
      trace.accept(before.and(outgoing.assignment().title()).text());
      reply = xte.http().post(url, AssignmentWire.fresh(outgoing.assignment(), year));
    } catch (GatewayException e) {
      return e.reason().code() == ReasonCode.NO_ANSWER
          ? afterALostAnswer(outgoing, Failures.ofWrite(e))
          : Failures.ofWrite(e);
    }
    if (!reply.success()) {
      Answer.Failed failed = Refusals.of(reply, Refusals.Subject.ASSIGNMENT, xte.clock());
      if (failed.reason().code().next() == ReasonCode.Next.PERSON) {
        // Understood and refused: what is there under this title is another's.
        trace.accept(before.text());
      }
      return failed;
    }
    if (reply.html()) {
      return new Answer.Failed(
          reply.reason(ReasonCode.FOREIGN_ANSWER, "not an answer of PowerTeacher"), null);
    }
    Matcher number = LAST_NUMBER.matcher(reply.header("Location").orElse(""));
    return number.find()
        ? proved(outgoing, new RemoteId(number.group(1), ""), reply)
        : afterALostAnswer(
            outgoing, new Answer.Failed(reply.reason(ReasonCode.NOT_STORED, "Location"), null));
  }

  /** It may be there all the same: while nothing else changed, it is known by its title. */
  private Answer afterALostAnswer(OutgoingAssignment outgoing, Answer.Failed lost) {
    try {
      return assignments
          .titled(outgoing, List.of(outgoing.assignment().title()))
          .<Answer>map(found -> proof(outgoing, found, FOUND))
          .orElse(lost);
    } catch (GatewayException e) {
      return lost;
    }
  }

  private Answer replace(OutgoingAssignment outgoing, Assignments.Found found) {
    JsonNode ours = AssignmentWire.replaced(found.assignment(), outgoing.assignment());
    if (ours.equals(found.assignment())) {
      return proof(outgoing, found, FOUND);
    }
    try {
      // Scores were entered in points: a change of the points possible must not change them.
      Reply reply =
          xte.http().put(assignments.one(found.id(), "update_scores", "false"), Json.bytes(ours));
      return reply.success()
          ? proved(outgoing, found.id(), reply)
          : Refusals.of(reply, Refusals.Subject.ASSIGNMENT, xte.clock());
    } catch (GatewayException e) {
      return Failures.ofWrite(e);
    }
  }

  private Answer proved(OutgoingAssignment outgoing, RemoteId id, Reply reply) {
    Receipt receipt = new Receipt(Receipt.Proof.READ_BACK, reply.requestId());
    try {
      return assignments
          .present(id, outgoing.section().id())
          .map(found -> proof(outgoing, found, receipt))
          .orElseGet(() -> new Answer.Failed(notStored("assignment"), null));
    } catch (GatewayException e) {
      return Failures.ofWrite(e);
    }
  }

  private static Answer proof(
      OutgoingAssignment outgoing, Assignments.Found found, Receipt receipt) {
    String difference = difference(outgoing.assignment(), found.part());
    return difference.isEmpty()
        ? new Answer.Confirmed(found.id().text(), receipt)
        : new Answer.Failed(notStored(difference), null);
  }

  private static Reason notStored(String field) {
    return new Reason(ReasonCode.NOT_STORED, field, null);
  }

  /** Which field the server holds differently; empty for none. */
  private static String difference(Assignment sent, JsonNode part) {
    if (!Assignments.plain(Members.text(part, "name")).equals(Assignments.plain(sent.title()))) {
      return "name";
    }
    Optional<CategoryId> category = Pulled.category(part);
    if (category.isPresent() && !category.equals(sent.inCategory())) {
      return "category";
    }
    if (!due(part).equals(due(sent))) {
      return "duedate";
    }
    if (differs(part, "scoreentrypoints", sent.points())) {
      return "scoreentrypoints";
    }
    if (part.has("weight") && differs(part, "weight", sent.details().weight())) {
      return "weight";
    }
    return part.has("extracreditpoints")
            && differs(part, "extracreditpoints", sent.details().extraPoints())
        ? "extracreditpoints"
        : "";
  }

  private static String due(JsonNode part) {
    return Members.text(part, "duedate");
  }

  private static String due(Assignment assignment) {
    return assignment.dueOn().map(Object::toString).orElse("");
  }

  private static boolean differs(JsonNode part, String name, BigDecimal value) {
    return Members.number(part, name).filter(there -> there.compareTo(value) == 0).isEmpty();
  }
}
