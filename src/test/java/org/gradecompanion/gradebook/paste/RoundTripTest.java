package org.gradecompanion.gradebook.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gradecompanion.gradebook.ScoreEntry;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Score;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is copied comes back the same, whatever the scores, in every way of writing decimals. */
class RoundTripTest {
  private static final int ROUNDS = 500;

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "de-DE", "fr-FR", "pl-PL"})
  void copiedBlock_pastesBackTheSame(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    Random random = new Random(11);
    for (int round = 0; round < ROUNDS; round++) {
      PasteClass algebra = PasteClass.usual().takesMore().in(locale);
      Map<CellId, Score> copied = new HashMap<>();
      List<List<String>> texts = new ArrayList<>();
      for (int row = 0; row < 4; row++) {
        List<String> line = new ArrayList<>();
        for (int column = 0; column < 2; column++) {
          Score score = random.nextInt(4) == 0 ? Score.BLANK : score(random);
          line.add(ScoreEntry.write(score, locale));
          if (!score.isBlank()) {
            copied.put(algebra.cell(row, column), score);
          }
        }
        texts.add(line);
      }
      PastePlanner planner = algebra.planner(Tsv.format(texts));

      PastePlan plan = planner.plan(planner.suggested());

      assertThat(plan.scores()).isEqualTo(copied);
      assertThat(plan.clean()).isTrue();
    }
  }

  private static Score score(Random random) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    for (Flag flag : Flag.values()) {
      if (random.nextInt(4) == 0) {
        flags.add(flag);
      }
    }
    BigDecimal points =
        flags.isEmpty() || random.nextBoolean()
            ? BigDecimal.valueOf(random.nextInt(99_990_000), random.nextInt(7))
                .min(BigDecimal.valueOf(9_999))
            : null;
    return new Score(points, flags, "");
  }
}
