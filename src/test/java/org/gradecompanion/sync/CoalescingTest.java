package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gradecompanion.model.AssignmentId;
import org.junit.jupiter.api.Test;

/** What typing a lot costs on the wire. */
class CoalescingTest extends EngineStory {
  @Test
  void tenEditsOfACell_areOneRequest() {
    AssignmentId quiz = quiz();
    for (int i = 1; i <= 10; i++) {
      day.enter(quiz, ana, Integer.toString(i));
    }
    day.forward(Duration.ofMinutes(5));

    assertThat(day.count("PUT")).isEqualTo(1);
    assertThat(day.results(quiz)).containsExactly(ana + "=10");
  }

  @Test
  void editsThatEndAtTheConfirmedValue_areNoRequest() {
    AssignmentId quiz = quiz();
    day.enter(quiz, ana, "8");
    day.forward(Duration.ofMinutes(1));
    day.district().forgetRequests();

    day.enter(quiz, ana, "9");
    day.enter(quiz, ana, "8");
    day.forward(Duration.ofMinutes(5));

    assertThat(day.requests()).isEmpty();
    assertThat(day.cell(quiz, ana).sync().pending()).isFalse();
  }

  @Test
  void burstOfTyping_isOnePush_andNeverWaitsLongerThanTwentySeconds() {
    AssignmentId quiz = quiz();
    for (int second = 0; second < 30; second++) {
      day.enter(quiz, ana, Integer.toString(second % 7 + 1));
      day.forward(Duration.ofSeconds(1));
    }
    assertThat(day.count("PUT")).isEqualTo(1);

    day.forward(Duration.ofMinutes(1));
    assertThat(day.count("PUT")).isEqualTo(2);
    assertThat(day.results(quiz)).containsExactly(ana + "=2");
  }
}
