package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.gradecompanion.practice.PracticeDistrict;
import org.gradecompanion.practice.PracticeOptions;
import org.gradecompanion.rules.Profiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another district's rules and server come together: no server gets what the other's allow. */
class OtherDistrictTest {
  /** Under these a score may be more than the maximum. */
  private static final String EXTRA_POINTS = "plain-oneroster";

  @TempDir Path folder;
  private SchoolDay day;
  private PracticeDistrict other;

  /** A score waits that the rules hold back. */
  @BeforeEach
  void holdBack() {
    day = new SchoolDay(folder).begin();
    other =
        PracticeDistrict.start(
            PracticeOptions.builder()
                .clock(day.clock())
                .zone(ZoneOffset.UTC)
                .credentials("practice", day.district().clientSecret())
                .build());
    AssignmentId quiz = day.add("Quiz");
    day.drain();
    day.enter(quiz, day.students().get(0), "11");
    day.forward(Duration.ofMinutes(1));
    day.district().forgetRequests();
    assertThat(day.results(quiz)).isEmpty();
  }

  @AfterEach
  void close() {
    day.close();
    other.close();
  }

  @Test
  void rulesThatAllowMore_withAnotherServer_sendTheOldServerNothing() {
    CompletableFuture<Void> changed =
        day.engine()
            .together(
                () -> {
                  allow();
                  SchoolDay.get(day.store().save(connection()));
                });
    day.planner().run();
    SchoolDay.get(changed);
    day.forward(Duration.ofMinutes(5));

    assertThat(day.count("PUT")).isZero();
    assertThat(other.requests()).isNotEmpty();
  }

  @Test
  void changeThatFails_leavesTheOldServerConnected() {
    CompletableFuture<Void> changed =
        day.engine()
            .together(
                () -> {
                  throw new UserError(UserError.Kind.NEEDS_PERSON, Message.of("not saved"));
                });
    day.planner().run();
    assertThatThrownBy(() -> SchoolDay.get(changed)).isInstanceOf(UserError.class);

    allow();
    day.forward(Duration.ofMinutes(5));

    assertThat(day.count("PUT")).isPositive();
  }

  /** The rules allow it from now on, and the engine is told so. */
  private void allow() {
    day.gate(new RuleGate(() -> Profiles.byName(EXTRA_POINTS).orElseThrow()));
    day.engine().rulesChanged();
  }

  private Connection connection() {
    return new Connection(
        GatewayKind.ONEROSTER_1_1,
        URI.create(other.gateways().get(GatewayKind.ONEROSTER_1_1.code())),
        URI.create(other.tokenUrl()),
        other.clientId(),
        SchoolDay.TEACHER,
        ZoneOffset.UTC,
        true);
  }
}
