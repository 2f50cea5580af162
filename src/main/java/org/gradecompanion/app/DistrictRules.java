package org.gradecompanion.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradecompanion.gradebook.Await;
import org.gradecompanion.gradebook.Gradebooks;
import org.gradecompanion.gradebook.SectionSummary;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.rules.AlreadyThere;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.rules.Profiles;
import org.gradecompanion.ui.district.DistrictChoices;

/** What a district decides for all its teachers, as part of the profile. Everything blocks. */
record DistrictRules(Core core) {
  /** The choices in force, and the categories that the district itself has and that are active. */
  DistrictChoices.Offer offer() {
    Profile now = core.profile().get();
    List<Section> sections = sections();
    List<String> categories =
        sections.stream()
            .flatMap(each -> Await.of(core.store().book(each.id())).categories().stream())
            .filter(each -> each.active() && each.districtLevel())
            .map(Category::title)
            .distinct()
            .sorted(String.CASE_INSENSITIVE_ORDER)
            .toList();
    Stream<String> schools =
        sections.stream().map(each -> each.school().isEmpty() ? each.schoolId() : each.school());
    return new DistrictChoices.Offer(
        new DistrictChoices(
            now.dates().from(),
            now.filing().byDefault().orElse(""),
            now.filing().byType(),
            now.filing().exceptions(),
            now.passing().group().stream().sorted().toList()),
        categories,
        listed(schools),
        listed(sections.stream().flatMap(each -> each.grades().stream())));
  }

  private static List<String> listed(Stream<String> names) {
    return names.filter(each -> !each.isEmpty()).distinct().sorted().toList();
  }

  /**
   * What a push would do with what waits here, under the rules in force and under these; and what
   * these mean for what has been sent.
   */
  DistrictChoices.Outlook outlook(DistrictChoices choices) {
    Profile now = core.rules().get();
    Profile then = core.rules().under(profile(choices));
    return new DistrictChoices.Outlook(effect(now), effect(then), there(now, then));
  }

  private AlreadyThere there(Profile now, Profile then) {
    LocalDate today = Await.of(core.gradebooks().today());
    AlreadyThere there = AlreadyThere.NOTHING;
    for (Section section : sections()) {
      SectionBook book = Await.of(core.store().book(section.id()));
      there = there.and(AlreadyThere.of(book, today, now, then));
    }
    return there;
  }

  /** Puts every gradebook under these choices. */
  void decide(DistrictChoices choices) {
    core.profile().take(profile(choices));
  }

  private Profile profile(DistrictChoices choices) {
    Profile now = core.profile().get();
    Map<String, String> settings = new LinkedHashMap<>(Profiles.settings(now));
    settings.putAll(choices.settings());
    return Profiles.of(now.name(), now.title(), settings, now.title());
  }

  private DistrictChoices.Effect effect(Profile profile) {
    Gradebooks judged = new Gradebooks(core.store(), () -> profile, core.clock());
    List<SectionSummary> all = new ArrayList<>();
    for (Section section : sections()) {
      all.add(Await.of(judged.summary(section.id(), true)));
    }
    return new DistrictChoices.Effect(
        count(all, Bucket.READY) + count(all, Bucket.WILL_CHANGE),
        count(all, Bucket.BLOCKED),
        count(all, Bucket.LEFT_OUT));
  }

  private static int count(List<SectionSummary> all, Bucket bucket) {
    return all.stream().mapToInt(each -> each.preflight().count(bucket)).sum();
  }

  private List<Section> sections() {
    return Await.of(core.gradebooks().sections());
  }
}
