package org.gradecompanion.gateway.powerteacher;

import java.time.Clock;
import java.time.LocalDate;
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
import org.gradecompanion.model.ProbeOrder;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.ProbeWatch;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.TheirAssignment;

/**
 * The PowerTeacher Pro API, for a district that installed a plugin of its own. It carries all six
 * flags and comments. Scores can only be written through it: what was changed in PowerTeacher
 * itself is neither pulled nor found to conflict.
 */
public final class PowerTeacherGateway implements Gateway {

  /** One request writes a whole section, and stays far below what servers take. */
  private static final int BATCH = 200;

  private final Connection connection;
  private final Clock clock;
  private final SignedHttp http;
  private final Xte xte;
  private final Tables tables;
  private final People people;
  private final Acting acting;
  private final Assignments assignments;
  private final AssignmentPush assignmentPush;
  private final ExecutorService executor;

  /**
   * @throws org.gradecompanion.model.UserError when an address is neither encrypted nor on this
   *     computer
   */
  public PowerTeacherGateway(Connection connection, char[] secret, Http transport, Clock clock) {
    this(connection, secret, transport, Parallel.threads("gateway-powerteacher"), clock);
  }

  /**
   * @param executor for several requests at once; belongs to the gateway from here on
   * @throws org.gradecompanion.model.UserError when an address is neither encrypted nor on this
   *     computer
   */
  public PowerTeacherGateway(
      Connection connection, char[] secret, Http transport, ExecutorService executor, Clock clock) {
    HttpUrl base = Addresses.secure(connection.url());
    HttpUrl tokens = Addresses.secure(connection.tokenUrl());
    this.connection = connection;
    this.clock = clock;
    // PowerSchool's plugins have no scopes: what they may do stands in their own description.
    http =
        new SignedHttp(
            transport,
            new TokenSource(transport, tokens, connection.clientId(), secret, "", clock));
    xte = new Xte(http, base, clock);
    tables = new Tables(xte);
    people = new People(tables);
    acting = new Acting(tables, people, connection.teacherEmail());
    assignments = new Assignments(xte, acting);
    assignmentPush = new AssignmentPush(xte, acting, assignments);
    this.executor = executor;
  }

  @Override
  public Roster pull(String teacherEmail) throws GatewayException {
    return new RosterPull(
            tables, people, acting, assignments, new Categories(xte), executor, today())
        .of(teacherEmail);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(connection.zone()));
  }

  @Override
  public Answer push(OutgoingAssignment assignment, Consumer<String> trace) {
    return assignmentPush.push(assignment, trace);
  }

  /** PowerTeacher Pro does not say when it was changed. */
  @Override
  public Optional<TheirAssignment> present(OutgoingAssignment assignment) throws GatewayException {
    return assignments
        .find(assignment)
        .flatMap(found -> Pulled.read(found.assignment(), assignment.section().id()))
        .map(read -> read.assignment().withId(assignment.assignment().id()))
        .map(read -> new TheirAssignment(read, null));
  }

  @Override
  public Answer delete(OutgoingAssignment assignment, KnownScores known) {
    return new AssignmentDelete(xte, assignments).delete(assignment, known);
  }

  @Override
  public int batch() {
    return BATCH;
  }

  @Override
  public Map<CellId, Answer> push(OutgoingAssignment assignment, List<OutgoingScore> scores) {
    return new ScorePush(xte, acting, assignments, assignment).push(scores);
  }

  @Override
  public boolean carries(Score score) {
    return true;
  }

  @Override
  public Score carried(Score score) {
    return score;
  }

  @Override
  public List<ProbeStep> probe(ProbeOrder order, ProbeWatch watch) {
    return new Probe(connection, http, clock, new XteQuestions(xte, tables, people, today()), this)
        .run(order, watch);
  }

  @Override
  public void close() {
    executor.shutdown();
    http.close();
  }
}
