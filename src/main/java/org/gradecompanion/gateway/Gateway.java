package org.gradecompanion.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.ProbeOrder;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.ProbeWatch;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.TheirAssignment;

/**
 * One way into PowerTeacher. Blocking; safe for several threads. It follows no redirect and repeats
 * nothing by itself except one request after one shared token refresh: only the engine repeats.
 */
public interface Gateway extends AutoCloseable {
  /** Reads everything of the teacher: complete, or not at all. */
  Roster pull(String teacherEmail) throws GatewayException;

  /**
   * Creates or replaces an assignment and reads it back.
   *
   * @param trace is told what has to be remembered as its {@link AssignmentRecord#remoteId}, so
   *     that it is recognised there should the answer be lost: right before its creation leaves,
   *     which waits for it, and once more when the server refused to create it. Never told before
   *     anything can have acted there, else another's with the same title would be taken for it;
   *     never at all where its identifier is ours
   */
  Answer push(OutgoingAssignment assignment, Consumer<String> trace);

  /** The same where nothing is remembered: a creation whose answer is lost is not known again. */
  default Answer push(OutgoingAssignment assignment) {
    return push(assignment, trace -> {});
  }

  /** Reads an assignment as it is there now; empty when it is not there. */
  Optional<TheirAssignment> present(OutgoingAssignment assignment) throws GatewayException;

  /**
   * Deletes an assignment with its scores; one that is not there counts as deleted. Where
   * PowerTeacher has scores of it that are not among those known here, or cannot say, it is a
   * conflict, unless the assignment is marked to be repeated.
   */
  Answer delete(OutgoingAssignment assignment, KnownScores known);

  /** How many scores of one assignment are best sent together. */
  default int batch() {
    return 50;
  }

  /**
   * Writes scores of one assignment that PowerTeacher has confirmed. Not every way can read scores:
   * where it cannot, as through the PowerTeacher Pro API, no score is ever conflicting, and what
   * was changed there meanwhile is overwritten.
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

  /**
   * Tries the connection step by step, and how the server speaks. Writes only what the order says,
   * and removes it.
   */
  List<ProbeStep> probe(ProbeOrder order, ProbeWatch watch);

  @Override
  void close();
}
