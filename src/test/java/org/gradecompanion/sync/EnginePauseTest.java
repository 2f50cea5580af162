package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.practice.RequestMatch;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.rules.SectionRules;
import org.gradecompanion.rules.States;
import org.gradecompanion.sync.SyncStatus.Phase;
import org.junit.jupiter.api.Test;

/** What makes the whole account wait is one phase, and costs no score a try. */
class EnginePauseTest extends EngineStory {
  private static final RequestMatch ALL = RequestMatch.any();

  /**
   * Types two scores, lets the pause last and end, and expects them sent as if nothing had been.
   */
  private void spendsNoTries(Phase phase, Runnable trouble, Runnable end, Duration until) {
    AssignmentId quiz = quiz();
    trouble.run();
    day.enter(quiz, ana, "8");
    day.enter(quiz, ben, "9");
    day.forward(Duration.ofMinutes(3));

    assertThat(day.phases()).contains(phase);
    for (SyncFacts facts : List.of(day.cell(quiz, ana).sync(), day.cell(quiz, ben).sync())) {
      assertThat(facts.tries()).isZero();
      assertThat(facts.nextAttempt()).isNull();
      assertThat(facts.reason()).isNull();
      assertThat(facts.leasedUntil()).isNull();
    }
    assertThat(states(quiz)).containsOnly(CellState.WAITING);

    end.run();
    day.forward(until);
    assertThat(day.results(quiz)).containsExactly(SchoolDay.sorted(ana + "=8", ben + "=9"));
  }

  private List<CellState> states(AssignmentId quiz) {
    SectionRules rules = new SectionRules(day.book(), day.today(), Profile.powerTeacher());
    States states = new States(rules, true);
    List<CellState> all = new ArrayList<>();
    for (var student : List.of(ana, ben)) {
      all.add(states.of(day.cell(quiz, student), day.record(quiz), List.of()));
    }
    return all;
  }

  @Test
  void offline_spendsNoTries() {
    spendsNoTries(
        Phase.OFFLINE,
        () -> day.district().misbehave().offline(true),
        () -> day.district().misbehave().offline(false),
        Duration.ofMinutes(2));
  }

  @Test
  void serverDown_spendsNoTries() {
    spendsNoTries(
        Phase.SERVER_DOWN,
        () -> day.district().misbehave().failNext(1000, 503),
        () -> day.district().misbehave().behave(),
        Duration.ofMinutes(11));
  }

  @Test
  void rateLimited_spendsNoTries() {
    spendsNoTries(
        Phase.RATE_LIMITED,
        () -> day.district().misbehave().failNext(1, 429, Duration.ofMinutes(30), ALL),
        () -> {},
        Duration.ofMinutes(30));
  }

  @Test
  void captivePortal_spendsNoTries() {
    spendsNoTries(
        Phase.FOREIGN_ANSWER,
        () -> day.district().misbehave().failNext(1000, 511),
        () -> day.district().misbehave().behave(),
        Duration.ofMinutes(6));
  }

  @Test
  void signedOut_spendsNoTries() {
    String right = day.district().clientSecret();
    spendsNoTries(
        Phase.SIGNED_OUT, () -> connect(day.connection(), "wrong"), () -> connect(right), SETTLED);
  }

  @Test
  void certificateNotTrusted_spendsNoTries() throws Exception {
    HeldCertificate ofNobody =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    try (MockWebServer stranger = new MockWebServer()) {
      stranger.useHttps(
          new HandshakeCertificates.Builder().heldCertificate(ofNobody).build().sslSocketFactory());
      stranger.start();
      String address = "https://localhost:" + stranger.getPort();
      Connection ours = day.connection();
      Connection theirs =
          new Connection(
              ours.kind(),
              URI.create(address + "/ims/oneroster/v1p1"),
              URI.create(address + "/token"),
              ours.clientId(),
              ours.teacherEmail(),
              ours.zone(),
              false);
      String secret = day.district().clientSecret();
      spendsNoTries(
          Phase.TLS_REFUSED, () -> connect(theirs, secret), () -> connect(secret), SETTLED);
    }
  }

  private void connect(String secret) {
    connect(day.connection(), secret);
  }

  private void connect(Connection connection, String secret) {
    day.secret(secret);
    SchoolDay.get(day.store().save(connection));
    day.planner().run();
  }
}
