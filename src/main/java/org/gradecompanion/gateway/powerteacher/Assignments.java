package org.gradecompanion.gateway.powerteacher;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.Json;
import org.gradecompanion.gateway.Members;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.gateway.Refusals;
import org.gradecompanion.gateway.Reply;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.SentAs;

/** Reads a section's assignments, and finds among them the one that is ours. */
final class Assignments {
  private static final String PATH = "ws/xte/section/assignment/";

  private final Xte xte;
  private final Acting acting;

  Assignments(Xte xte, Acting acting) {
    this.xte = xte;
    this.acting = acting;
  }

  /**
   * One that is there.
   *
   * @param part what it is in the section
   */
  record Found(RemoteId id, JsonNode assignment, JsonNode part) {
    /** Whether other sections have it too. */
    boolean shared() {
      return assignment.path("_assignmentsections").size() > 1;
    }

    /** Never the content. */
    @Override
    public String toString() {
      return "Found[" + id + "]";
    }
  }

  HttpUrl all() throws GatewayException {
    return xte.url(PATH, "users_dcid", acting.user());
  }

  HttpUrl one(RemoteId id, String... query) throws GatewayException {
    return xte.url(PATH + id.assignment(), query)
        .newBuilder()
        .addQueryParameter("users_dcid", acting.user())
        .build();
  }

  List<JsonNode> of(SectionId section) throws GatewayException {
    return xte.list(xte.url(PATH, "users_dcid", acting.user(), "section_ids", section.value()));
  }

  /**
   * Ours as it is there: by its number, or, where none is known, by a title under which it may have
   * left, if that is no other's of ours.
   *
   * @throws GatewayException when that cannot be told
   */
  Optional<Found> find(OutgoingAssignment outgoing) throws GatewayException {
    Optional<RemoteId> id = RemoteId.read(outgoing.remoteId());
    if (id.isPresent()) {
      return present(id.get(), outgoing.section().id());
    }
    List<String> titles = mayHaveLeftAs(outgoing);
    return titles.isEmpty() ? Optional.empty() : titled(outgoing, titles);
  }

  private static List<String> mayHaveLeftAs(OutgoingAssignment outgoing) {
    Optional<SentAs> sent = SentAs.read(outgoing.remoteId());
    if (sent.isPresent()) {
      return sent.get().titles();
    }
    // Without either, nothing of ours can be there: an attempt that only looked leaves no trace.
    return Optional.ofNullable(outgoing.expected()).map(Assignment::title).stream().toList();
  }

  /** One with one of these titles that is not known to be another of ours. */
  Optional<Found> titled(OutgoingAssignment outgoing, List<String> titles) throws GatewayException {
    SectionId section = outgoing.section().id();
    List<String> plain = titles.stream().map(Assignments::plain).toList();
    for (JsonNode row : of(section)) {
      Optional<Found> found = found(row, section);
      if (found.isPresent()
          && !outgoing.taken().contains(found.get().id().text())
          && plain.contains(plain(name(found.get())))) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Any with the title and due date of ours, whosever it is. */
  Optional<Found> like(Assignment ours) throws GatewayException {
    String due = ours.dueOn().map(Object::toString).orElse("");
    for (JsonNode row : of(ours.section())) {
      Optional<Found> found = found(row, ours.section());
      if (found.isPresent()
          && plain(name(found.get())).equals(plain(ours.title()))
          && Members.text(found.get().part(), "duedate").equals(due)) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static String name(Found found) {
    return Members.text(found.part(), "name");
  }

  /** Servers may trim white space, and write accents in another of Unicode's forms. */
  static String plain(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }

  /**
   * The assignment with that number as the server has it.
   *
   * @throws GatewayException when that cannot be told
   */
  Optional<Found> present(RemoteId id, SectionId section) throws GatewayException {
    Reply reply = xte.http().get(one(id));
    if (!reply.success()) {
      Answer.Failed failed = Refusals.of(reply, Refusals.Subject.ASSIGNMENT, xte.clock());
      Reason reason = failed.reason();
      if (reason.code() == ReasonCode.GONE) {
        return Optional.empty();
      }
      throw new GatewayException(reason, failed.retryAfter());
    }
    JsonNode body = Json.require(reply);
    JsonNode assignment = body.isArray() && body.size() == 1 ? body.get(0) : body;
    if (!assignment.path("_assignmentsections").isArray()) {
      throw reply.failure(ReasonCode.FOREIGN_ANSWER, "the answer is no assignment");
    }
    return found(assignment, section);
  }

  private static Optional<Found> found(JsonNode assignment, SectionId section) {
    return Pulled.part(assignment, section)
        .flatMap(part -> RemoteId.of(assignment, part).map(id -> new Found(id, assignment, part)));
  }
}
