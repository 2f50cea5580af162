package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.testing.StrangeAnswers;
import org.gradecompanion.testing.WireFault;
import org.gradecompanion.testing.WireFault.Stranger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What really leaves this computer, counted where it passes. */
@ParameterizedClass
@EnumSource(GatewayKind.class)
class WireCountTest {
  private static final Duration SETTLED = Duration.ofSeconds(3);
  private static final String WRITES = "(PUT|POST|DELETE) .*/(results|score)(/.*)?";

  @Parameter GatewayKind kind;
  private WireDay day;
  private CellId cell;

  @BeforeEach
  void begin() {
    day = new WireDay(kind).begin();
    AssignmentId quiz = day.add("Quiz");
    day.drain();
    cell = new CellId(quiz, day.students().get(0));
    // Has its first score, so that a read before the write and the connection are as usual.
    day.enter(cell, "1");
    day.drain();
    day.forward(Duration.ofMinutes(1));
    day.relay().forgetRequests();
  }

  @AfterEach
  void end() {
    day.close();
  }

  private List<String> writes() {
    return day.relay().requests().stream().filter(request -> request.matches(WRITES)).toList();
  }

  @Test
  void tenEditsBeforeAPush_areOneWrite() {
    for (int points = 0; points < 10; points++) {
      day.enter(cell, Integer.toString(points));
    }

    day.forward(SETTLED);

    assertThat(writes()).hasSize(1);
    assertThat(day.scoresTitled("Quiz")).containsExactly("9");
  }

  @Test
  void undoToWhatIsConfirmed_isNoRequestAtAll() {
    day.enter(cell, "8");
    day.enter(cell, "1");

    day.forward(SETTLED);

    assertThat(day.relay().requests()).isEmpty();
    assertThat(day.sync(cell).pending()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40, 200})
  void connectionThatClosesAmidARequest_hasSeenItOnce(int bytes) {
    day.relay().plan(WireFault.cutRequest(WRITES, bytes));
    day.enter(cell, "8");

    day.drain();

    assertThat(writes()).hasSize(1);
    assertThat(day.sync(cell).pending()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40})
  void connectionThatClosesAmidAnAnswer_hasSeenTheRequestOnce(int bytes) {
    day.relay().plan(WireFault.cutAnswer(WRITES, 0, bytes));
    day.enter(cell, "8");

    day.drain();

    assertThat(writes()).hasSize(1);
    assertThat(day.scoresTitled("Quiz")).containsExactly("8");
  }

  /** Answers after which HTTP libraries like to send a request again. */
  static Stream<Arguments> temptations() {
    return Stream.of(
        Arguments.of("408", StrangeAnswers.bare("408 Request Timeout")),
        Arguments.of("408 at once", StrangeAnswers.bare("408 Request Timeout", "Retry-After: 0")),
        Arguments.of("421", StrangeAnswers.bare("421 Misdirected Request")),
        Arguments.of("503 at once", StrangeAnswers.bare("503 Unavailable", "Retry-After: 0")),
        Arguments.of("301", StrangeAnswers.bare("301 Moved Permanently", "Location: /results/x")),
        Arguments.of("307", StrangeAnswers.bare("307 Temporary Redirect", "Location: /score")),
        Arguments.of("308", StrangeAnswers.bare("308 Permanent Redirect", "Location: /score")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("temptations")
  void answerThatInvitesARepetition_isNotFollowed(String what, Stranger answer) {
    day.relay().plan(WireFault.stranger(WRITES, 0, answer));
    day.enter(cell, "8");

    day.push();

    assertThat(writes()).hasSize(1);
    assertThat(day.sync(cell).pending()).isTrue();
  }
}
