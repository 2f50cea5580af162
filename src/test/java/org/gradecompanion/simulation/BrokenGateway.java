package org.gradecompanion.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.gateway.OutgoingScore;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Receipt;
import org.gradecompanion.model.Score;

/** Gateways that break a promise, each in one way. */
final class BrokenGateway {
  private BrokenGateway() {}

  /** Every attempt at a column has an identifier of its own, and forgets what was there. */
  static Gateway newColumnEachTime(Gateway real) {
    return new PassingGateway(real) {
      @Override
      public Answer push(OutgoingAssignment out, Consumer<String> trace) {
        AssignmentId fresh = AssignmentId.minted();
        return super.push(
            new OutgoingAssignment(out.assignment().withId(fresh), out.section(), out.term()));
      }
    };
  }

  /** What was not answered counts as arrived. */
  static Gateway confirmsWithoutAnswer(Gateway real) {
    return new PassingGateway(real) {
      @Override
      public Map<CellId, Answer> push(OutgoingAssignment out, List<OutgoingScore> scores) {
        Map<CellId, Answer> answers = new HashMap<>(super.push(out, scores));
        answers.replaceAll((cell, answer) -> new Answer.Confirmed(Receipt.Proof.ANSWER, null));
        return answers;
      }
    };
  }

  /** The same for columns. */
  static Gateway confirmsColumnsWithoutAnswer(Gateway real) {
    return new PassingGateway(real) {
      @Override
      public Answer push(OutgoingAssignment out, Consumer<String> trace) {
        Answer answer = super.push(out, trace);
        return answer instanceof Answer.Failed
            ? new Answer.Confirmed(Receipt.Proof.ANSWER, null)
            : answer;
      }
    };
  }

  /** What somebody else entered there is written over. */
  static Gateway overwrites(Gateway real) {
    return new PassingGateway(real) {
      @Override
      public Map<CellId, Answer> push(OutgoingAssignment out, List<OutgoingScore> scores) {
        Map<CellId, Answer> answers = new HashMap<>(super.push(out, scores));
        for (OutgoingScore score : scores) {
          if (answers.get(score.cell()) instanceof Answer.Conflicting conflict) {
            OutgoingScore again = expecting(score, conflict.theirs());
            answers.putAll(super.push(out, List.of(again)));
          }
        }
        return answers;
      }
    };
  }

  private static OutgoingScore expecting(OutgoingScore score, Score theirs) {
    return new OutgoingScore(
        score.cell(), score.resultId(), score.score(), theirs, score.repeat(), score.on());
  }

  /** A blank cell leaves as a zero. */
  static Gateway zeroForBlank(Gateway real) {
    return changingScores(
        real, out -> out.score().isBlank() ? Score.of(BigDecimal.ZERO) : out.score());
  }

  /** Points leave rounded up to the next ten. */
  static Gateway rounded(Gateway real) {
    return changingScores(
        real,
        out ->
            out.score()
                .earned()
                .map(
                    points ->
                        Score.of(
                            points.movePointLeft(1).setScale(0, RoundingMode.UP).movePointRight(1)))
                .orElse(out.score()));
  }

  /** What a score is to leave as. */
  private interface Change {
    Score of(OutgoingScore score);
  }

  private static Gateway changingScores(Gateway real, Change change) {
    return new PassingGateway(real) {
      @Override
      public Map<CellId, Answer> push(OutgoingAssignment out, List<OutgoingScore> scores) {
        return super.push(
            out,
            scores.stream()
                .map(
                    score ->
                        new OutgoingScore(
                            score.cell(),
                            score.resultId(),
                            change.of(score),
                            score.expected(),
                            score.repeat(),
                            score.on()))
                .toList());
      }
    };
  }
}
