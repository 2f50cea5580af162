package org.gradecompanion.practice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What PowerTeacher cuts, changes and refuses, read from PowerSchool's "How does PowerSchool
 * Learning send grades to PowerTeacher?" and from Otus' "Admin Guide for PowerSchool Gradebook
 * Passback". The fields of the refusals are those of PowerTeacher Pro's own validation.
 */
final class PowerTeacherRules implements Rules {
  private final Demands demands;
  private final TextCheck texts;
  private final DateCheck dates;
  private final ScoreCheck scores;
  private final List<ItemCheck> itemChecks;

  PowerTeacherRules(Holdings holdings, Demands demands) {
    this.demands = demands;
    texts = new TextCheck(demands, holdings.gradebook());
    dates = new DateCheck(demands, holdings);
    scores = new ScoreCheck(demands, holdings.roster());
    itemChecks =
        List.of(
            texts,
            new PointsCheck(demands),
            dates,
            new CategoryCheck(demands, holdings),
            new DetailsCheck(demands, holdings.roster()));
  }

  @Override
  public void admit() {
    // Whoever has signed in may write.
  }

  @Override
  public LineItem receive(LineItem given, @Nullable LineItem before) {
    LineItem item = texts.cut(given);
    List<Violation> found = new ArrayList<>();
    itemChecks.forEach(check -> check.check(item, before, found));
    refuseIfAny(found);
    return demands.has(Demand.PUBLISHES_AT_ONCE) ? Publication.of(item, before) : item;
  }

  @Override
  public void receive(Result result, LineItem item) {
    List<Violation> found = new ArrayList<>();
    dates.notLocked(item, found);
    dates.inPresentPeriod(item, found);
    scores.check(result, item, found);
    refuseIfAny(found);
  }

  @Override
  public void release(LineItem item) {
    List<Violation> found = new ArrayList<>();
    dates.notLocked(item, found);
    refuseIfAny(found);
  }

  @Override
  public void release(String studentId, LineItem item) {
    List<Violation> found = new ArrayList<>();
    dates.notLocked(item, found);
    dates.inPresentPeriod(item, found);
    scores.notLocked(studentId, item, found);
    refuseIfAny(found);
  }

  private static void refuseIfAny(List<Violation> found) {
    if (!found.isEmpty()) {
      throw Refusal.validation(found);
    }
  }

  @Override
  public boolean oneResultPerCell() {
    return true;
  }

  /** PowerSchool Learning: comments are not sent to PowerTeacher. */
  @Override
  public boolean storesComments() {
    return false;
  }
}
