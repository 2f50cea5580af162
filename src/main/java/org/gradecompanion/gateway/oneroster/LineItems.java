package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.Failures;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.gateway.Refusals;
import org.gradecompanion.gateway.Reply;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Receipt;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.TheirAssignment;
import org.jspecify.annotations.Nullable;

/** Writes and deletes assignments, and believes only what it reads back. */
final class LineItems {
  private static final String PATH = "lineItems";

  private final Api api;
  private final ZoneId zone;
  private final Forms forms;

  LineItems(Api api, ZoneId zone, Forms forms) {
    this.api = api;
    this.zone = zone;
    this.forms = forms;
  }

  /** Those of one section, as the server has them. */
  static List<JsonNode> of(Api api, SectionId section) throws GatewayException {
    Rows rows = api.all(PATH, "classes", section.value(), PATH);
    if (!rows.offered()) {
      rows = api.where(PATH, "class.sourcedId", section.value(), PATH);
    }
    return rows.orThrow(api.clock()).stream()
        .filter(row -> Fields.ref(row, "class").filter(section.value()::equals).isPresent())
        .toList();
  }

  Answer push(OutgoingAssignment outgoing) {
    Assignment assignment = outgoing.assignment();
    JsonNode before;
    try {
      before = before(outgoing, outgoing.expected() != null);
    } catch (GatewayException e) {
      return Failures.ofFirstRead(e);
    }
    Optional<Reason> changed = changedThere(outgoing, before);
    return changed.isPresent() ? new Answer.Failed(changed.get(), null) : write(outgoing, before);
  }

  private Answer write(OutgoingAssignment outgoing, @Nullable JsonNode before) {
    Assignment assignment = outgoing.assignment();
    Reply reply;
    try {
      reply =
          forms.write(
              Refusals.Subject.ASSIGNMENT,
              dialect -> new Wire(api, dialect).lineItem(outgoing, before),
              json -> api.put(json, PATH, assignment.id().value()));
    } catch (GatewayException e) {
      return Failures.ofWrite(e);
    }
    return Acknowledgement.missingIn(reply, Refusals.Subject.ASSIGNMENT, api.clock())
        .<Answer>map(failed -> failed)
        .orElseGet(() -> proved(assignment, reply));
  }

  /** What happened to it behind our back, and must not be undone without being asked. */
  private Optional<Reason> changedThere(OutgoingAssignment outgoing, @Nullable JsonNode before) {
    Assignment expected = outgoing.expected();
    if (expected == null) {
      return Optional.empty();
    }
    if (before == null) {
      // Written again it would come back without its scores, which we think are there.
      return Optional.of(Reason.of(ReasonCode.GONE));
    }
    String field = difference(expected, before);
    boolean news =
        !outgoing.repeat()
            && !field.isEmpty()
            && !difference(outgoing.assignment(), before).isEmpty();
    return news ? Optional.of(new Reason(ReasonCode.CONFLICT, field, null)) : Optional.empty();
  }

  /**
   * As the server has it now. Many servers answer "not found" with a web page, as portals, proxies
   * and a server that starts do too.
   *
   * @param asked whether something follows from its not being there: a page alone does not tell
   *     that then. Nothing does before a first write, which a portal does not confirm anyway
   */
  private @Nullable JsonNode before(OutgoingAssignment outgoing, boolean asked)
      throws GatewayException {
    AssignmentId id = outgoing.assignment().id();
    Reply reply = api.get(PATH, id.value());
    if (reply.status() != 404) {
      return present(reply).orElse(null);
    }
    if (asked && reply.html() && listed(id, outgoing.section().id())) {
      throw reply.failure(ReasonCode.FOREIGN_ANSWER, "a page for an assignment that is listed");
    }
    return null;
  }

  private boolean listed(AssignmentId assignment, SectionId section) throws GatewayException {
    return of(api, section).stream()
        .filter(Fields::active)
        .anyMatch(row -> Fields.id(row).filter(assignment.value()::equals).isPresent());
  }

  private Answer proved(Assignment sent, Reply reply) {
    try {
      String difference = difference(sent, present(sent.id()).orElse(null));
      return difference.isEmpty()
          ? new Answer.Confirmed(Receipt.Proof.READ_BACK, reply.requestId())
          : new Answer.Failed(reply.reason(ReasonCode.NOT_STORED, difference), null);
    } catch (GatewayException e) {
      return Failures.ofWrite(e);
    }
  }

  /** Which field the server holds differently; empty for none. */
  private String difference(Assignment sent, @Nullable JsonNode stored) {
    if (stored == null) {
      return "lineItem";
    }
    if (!plain(Fields.text(stored, "title")).equals(plain(sent.title()))) {
      return "title";
    }
    Optional<String> category = Fields.ref(stored, "category");
    Optional<String> wanted = sent.inCategory().map(CategoryId::value);
    if (category.isPresent() && wanted.isPresent() && !category.equals(wanted)) {
      return "category";
    }
    if (Fields.number(stored, "resultValueMax")
        .filter(max -> max.compareTo(sent.points()) == 0)
        .isEmpty()) {
      return "resultValueMax";
    }
    return Days.read(Fields.text(stored, "dueDate"), zone).equals(sent.dueOn()) ? "" : "dueDate";
  }

  /** Servers may trim white space, and write accents in another of Unicode's forms. */
  private static String plain(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }

  Answer delete(AssignmentId assignment) {
    try {
      Reply reply = api.delete(PATH, assignment.value());
      if (reply.status() == 404 && !reply.html() || reply.status() == 410) {
        return new Answer.Confirmed(Receipt.Proof.FOUND, reply.requestId());
      }
      Optional<Answer.Failed> failed =
          Acknowledgement.missingIn(reply, Refusals.Subject.ASSIGNMENT, api.clock());
      if (failed.isPresent()) {
        return failed.get();
      }
      return present(assignment).isEmpty()
          ? new Answer.Confirmed(Receipt.Proof.READ_BACK, reply.requestId())
          : new Answer.Failed(reply.reason(ReasonCode.NOT_STORED, "lineItem"), null);
    } catch (GatewayException e) {
      return Failures.ofWrite(e);
    }
  }

  /** As an assignment of a section. */
  Optional<TheirAssignment> present(OutgoingAssignment outgoing) throws GatewayException {
    AssignmentId id = outgoing.assignment().id();
    Optional<JsonNode> row = Optional.ofNullable(before(outgoing, true));
    return row.flatMap(
        item ->
            PulledItem.read(item, outgoing.section().id(), zone)
                .map(read -> new TheirAssignment(read.withId(id), Days.changedAt(item))));
  }

  /**
   * The line item as the server has it.
   *
   * @throws GatewayException when that cannot be told
   */
  Optional<JsonNode> present(AssignmentId assignment) throws GatewayException {
    return present(api.get(PATH, assignment.value()));
  }

  private Optional<JsonNode> present(Reply reply) throws GatewayException {
    if (!reply.success()) {
      Answer.Failed failed = Refusals.of(reply, Refusals.Subject.ASSIGNMENT, api.clock());
      Reason reason = failed.reason();
      if (reason.code() == ReasonCode.GONE) {
        return Optional.empty();
      }
      throw new GatewayException(reason, failed.retryAfter());
    }
    JsonNode item = Api.one(reply, "lineItem");
    return Fields.active(item) ? Optional.of(item) : Optional.empty();
  }
}
