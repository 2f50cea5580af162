package org.gradecompanion.gateway.oneroster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.Failures;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.gateway.OutgoingScore;
import org.gradecompanion.gateway.Parallel;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.StudentId;
import org.jspecify.annotations.Nullable;

/**
 * One push of scores: reads what the server has, writes what differs, reads again, and confirms
 * only what it then sees. Used once.
 */
final class ScoreBatch {
  /** So many failures in a row are not the items' fault. */
  private static final int STREAK = 3;

  private final Results results;
  private final Executor executor;
  private final OutgoingAssignment assignment;
  private final Map<CellId, Answer> answers = new HashMap<>();
  private final AtomicReference<Answer.@Nullable Failed> ended = new AtomicReference<>();
  private final AtomicInteger failuresInARow = new AtomicInteger();

  ScoreBatch(Results results, Executor executor, OutgoingAssignment assignment) {
    this.results = results;
    this.executor = executor;
    this.assignment = assignment;
  }

  Map<CellId, Answer> push(List<OutgoingScore> scores) {
    Map<StudentId, Present> before;
    try {
      before = read();
    } catch (GatewayException e) {
      scores.forEach(score -> answers.put(score.cell(), Failures.ofFirstRead(e)));
      return answers;
    }
    List<Write> writes = write(toWrite(scores, before));
    if (writes.stream().anyMatch(Write::mayHaveActed)) {
      readBack(writes);
    } else {
      writes.forEach(write -> answers.put(write.score.cell(), write.answer()));
    }
    return answers;
  }

  private Map<StudentId, Present> read() throws GatewayException {
    return results.read(assignment.section().id(), assignment.assignment().id());
  }

  /** Leaves out what the server has already, and what it has differently than we think. */
  private List<Write> toWrite(List<OutgoingScore> scores, Map<StudentId, Present> before) {
    List<Write> writes = new ArrayList<>();
    for (OutgoingScore score : scores) {
      Present present = before.get(score.cell().student());
      Score theirs = present == null ? Score.BLANK : present.score();
      if (Scores.same(theirs, score.score())) {
        answers.put(score.cell(), new Answer.Confirmed());
      } else if (!Scores.same(theirs, score.expected())) {
        answers.put(score.cell(), new Answer.Conflicting(theirs));
      } else {
        writes.add(new Write(score, present, null));
      }
    }
    return writes;
  }

  private List<Write> write(List<Write> writes) {
    try {
      return Parallel.map(executor, writes, this::write);
    } catch (GatewayException e) {
      throw new IllegalStateException("a write answers with its failure", e);
    }
  }

  private Write write(Write write) {
    Answer.Failed before = ended.get();
    Answer.Failed failed =
        before != null
            ? before
            : results.write(write.score, write.present).map(this::noted).orElse(null);
    if (failed == null) {
      failuresInARow.set(0);
    }
    return new Write(write.score, write.present, failed);
  }

  private Answer.Failed noted(Answer.Failed failed) {
    if (Failures.endsAll(failed)) {
      ended.compareAndSet(null, failed);
    } else if (failed.reason().code().next() != ReasonCode.Next.RETRY) {
      failuresInARow.set(0);
    } else if (failuresInARow.incrementAndGet() >= STREAK) {
      ReasonCode code =
          failed.reason().code() == ReasonCode.NO_ANSWER
              ? ReasonCode.OFFLINE
              : ReasonCode.SERVER_DOWN;
      Answer.Failed all =
          new Answer.Failed(Failures.as(code, failed.reason()), failed.retryAfter());
      ended.compareAndSet(null, all);
    }
    return failed;
  }

  private void readBack(List<Write> writes) {
    Answer.Failed over = ended.get();
    Map<StudentId, Present> after = Map.of();
    if (over == null) {
      try {
        after = read();
      } catch (GatewayException e) {
        over = Failures.ofWrite(e);
      }
    }
    for (Write write : writes) {
      answers.put(write.score.cell(), over == null ? proved(write, after) : unproved(write, over));
    }
  }

  private static Answer proved(Write write, Map<StudentId, Present> after) {
    if (!write.mayHaveActed()) {
      return write.answer();
    }
    Present present = after.get(write.score.cell().student());
    if (Scores.same(present == null ? Score.BLANK : present.score(), write.score.score())) {
      return new Answer.Confirmed();
    }
    return write.failed != null
        ? write.failed
        : new Answer.Failed(Reason.of(ReasonCode.NOT_STORED), null);
  }

  private static Answer unproved(Write write, Answer.Failed over) {
    return write.failed != null ? write.failed : over;
  }

  /**
   * One score that is to be written, or was.
   *
   * @param failed what was said against it, null when the server said yes
   */
  private record Write(
      OutgoingScore score, @Nullable Present present, Answer.@Nullable Failed failed) {
    boolean mayHaveActed() {
      return failed == null || failed.reason().code().next() == ReasonCode.Next.RETRY;
    }

    /** Of one that did not act: what was said against it. */
    Answer answer() {
      return Objects.requireNonNull(failed);
    }
  }
}
