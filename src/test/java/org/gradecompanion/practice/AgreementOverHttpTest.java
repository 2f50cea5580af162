package org.gradecompanion.practice;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.model.GatewayKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same as {@link AgreementTest}, less often, through the program's own gateways and the
 * district's real doors: what is ready is confirmed, what is blocked or left out is refused for
 * that reason.
 *
 * <p>{@code -Dagreement.http.books=N} tries so many of each district, {@code
 * -Dagreement.http.seed=N} only that one.
 */
class AgreementOverHttpTest {
  private static final int BOOKS = Integer.getInteger("agreement.http.books", 150);
  private static final GatewayKind V1_1 = GatewayKind.ONEROSTER_1_1;
  private static final GatewayKind V1_2 = GatewayKind.ONEROSTER_1_2;
  private static final GatewayKind XTE = GatewayKind.POWERTEACHER;
  private static final Passback TODAY = Passback.of(Fixtures.TODAY, List.of());
  private static final Passback TOMORROW = Passback.of(Fixtures.TODAY.plusDays(1), List.of());
  private static final Passback OTHERS =
      Passback.of(null, List.of("siobhan.orourke@riverbend.example"));

  static Stream<Arguments> districts() {
    return Stream.of(
        Arguments.of(DistrictProfile.POWERTEACHER, Passback.OPEN, V1_1),
        Arguments.of(DistrictProfile.POWERTEACHER, OTHERS, V1_1),
        Arguments.of(DistrictProfile.OTUS, TODAY, V1_1),
        Arguments.of(DistrictProfile.OTUS, OTHERS, V1_1),
        Arguments.of(DistrictProfile.UNIFIED_CLASSROOM, Passback.OPEN, V1_1),
        Arguments.of(DistrictProfile.UNIFIED_CLASSROOM, TOMORROW, V1_1),
        Arguments.of(DistrictProfile.PLAIN, Passback.OPEN, V1_1),
        Arguments.of(DistrictProfile.PLAIN, TOMORROW, V1_1),
        Arguments.of(DistrictProfile.POWERTEACHER, Passback.OPEN, V1_2),
        Arguments.of(DistrictProfile.OTUS, TODAY, V1_2),
        Arguments.of(DistrictProfile.PLAIN, Passback.OPEN, V1_2),
        Arguments.of(DistrictProfile.POWERTEACHER, TOMORROW, XTE),
        Arguments.of(DistrictProfile.POWERTEACHER, Passback.OPEN, XTE));
  }

  @ParameterizedTest
  @MethodSource("districts")
  void push_ofRandomGradebooks_isAnsweredAsPredicted(
      DistrictProfile kind, Passback passback, GatewayKind way) throws GatewayException {
    Long only = Long.getLong("agreement.http.seed");
    LongStream seeds = only == null ? LongStream.range(0, BOOKS) : LongStream.of(only);
    try (HttpAgreement agreement = new HttpAgreement(kind, passback, way)) {
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
