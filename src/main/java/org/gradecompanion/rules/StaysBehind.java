package org.gradecompanion.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Score;

/**
 * R13: what the profile or the gateway does not carry: an assignment's weight and extra points,
 * comments and most flags of a score. A cell that holds nothing else is left out, unless
 * PowerTeacher has a score that has to be taken away.
 */
final class StaysBehind implements Rule {
  @Override
  public String id() {
    return "R13";
  }

  @Override
  public String source() {
    return Sources.POWERSCHOOL_LEARNING + "; " + Sources.ONEROSTER;
  }

  @Override
  public Scope scope() {
    return Scope.ASSIGNMENT;
  }

  @Override
  public Set<Severity> severities() {
    return Set.of(Severity.LEAVES_OUT, Severity.NOTICE);
  }

  @Override
  public List<Finding> check(AssignmentRecord record, SectionFacts facts) {
    AssignmentDetails details = record.assignment().details();
    if (facts.profile().points().weighted()) {
      return List.of();
    }
    List<Message> left = new ArrayList<>();
    if (details.weight().compareTo(BigDecimal.ONE) != 0) {
      left.add(Message.of("rules.R13.weight", details.weight()));
    }
    if (details.extraPoints().signum() != 0) {
      left.add(Message.of("rules.R13.extra", details.extraPoints()));
    }
    return left.stream()
        .map(message -> Finding.says(id(), Severity.NOTICE, record.key(), message))
        .toList();
  }

  @Override
  public List<Finding> check(CellRecord cell, AssignmentRecord record, SectionFacts facts) {
    Score score = cell.score();
    Set<Flag> carried = carried(score, facts.profile().scores());
    List<Flag> behind = score.flags().stream().filter(flag -> !carried.contains(flag)).toList();
    boolean saysComment = !score.comment().isEmpty() && facts.profile().scores().comments();
    boolean nothingElse =
        score.points() == null
            && !saysComment
            && score.flags().stream().noneMatch(carried::contains);
    List<Message> left = new ArrayList<>();
    if (!behind.isEmpty()) {
      left.add(Message.of(nothingElse ? "rules.R13.only" : "rules.R13.flags", codes(behind)));
    }
    if (!score.comment().isEmpty() && !saysComment) {
      left.add(Message.of("rules.R13.comment"));
    }
    boolean leavesOut = nothingElse && cell.confirmed().isBlank();
    Severity severity = leavesOut ? Severity.LEAVES_OUT : Severity.NOTICE;
    return left.stream().map(message -> Finding.says(id(), severity, cell.id(), message)).toList();
  }

  /** A score without what stays here. */
  static Score outgoing(Score score, Profile.Scores sent) {
    Set<Flag> carried = carried(score, sent);
    return new Score(
        score.points(),
        score.flags().stream().filter(carried::contains).collect(Collectors.toSet()),
        sent.comments() ? score.comment() : "");
  }

  /** Of one status: exempt before all, and missing only where there are no points. */
  private static Set<Flag> carried(Score score, Profile.Scores sent) {
    Set<Flag> canBe = sent.flags();
    boolean only = score.points() == null && !score.flags().contains(Flag.EXEMPT);
    return only || sent.together()
        ? canBe
        : canBe.stream().filter(flag -> flag != Flag.MISSING).collect(Collectors.toSet());
  }

  private static String codes(List<Flag> flags) {
    return flags.stream().map(Flag::code).collect(Collectors.joining(", "));
  }
}
