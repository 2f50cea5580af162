package org.gradecompanion.gateway.oneroster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.gradecompanion.model.Receipt;
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
  private final Scores scores;
  private final SetCreation sets;
  private final Executor executor;
  private final OutgoingAssignment assignment;
  private final Map<CellId, Answer> answers = new HashMap<>();
  private final AtomicReference<Answer.@Nullable Failed> ended = new AtomicReference<>();
  private final AtomicInteger failuresInARow = new AtomicInteger();

  ScoreBatch(Results results, SetCreation sets, Executor executor, OutgoingAssignment assignment) {
    this.results = results;
    this.scores = results.scores();
    this.sets = sets;
    this.executor = executor;
    this.assignment = assignment;
  }

  Map<CellId, Answer> push(List<OutgoingScore> outgoing) {
    Map<StudentId, Present> before;
    try {
      before = read();
    } catch (GatewayException e) {
      outgoing.forEach(score -> answers.put(score.cell(), Failures.ofFirstRead(e)));
      return answers;
    }
    List<ScoreWrite> writes = writeAll(toWrite(outgoing, before));
    if (writes.stream().anyMatch(ScoreWrite::mayHaveActed)) {
      readBack(writes);
    } else {
      writes.forEach(write -> answers.put(write.score().cell(), write.answer()));
    }
    return answers;
  }

  private Map<StudentId, Present> read() throws GatewayException {
    return results.read(assignment.section().id(), assignment.assignment().id());
  }

  /** Leaves out what the server has already, and what it has differently than we think. */
  private List<ScoreWrite> toWrite(List<OutgoingScore> outgoing, Map<StudentId, Present> before) {
    List<ScoreWrite> writes = new ArrayList<>();
    for (OutgoingScore score : outgoing) {
      Present present = before.get(score.cell().student());
      Score theirs = present == null ? Score.BLANK : present.score();
      if (scores.same(theirs, score.score())) {
        answers.put(score.cell(), new Answer.Confirmed(Receipt.Proof.FOUND, null));
      } else if (!scores.same(theirs, score.expected())) {
        answers.put(score.cell(), new Answer.Conflicting(theirs, since(present)));
      } else {
        writes.add(new ScoreWrite(score, present));
      }
    }
    return writes;
  }

  private static @Nullable Instant since(@Nullable Present present) {
    return present == null ? null : present.changedAt();
  }

  private List<ScoreWrite> writeAll(List<ScoreWrite> writes) {
    List<ScoreWrite> fresh = writes.stream().filter(this::fresh).toList();
    List<ScoreWrite> done = createSets(fresh);
    List<ScoreWrite> rest = new ArrayList<>(writes);
    rest.removeAll(fresh.subList(0, done.size()));
    try {
      done.addAll(Parallel.map(executor, rest, this::write));
    } catch (GatewayException e) {
      throw new IllegalStateException("a write answers with its failure", e);
    }
    return done;
  }

  /** Nothing is there and nothing may be on its way there, so creating it makes no second one. */
  private boolean fresh(ScoreWrite write) {
    return write.present() == null
        && !write.score().repeat()
        && !scores.carried(write.score().score()).isBlank();
  }

  /** Those that went in sets; what a server declines to take so is left to be written singly. */
  private List<ScoreWrite> createSets(List<ScoreWrite> fresh) {
    List<ScoreWrite> done = new ArrayList<>();
    int count = sets.next(fresh.size());
    while (count > 0 && ended.get() == null) {
      List<ScoreWrite> part = fresh.subList(done.size(), done.size() + count);
      SetCreation.Outcome outcome =
          sets.create(assignment.assignment().id(), part.stream().map(ScoreWrite::score).toList());
      if (outcome.declined()) {
        return done;
      }
      Answer.Failed failed = outcome.failed().map(this::noted).orElse(null);
      part.forEach(write -> done.add(write.after(failed, outcome.requestId())));
      count = sets.next(fresh.size() - done.size());
    }
    return done;
  }

  private ScoreWrite write(ScoreWrite write) {
    Answer.Failed before = ended.get();
    if (before != null) {
      return write.after(before, null);
    }
    Results.Written written = results.write(write.score(), write.present());
    Answer.Failed failed = written.failed().map(this::noted).orElse(null);
    if (failed == null) {
      failuresInARow.set(0);
    }
    return write.after(failed, written.requestId());
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

  private void readBack(List<ScoreWrite> writes) {
    Answer.Failed over = ended.get();
    Map<StudentId, Present> after = Map.of();
    if (over == null) {
      try {
        after = read();
      } catch (GatewayException e) {
        over = Failures.ofWrite(e);
      }
    }
    for (ScoreWrite write : writes) {
      answers.put(
          write.score().cell(), over == null ? proved(write, after) : unproved(write, over));
    }
  }

  private Answer proved(ScoreWrite write, Map<StudentId, Present> after) {
    if (!write.mayHaveActed()) {
      return write.answer();
    }
    Present present = after.get(write.score().cell().student());
    if (scores.same(present == null ? Score.BLANK : present.score(), write.score().score())) {
      return new Answer.Confirmed(Receipt.Proof.READ_BACK, write.requestId());
    }
    return write.failed() != null
        ? write.failed()
        : new Answer.Failed(Reason.of(ReasonCode.NOT_STORED), null);
  }

  private static Answer unproved(ScoreWrite write, Answer.Failed over) {
    return write.failed() != null ? write.failed() : over;
  }
}
