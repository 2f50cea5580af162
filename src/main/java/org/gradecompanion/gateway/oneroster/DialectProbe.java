package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.SignedHttp;
import org.gradecompanion.gateway.doctor.Found;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Dialect;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * Finds out by reading how a server speaks: what it writes itself it will understand. Never writes.
 * What a person set, or a write has shown, stands; only what is as usual is changed. Used once.
 */
final class DialectProbe {
  /** A teacher's first classes are enough to see it. */
  private static final int CLASSES = 3;

  private final Connection connection;
  private final SignedHttp http;
  private final Api api;
  private final People people;
  private final Results results;
  private final Consumer<Dialect> found;
  private final List<ProbeStep> steps = new ArrayList<>();

  /**
   * @param found told when the server speaks otherwise than the connection says
   */
  DialectProbe(
      Connection connection,
      SignedHttp http,
      Api api,
      People people,
      Results results,
      Consumer<Dialect> found) {
    this.connection = connection;
    this.http = http;
    this.api = api;
    this.people = people;
    this.results = results;
    this.found = found;
  }

  List<ProbeStep> run(String teacherEmail) {
    try {
      List<SectionId> sections =
          people.classes(people.teacher(teacherEmail).id()).stream()
              .filter(Fields::active)
              .limit(CLASSES)
              .map(row -> new SectionId(Fields.text(row, "sourcedId")))
              .toList();
      Traces traces = traces(sections);
      steps.add(Found.ok("gradebook", "setup.doctor.gradebook.ok", traces.items().size()));
      Dialect heard = heard(traces, sections);
      if (!heard.equals(connection.dialect())) {
        found.accept(heard);
      }
    } catch (GatewayException e) {
      steps.add(
          Found.refused(
              "gradebook", "setup.doctor.gradebook.failed", connection.url(), e.reason()));
    }
    return List.copyOf(steps);
  }

  private Traces traces(List<SectionId> sections) throws GatewayException {
    List<JsonNode> items = new ArrayList<>();
    List<JsonNode> scores = new ArrayList<>();
    for (SectionId section : sections) {
      List<JsonNode> ofSection = LineItems.of(api, section);
      items.addAll(ofSection);
      if (scores.isEmpty() && !ofSection.isEmpty()) {
        scores.addAll(results.of(section, ofSection));
      }
    }
    return new Traces(items, scores);
  }

  private Dialect heard(Traces traces, List<SectionId> sections) throws GatewayException {
    Dialect present = connection.dialect();
    Dialect usual = Dialect.USUAL;
    Dialect.Dates dates = traces.dates();
    if (present.dates() != usual.dates()) {
      dates = present.dates();
    }
    say("dates", dates);
    Dialect.References references = traces.references();
    if (present.references() != usual.references()) {
      references = present.references();
    }
    say("references", references);
    boolean scopes = present.scopes() && !http.refusesScopes();
    say("scopes", scopes);
    Dialect.Rosters rosters = present.rosters();
    if (rosters == usual.rosters()) {
      rosters = sections.isEmpty() ? null : rosters(sections.get(0));
    }
    say("rosters", rosters);
    if (!api.version().flags().isEmpty()) {
      say("marks", present.marks() ? traces.marks() : Boolean.FALSE);
    }
    return new Dialect(
        dates == null ? usual.dates() : dates,
        references == null ? usual.references() : references,
        scopes,
        rosters == null ? usual.rosters() : rosters,
        present.marks());
  }

  private Dialect.Rosters rosters(SectionId section) throws GatewayException {
    Rows listed = people.listed(section);
    boolean there = listed.offered() && !listed.list().isEmpty();
    // An empty class and one that does not list its students look alike.
    return there || people.enrolled(section).list().isEmpty()
        ? Dialect.Rosters.BY_CLASS
        : Dialect.Rosters.BY_ENROLLMENTS;
  }

  /**
   * @param heard null when it could not be told
   */
  private void say(String id, @Nullable Object heard) {
    steps.add(
        heard == null
            ? new ProbeStep(
                id,
                ProbeStep.Result.NOT_REACHED,
                Message.of("setup.doctor.dialect." + id + ".unknown"))
            : Found.ok(id, "setup.doctor.dialect." + id + "." + heard));
  }
}
