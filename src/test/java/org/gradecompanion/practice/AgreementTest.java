package org.gradecompanion.practice;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What the program predicts is what the practice district does, for random gradebooks.
 *
 * <p>{@code -Dagreement.books=N} tries so many (10 000 unless told), {@code -Dagreement.seed=N}
 * only that one, as a failure prints it.
 */
class AgreementTest {
  private static final int BOOKS = Integer.getInteger("agreement.books", 10_000);

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
