package org.gradecompanion.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.KnownScores;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.gateway.OutgoingScore;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.ProbeOrder;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.ProbeWatch;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.TheirAssignment;

/** Passes everything on, until somebody overrides some of it. */
class PassingGateway implements Gateway {
  private final Gateway real;

  PassingGateway(Gateway real) {
    this.real = real;
  }

  @Override
  public Roster pull(String teacherEmail) throws GatewayException {
    return real.pull(teacherEmail);
  }

  @Override
  public Answer push(OutgoingAssignment assignment, Consumer<String> trace) {
    return real.push(assignment, trace);
  }

  @Override
  public Optional<TheirAssignment> present(OutgoingAssignment assignment) throws GatewayException {
    return real.present(assignment);
  }

  @Override
  public Answer delete(OutgoingAssignment assignment, KnownScores known) {
    return real.delete(assignment, known);
  }

  @Override
  public int batch() {
    return real.batch();
  }

  @Override
  public Map<CellId, Answer> push(OutgoingAssignment assignment, List<OutgoingScore> scores) {
    return real.push(assignment, scores);
  }

  @Override
  public boolean carries(Score score) {
    return real.carries(score);
  }

  @Override
  public Score carried(Score score) {
    return real.carried(score);
  }

  @Override
  public List<ProbeStep> probe(ProbeOrder order, ProbeWatch watch) {
    return real.probe(order, watch);
  }

  @Override
  public void close() {
    real.close();
  }
}
