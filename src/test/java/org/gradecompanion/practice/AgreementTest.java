package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.rules.Rule;
import org.gradecompanion.rules.RuleCatalogue;
import org.junit.jupiter.api.Test;

/**
 * What the program predicts is what the practice district does, for random gradebooks.
 *
 * <p>{@code -Dagreement.books=N} tries so many (10 000 unless told), {@code -Dagreement.seed=N}
 * only that one, as a failure prints it.
 */
class AgreementTest {
  /** R12 is about no edit, and R15 about gradebooks of several sections. */
  private static final List<String> ELSEWHERE = List.of("R12", "R15");

  private static final int BOOKS = Integer.getInteger("agreement.books", 10_000);

  @Test
  void randomGradebooks_tryEveryRuleAndHaveMuchToSend() {
    Set<String> said = new TreeSet<>();
    Map<Bucket, Integer> buckets = new EnumMap<>(Bucket.class);
    LongStream.range(0, 1000)
        .mapToObj(AgreementCase::new)
        .flatMap(one -> one.predictions().stream())
        .forEach(
            item -> {
              item.findings().forEach(finding -> said.add(finding.rule()));
              buckets.merge(item.bucket(), 1, Integer::sum);
            });

    List<String> rules =
        RuleCatalogue.rules().stream().map(Rule::id).filter(id -> !ELSEWHERE.contains(id)).toList();
    assertThat(said).containsAll(rules);
    assertThat(said).as("scores that the teacher keeps here").contains("");
    assertThat(buckets.get(Bucket.READY)).isGreaterThan(1000);
  }

  @Test
  void prediction_forRandomGradebooks_isWhatTheDistrictDoes() {
    Long only = Long.getLong("agreement.seed");
    LongStream seeds = only == null ? LongStream.range(0, BOOKS) : LongStream.of(only);
    seeds
        .parallel()
        .forEach(
            seed -> {
              try {
                new Agreement(seed).check();
              } catch (AssertionError | RuntimeException problem) {
                throw new AssertionError(
                    "Seed " + seed + " disagrees; replay it with -Dagreement.seed=" + seed,
                    problem);
              }
            });
  }
}
