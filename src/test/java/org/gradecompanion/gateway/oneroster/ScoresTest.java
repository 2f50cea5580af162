package org.gradecompanion.gateway.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradecompanion.gateway.Json;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What results of either version say, and what is written into them. */
class ScoresTest {
  private final Scores first = new Scores(Version.V1_1.flags());
  private final Scores second = new Scores(Version.V1_2.flags());

  private static String said(Score score) {
    String flags = new TreeSet<>(score.flags()).toString();
    return score.earned().map(BigDecimal::toPlainString).orElse("-") + " " + flags;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'score':8,'scoreStatus':'fully graded','late':'true'} | 8 [] | 8 [LATE]",
        "{'score':8,'late':true,'missing':'False','incomplete':null} | 8 [] | 8 [LATE]",
        "{'score':0,'scoreStatus':'fully graded','missing':'true'} | 0 [] | 0 [MISSING]",
        "{'scoreStatus':'submitted','incomplete':'true'} | - [] | - [INCOMPLETE]",
        "{'scoreStatus':'submitted'} | - [] | - []",
        "{'scoreStatus':'not submitted'} | - [MISSING] | - [MISSING]",
        "{'score':0,'scoreStatus':'not_submitted'} | - [MISSING] | - [MISSING]",
        "{'scoreStatus':'not submitted','missing':'false'} | - [] | - []",
        "{'score':3,'scoreStatus':'not submitted','missing':'false'} | 3 [] | 3 []",
        "{'score':0,'scoreStatus':'exempt','late':'true'} | - [EXEMPT] | - [LATE, EXEMPT]",
        "{'score':'7.50','scoreStatus':'ext:makeup'} | 7.5 [] | 7.5 []"
      })
  void result_isReadAsItsVersionMeansIt(String json, String inFirst, String inSecond)
      throws JsonProcessingException {
    var result = new ObjectMapper().readTree(json.replace('\'', '"'));

    assertThat(said(first.read(result))).isEqualTo(inFirst);
    assertThat(said(second.read(result))).isEqualTo(inSecond);
  }

  static Stream<Arguments> everyScore() {
    return Stream.of(Version.values())
        .flatMap(
            version ->
                Stream.of("", "0", "8.5")
                    .flatMap(
                        points ->
                            Stream.iterate(0, bits -> bits + 1)
                                .limit(1 << Flag.values().length)
                                .map(bits -> score(points, flags(bits)))
                                .filter(score -> !carried(version, score).isBlank())
                                .map(score -> Arguments.of(version, said(score), score))));
  }

  private static Score carried(Version version, Score score) {
    return new Scores(version.flags()).carried(score);
  }

  private static Score score(String points, Set<Flag> flags) {
    return new Score(points.isEmpty() ? null : new BigDecimal(points), flags, "");
  }

  private static Set<Flag> flags(int bits) {
    return Arrays.stream(Flag.values())
        .filter(flag -> (bits & (1 << flag.ordinal())) != 0)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("everyScore")
  void whatIsWritten_isReadBackTheSame(Version version, String name, Score score) {
    Scores scores = new Scores(version.flags());
    ObjectNode result = Json.object();

    scores.write(score, result);

    assertThat(scores.same(scores.read(result), score)).isTrue();
    assertThat(scores.carried(scores.carried(score))).isEqualTo(scores.carried(score));
  }
}
