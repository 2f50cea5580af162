package org.gradecompanion.practice;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the school itself does to its server and its data, past every client and every rule. */
final class Upkeep implements Levers {
  private final Holdings holdings;
  private final TokenDesk tokens;
  private final Entrance door;
  private final Clock clock;

  Upkeep(Holdings holdings, TokenDesk tokens, Entrance door, Clock clock) {
    this.holdings = holdings;
    this.tokens = tokens;
    this.door = door;
    this.clock = clock;
  }

  @Override
  public void offline(boolean offline) {
    door.open(!offline);
  }

  @Override
  public void expireTokens() {
    tokens.expireAll();
  }

  @Override
  public void closeTerm(String sourcedId, boolean closed) {
    exists(holdings.roster().sessions().get(sourcedId), "term");
    holdings.calendar().close(sourcedId, closed);
  }

  @Override
  public void enrol(String classId, String studentId, boolean enrolled) {
    exists(holdings.roster().classes().get(classId), "class");
    if (!holdings.roster().enrol(studentId, classId, enrolled)) {
      throw new IllegalArgumentException("The student was never in that class.");
    }
  }

  @Override
  public void changeScore(String lineItemId, String studentId, @Nullable BigDecimal newScore) {
    Gradebook gradebook = holdings.gradebook();
    exists(gradebook.lineItems().get(lineItemId), "line item");
    exists(holdings.roster().users().get(studentId), "student");
    synchronized (gradebook) {
      List<Result> there = gradebook.cell(lineItemId, studentId);
      if (there.isEmpty()) {
        gradebook.save(newResult(lineItemId, studentId, newScore));
      }
      there.forEach(result -> gradebook.save(result.rescored(newScore, clock.instant())));
    }
  }

  private Result newResult(String lineItemId, String studentId, @Nullable BigDecimal score) {
    Base base = new Base(UUID.randomUUID().toString(), Base.ACTIVE, clock.instant(), null);
    String status = score == null ? "not submitted" : "fully graded";
    return new Result(
        base, lineItemId, studentId, status, score, holdings.calendar().today(), null, Map.of());
  }

  @Override
  public void renameLineItem(String sourcedId, String title) {
    Gradebook gradebook = holdings.gradebook();
    synchronized (gradebook) {
      LineItem there = gradebook.lineItems().get(sourcedId);
      exists(there, "line item");
      gradebook.save(there.retitled(title, clock.instant()));
    }
  }

  @Override
  public void deleteLineItem(String sourcedId) {
    exists(holdings.gradebook().deleteLineItem(sourcedId), "line item");
  }

  @Override
  public void masterClass(MasterClass told) {
    holdings.sync().tell(told);
  }

  @Override
  public void lockStudent(String classId, String studentId, boolean locked) {
    exists(holdings.roster().classes().get(classId), "class");
    if (!holdings.roster().lock(classId, studentId, locked, clock.instant())) {
      throw new IllegalArgumentException("There is no such student in the class.");
    }
  }

  private static void exists(@Nullable Object found, String what) {
    if (found == null) {
      throw new IllegalArgumentException("There is no such " + what + ".");
    }
  }
}
