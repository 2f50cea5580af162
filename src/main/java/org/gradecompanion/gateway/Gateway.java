package org.gradecompanion.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;

/**
 * One way into PowerTeacher. Blocking; safe for several threads. It follows no redirect and repeats
 * nothing by itself except one request after one shared token refresh: only the engine repeats.
 */
public interface Gateway extends AutoCloseable {
  /** Reads everything of the teacher: complete, or not at all. */
  Roster pull(String teacherEmail) throws GatewayException;

  /** Creates or replaces an assignment and reads it back. */
  Answer push(OutgoingAssignment assignment);

  /**
   * Why an assignment should not be deleted without asking: PowerTeacher has scores of it that are
   * not among those known here, or cannot say.
   */
  Optional<Answer.Failed> strangeScores(OutgoingAssignment assignment, List<CellRecord> known);

  /** Deletes an assignment; one that is not there counts as deleted. */
  Answer delete(AssignmentId assignment);

  /**
   * Writes scores of one assignment that PowerTeacher has confirmed.
   *
   * @return one answer per score: a refused one holds back no other
   */
  Map<CellId, Answer> push(OutgoingAssignment assignment, List<OutgoingScore> scores);

  /** Whether this way can carry what the score holds; what it cannot carry is left out. */
  boolean carries(Score score);

  /**
   * What of a score this way brings into PowerTeacher, and reads back from there: comments and some
   * flags stay behind.
   */
  Score carried(Score score);

  /** Tries the connection step by step; never writes. */
  List<ProbeStep> probe(String teacherEmail);

  @Override
  void close();
}
