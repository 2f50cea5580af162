package org.gradecompanion.practice;

import java.util.List;
import java.util.Random;
import org.gradecompanion.rules.Profile;

/**
 * A district's settings as the program knows them, beside the same district as the practice server
 * is set up: each has its own reading of the rest.
 *
 * @param types where the district itself has assignments of a type
 * @param rules the program's profile
 */
record RandomDistrict(DistrictProfile kind, Passback passback, TypeMap types, Profile rules) {
  private static final List<String> TARGETS =
      List.of("Quiz", "quiz", "Homework", "Test", "Classwork", "Nothing of the kind");

  static RandomDistrict of(Random random, RandomSchool school) {
    return of(
        random,
        DistrictProfile.values()[random.nextInt(DistrictProfile.values().length)],
        school.passback());
  }

  static RandomDistrict of(Random random, DistrictProfile kind, Passback passback) {
    Profile shipped = kind.rules();
    Profile.Points points = shipped.points();
    Profile.Dates dates = shipped.dates();
    Profile.Filing filing = shipped.filing();
    Profile.Passing passing = shipped.passing();
    TypeMap types = TypeMap.any(random, RandomDetails.TYPES, TARGETS);
    Profile own =
        new Profile(
            shipped.name(),
            shipped.title(),
            shipped.texts(),
            new Profile.Points(
                points.whole(), points.most(), points.decimals(), random.nextBoolean()),
            shipped.scores(),
            new Profile.Dates(
                dates.inOpenTerm(), passback.effectiveDate(), dates.currentPeriodOnly()),
            new Profile.Filing(filing.usable(), filing.preferred(), types.byType(), types.ours()),
            new Profile.Passing(
                passing.countedAndGraded(),
                passing.publishedAtOnce(),
                passing.sendsLocked(),
                passing.giverTeaches(),
                passback.group(),
                passing.oneLink()));
    return new RandomDistrict(kind, passback, types, own);
  }

  Rules practice(Holdings holdings) {
    return kind.practice(holdings, passback);
  }
}
