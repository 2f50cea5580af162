package org.gradecompanion.rules;

import java.util.List;

/** Every rule of the program, in order. Adding one is a class and a line here. */
public final class RuleCatalogue {
  private static final List<Rule> RULES =
      List.of(
          new TitleLength(),
          new UniqueTitle(),
          new DescriptionLength(),
          new PastedFormatting(),
          new ScoreOverMaximum(),
          new DatesInOpenTerm(),
          new PassbackPeriod(),
          new UsableCategory(),
          new WholePoints(),
          new CountedAndGraded(),
          new ExemptStays(),
          new UnsubmittedWork(),
          new StaysBehind(),
          new PublishedAtOnce(),
          new MasterClassLinks(),
          new LockedStudent(),
          new PassbackGroup(),
          new PointsLimit(),
          new ScoreDecimals());

  private RuleCatalogue() {}

  public static List<Rule> rules() {
    return RULES;
  }
}
