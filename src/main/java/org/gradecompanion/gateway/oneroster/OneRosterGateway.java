package org.gradecompanion.gateway.oneroster;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import org.gradecompanion.gateway.Addresses;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.Http;
import org.gradecompanion.gateway.KnownScores;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.gateway.OutgoingScore;
import org.gradecompanion.gateway.Parallel;
import org.gradecompanion.gateway.SignedHttp;
import org.gradecompanion.gateway.TokenSource;
import org.gradecompanion.gateway.doctor.Probe;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Dialect;
import org.gradecompanion.model.ProbeOrder;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.ProbeWatch;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.TheirAssignment;

/** OneRoster 1.1 or 1.2, rostering and gradebook. */
public final class OneRosterGateway implements Gateway {
  private final Connection connection;
  private final Consumer<Dialect> found;
  private final SignedHttp http;
  private final Api api;
  private final ExecutorService executor;
  private final People people;
  private final LineItems lineItems;
  private final Results results;
  private final SetCreation sets;

  /**
   * @throws org.gradecompanion.model.UserError when an address is neither encrypted nor on this
   *     computer
   */
  public OneRosterGateway(Connection connection, char[] secret, Http transport, Clock clock) {
    this(
        connection, secret, transport, Parallel.threads("gateway-oneroster"), clock, dialect -> {});
  }

  /**
   * @param executor for several requests at once; belongs to the gateway from here on
   * @param found told, on any thread, when the server turns out to speak otherwise than the
   *     connection says
   * @throws org.gradecompanion.model.UserError when an address is neither encrypted nor on this
   *     computer
   */
  public OneRosterGateway(
      Connection connection,
      char[] secret,
      Http transport,
      ExecutorService executor,
      Clock clock,
      Consumer<Dialect> found) {
    HttpUrl base = Addresses.secure(connection.url());
    HttpUrl tokens = Addresses.secure(connection.tokenUrl());
    Version version = Version.of(connection.kind());
    Dialect dialect = connection.dialect();
    String scopes = dialect.scopes() ? version.scopes() : "";
    this.connection = connection;
    this.found = found;
    http =
        new SignedHttp(
            transport,
            new TokenSource(transport, tokens, connection.clientId(), secret, scopes, clock));
    api = new Api(http, base, version, clock);
    this.executor = executor;
    people = new People(api, dialect.rosters());
    Forms forms = new Forms(dialect, clock, found);
    lineItems = new LineItems(api, connection.zone(), forms);
    results = new Results(api, lineItems, forms);
    sets = new SetCreation(results, version);
  }

  @Override
  public Roster pull(String teacherEmail) throws GatewayException {
    return new RosterPull(api, connection.zone(), executor, people, results).of(teacherEmail);
  }

  @Override
  public Answer push(OutgoingAssignment assignment, Consumer<String> trace) {
    return lineItems.push(assignment);
  }

  @Override
  public Optional<TheirAssignment> present(OutgoingAssignment assignment) throws GatewayException {
    return lineItems.present(assignment);
  }

  @Override
  public Answer delete(OutgoingAssignment assignment, KnownScores known) {
    Optional<Answer.Failed> strange =
        assignment.expected() == null || assignment.repeat()
            ? Optional.empty()
            : results.strange(assignment, known.cells());
    return strange.isPresent() ? strange.get() : lineItems.delete(assignment.assignment().id());
  }

  @Override
  public Map<CellId, Answer> push(OutgoingAssignment assignment, List<OutgoingScore> scores) {
    return new ScoreBatch(results, sets, executor, assignment).push(scores);
  }

  @Override
  public boolean carries(Score score) {
    return score.isBlank() || !results.scores().carried(score).isBlank();
  }

  @Override
  public Score carried(Score score) {
    return results.scores().carried(score);
  }

  @Override
  public List<ProbeStep> probe(ProbeOrder order, ProbeWatch watch) {
    DialectProbe dialect = new DialectProbe(connection, http, api, people, results, found);
    return new Probe(
            connection, http, api.clock(), new OneRosterQuestions(api, people, dialect), this)
        .run(order, watch);
  }

  @Override
  public void close() {
    executor.shutdown();
    http.close();
  }
}
