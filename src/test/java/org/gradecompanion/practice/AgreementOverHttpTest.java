package org.gradecompanion.practice;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gradecompanion.gateway.GatewayException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same as {@link AgreementTest}, less often, through the program's own gateway and the
 * district's real door: what is ready is confirmed, what is blocked or left out is refused for that
 * reason.
 *
 * <p>{@code -Dagreement.http.books=N} tries so many of each district, {@code
 * -Dagreement.http.seed=N} only that one.
 */
class AgreementOverHttpTest {
  private static final int BOOKS = Integer.getInteger("agreement.http.books", 150);
  private static final Passback TODAY = Passback.of(Fixtures.TODAY, List.of());
  private static final Passback TOMORROW = Passback.of(Fixtures.TODAY.plusDays(1), List.of());
  private static final Passback OTHERS =
      Passback.of(null, List.of("siobhan.orourke@riverbend.example"));

  static Stream<Arguments> districts() {
    return Stream.of(
        Arguments.of(DistrictProfile.POWERTEACHER, Passback.OPEN),
        Arguments.of(DistrictProfile.POWERTEACHER, OTHERS),
        Arguments.of(DistrictProfile.OTUS, TODAY),
        Arguments.of(DistrictProfile.OTUS, OTHERS),
        Arguments.of(DistrictProfile.UNIFIED_CLASSROOM, Passback.OPEN),
        Arguments.of(DistrictProfile.UNIFIED_CLASSROOM, TOMORROW),
        Arguments.of(DistrictProfile.PLAIN, Passback.OPEN),
        Arguments.of(DistrictProfile.PLAIN, TOMORROW));
  }

  @ParameterizedTest
  @MethodSource("districts")
  void push_ofRandomGradebooks_isAnsweredAsPredicted(DistrictProfile kind, Passback passback)
      throws GatewayException {
    Long only = Long.getLong("agreement.http.seed");
    LongStream seeds = only == null ? LongStream.range(0, BOOKS) : LongStream.of(only);
    try (HttpAgreement agreement = new HttpAgreement(kind, passback)) {
      seeds.forEach(
          seed -> {
            try {
              agreement.check(seed);
            } catch (AssertionError | RuntimeException problem) {
              throw new AssertionError(
                  "Seed " + seed + " disagrees; replay it with -Dagreement.http.seed=" + seed,
                  problem);
            }
          });
    }
  }
}
