package org.gradecompanion.gateway.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.tls.HeldCertificate;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.ProbeStep.Mender;
import org.gradecompanion.model.ProbeStep.Result;
import org.gradecompanion.model.ProxySetting;
import org.junit.jupiter.api.Test;

/** Fifteen ways to set a connection up wrongly, and some more: each has its own sentence. */
class BrokenSetupsTest extends SetupStory {
  @Test
  void rightSetup_passesEveryStep_andTheTestAssignmentIsGone() {
    Map<String, ProbeStep> steps = examine();

    assertThat(steps.values())
        .as(() -> said(steps))
        .allMatch(step -> step.result() != Result.FAILED && step.mender() == Mender.NOBODY);
    assertThat(steps.keySet())
        .startsWith(
            "proxy", "resolve", "connect", "tls", "sign-in", "product", "clock", "read", "teacher")
        .endsWith("write");
    assertThat(steps.get("write").result()).isEqualTo(Result.OK);
    assertThat(district.requests()).extracting(seen -> seen.method()).contains("PUT", "DELETE");
  }

  @Test
  void powerTeacherProApi_passesEveryStep_andTheTestAssignmentIsGone() {
    kind = GatewayKind.POWERTEACHER;
    path = "/ws/xte";

    Map<String, ProbeStep> steps = examine();

    assertThat(steps.values())
        .as(() -> said(steps))
        .allMatch(step -> step.result() != Result.FAILED);
    assertThat(steps.get("write").result()).isEqualTo(Result.OK);
  }

  @Test
  void wrongHost_isANameThatIsNotKnown() {
    host = "no-such-host.invalid";
    assertFails("resolve", "doctor.resolve.failed", Mender.YOU);
  }

  @Test
  void wrongPort_isOneWhereNothingAnswers() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    assertFails("connect", "doctor.connect.failed", Mender.NETWORK);
  }

  @Test
  void plainHttp_isSaid_andNothingIsSent() {
    port = URI.create(district.url()).getPort();
    assertFails("tls", "doctor.tls.plain", Mender.YOU);
  }

  @Test
  void selfSignedCertificate_isNamed_andNothingIsSent() throws IOException {
    reopen(new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build());
    assertFails("tls", "doctor.tls.selfSigned", Mender.DISTRICT);
    assertThat(front.requests()).isZero();
  }

  @Test
  void unknownAuthority_isNamed_andNothingIsSent() {
    trusted = List.of();
    assertFails("tls", "doctor.tls.authority", Mender.DISTRICT);
    assertThat(front.requests()).isZero();
  }

  @Test
  void expiredCertificate_isNamed_andNothingIsSent() throws IOException {
    Instant now = Instant.now();
    reopen(
        certificate()
            .validityInterval(
                now.minus(9, ChronoUnit.DAYS).toEpochMilli(),
                now.minus(1, ChronoUnit.DAYS).toEpochMilli())
            .build());
    assertFails("tls", "doctor.tls.expired", Mender.DISTRICT);
    assertThat(front.requests()).isZero();
  }

  @Test
  void certificateOfAnother_isNamed() throws IOException {
    reopen(
        new HeldCertificate.Builder()
            .addSubjectAlternativeName(ELSEWHERE)
            .signedBy(AUTHORITY)
            .build());
    assertFails("tls", "doctor.tls.name", Mender.YOU);
  }

  @Test
  void wrongSecret_isSaidAtTheSignIn() {
    secret = "not-the-secret";
    assertFails("sign-in", "doctor.signIn.secret", Mender.DISTRICT);
  }

  @Test
  void tokenServerThatIsUnknown_isSaidWhenSigningIn() {
    tokens = "https://no-such-host.invalid/oauth/access_token";
    assertFails("sign-in", "doctor.resolve.failed", Mender.YOU);
  }

  @Test
  void tokenAddressThatIsWrong_isNamed() {
    tokens = "https://localhost:" + port + "/oauth/tokens";
    assertFails("sign-in", "doctor.signIn.address", Mender.DISTRICT);
  }

  @Test
  void missingScope_isNamedAtTheSignIn() {
    grant("roster-core.readonly");
    assertFails("sign-in", "doctor.signIn.scope", Mender.DISTRICT);
  }

  @Test
  void readOnlyClient_isSaidWithoutAWrite() {
    grant("roster-core.readonly", "gradebook.readonly");
    assertFails("write", "doctor.write.readOnly", Mender.DISTRICT);
    assertThat(district.requests()).noneMatch(seen -> seen.method().equals("PUT"));
  }

  @Test
  void teacherNotFound_isSaidWithTheAddress() {
    teacher = "nobody@school.example";
    assertFails("teacher", "error.teacher", Mender.DISTRICT);
  }

  @Test
  void clockOffByADay_isSaid_andHoldsUpNothing() throws IOException {
    clock = Clock.offset(clock, Duration.ofDays(1));
    throughAProxy(() -> assertFails("clock", "doctor.clock.days", Mender.YOU));
  }

  @Test
  void portal_isNotTakenForTheServer() {
    front.instead(
        request -> answer(request, "POST", TOKENS, 200, "text/html", "<html>Welcome</html>"));
    assertFails("sign-in", "doctor.signIn.portal", Mender.YOU);
  }

  @Test
  void proxyNeeded_isNamed() throws IOException {
    proxy = ProxySetting.NONE;
    List<String> asked =
        throughAProxy(() -> assertFails("proxy", "doctor.proxy.needed", Mender.YOU));
    assertThat(asked).isEmpty();
  }

  @Test
  void wrongVersion_isNamedWithItsAddress() {
    kind = GatewayKind.ONEROSTER_1_2;
    assertFails("product", "doctor.product.version", Mender.YOU);
  }

  @Test
  void wrongBasePath_isNamedWithTheRightOne() {
    path = "/oneroster/v1p1";
    assertFails("product", "doctor.product.path", Mender.YOU);
  }

  @Test
  void noWriteAccess_isSaidAtTheWrite() {
    front.instead(
        request ->
            answer(
                request,
                "PUT",
                "/lineItems/",
                403,
                "application/json",
                "{\"imsx_description\":\"Writing is not enabled for this district.\"}"));
    assertFails("write", "doctor.write.refused", Mender.POWERSCHOOL);
  }

  @Test
  void addressWithNothing_isNamed() {
    path = "/oneroster/v1p1";
    front.instead(
        request ->
            answer(request, "GET", "/ims/", 404, "application/json", "{\"message\":\"no\"}"));
    assertFails("product", "doctor.product.nothing", Mender.DISTRICT);
  }

  @Test
  void lostAnswerToTheWrite_leavesNothingBehind() {
    front.instead(
        request -> {
          if (request.getMethod().equals("PUT")) {
            district.misbehave().cutAnswerAfter(0, 1);
          }
          return Optional.empty();
        });
    Map<String, ProbeStep> steps = examine();

    assertThat(steps.get("write").result()).as(() -> said(steps)).isEqualTo(Result.FAILED);
    assertThat(steps.get("write").message().key()).isEqualTo("setup.doctor.write.failed");
  }
}
