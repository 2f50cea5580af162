package org.gradecompanion.gateway.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Credentials;
import okhttp3.tls.HeldCertificate;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.access.Gateways;
import org.gradecompanion.gateway.route.Route;
import org.gradecompanion.gateway.route.SystemAuthorities;
import org.gradecompanion.gateway.route.SystemProxies;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.ProbeOrder;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.ProbeStep.Mender;
import org.gradecompanion.model.ProbeStep.Result;
import org.gradecompanion.model.ProbeWatch;
import org.gradecompanion.model.ProxySetting;
import org.gradecompanion.practice.PracticeDistrict;
import org.gradecompanion.practice.PracticeOptions;
import org.gradecompanion.testing.FrontDoor;
import org.gradecompanion.testing.RecordingProxy;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fifteen ways to set a connection up wrongly, each over real HTTPS: each has its own sentence. */
class BrokenSetupsTest {
  private static final String V1_1 = "/ims/oneroster/v1p1";
  private static final String TOKENS = "/oauth/access_token";
  private static final String SCOPE = "https://purl.imsglobal.org/spec/or/v1p1/scope/";
  private static final String ELSEWHERE = "sis.school.test";
  private static final String TITLE = "Connection test";
  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("School CA").build();

  private static PracticeDistrict district;

  private final Words words = Words.load(Locale.US);
  private final List<String> before = lineItems();
  private FrontDoor front;

  // The set-up as it is right, until a test spoils it.
  private GatewayKind kind = GatewayKind.ONEROSTER_1_1;
  private String host = "localhost";
  private int port;
  private String path = V1_1;
  private String tokens = "";
  private String secret = district.clientSecret();
  private String teacher = district.teacherEmails().get(0);
  private Clock clock = Clock.systemUTC();
  private ProxySetting proxy = ProxySetting.SYSTEM;
  private String proxyPassword = "";
  private SystemProxies computer = SystemProxies.NONE;
  private List<X509Certificate> trusted = List.of(AUTHORITY.certificate());

  @BeforeAll
  static void start() {
    district = PracticeDistrict.start(PracticeOptions.defaults());
  }

  @AfterAll
  static void stop() {
    district.close();
  }

  private static List<String> lineItems() {
    return district.lineItems().stream().map(each -> each.path("sourcedId").asText()).toList();
  }

  @BeforeEach
  void open() throws IOException {
    district.forgetRequests();
    open(certificate().build());
  }

  private void open(HeldCertificate certificate) throws IOException {
    front = new FrontDoor(district.url(), certificate);
    port = front.port();
  }

  private void reopen(HeldCertificate certificate) throws IOException {
    front.close();
    open(certificate);
  }

  private static HeldCertificate.Builder certificate() {
    return new HeldCertificate.Builder()
        .addSubjectAlternativeName("localhost")
        .addSubjectAlternativeName(ELSEWHERE)
        .signedBy(AUTHORITY);
  }

  @AfterEach
  void nothingIsLeftBehind() {
    front.close();
    assertThat(lineItems()).containsExactlyElementsOf(before);
  }

  private Map<String, ProbeStep> examine() {
    String origin = "https://" + host + ":" + port;
    Connection connection =
        new Connection(
            kind,
            URI.create(origin + path),
            URI.create(tokens.isEmpty() ? origin + TOKENS : tokens),
            district.clientId(),
            teacher,
            ZoneId.systemDefault(),
            false);
    Route route =
        new Route(proxy, proxyPassword.toCharArray(), trusted, computer, SystemAuthorities.none());
    Map<String, ProbeStep> steps = new LinkedHashMap<>();
    try (Gateway gateway =
        Gateways.open(connection, secret.toCharArray(), route, clock, found -> {})) {
      gateway
          .probe(new ProbeOrder(teacher, TITLE), ProbeWatch.NOBODY)
          .forEach(step -> steps.put(step.id(), step));
    }
    return steps;
  }

  /** The one step that fails, after those that work, and the sentence it has. */
  private void assertFails(String step, String sentence, Mender mender) {
    Map<String, ProbeStep> steps = examine();
    assertThat(steps.values())
        .filteredOn(each -> each.result() == Result.FAILED)
        .as(() -> said(steps))
        .extracting(ProbeStep::id)
        .containsExactly(step);
    ProbeStep failed = steps.get(step);
    assertThat(failed.message().key()).isEqualTo("setup." + sentence);
    assertThat(failed.mender()).isEqualTo(mender);
    assertThat(words.say(failed.message())).hasSizeGreaterThan(40).doesNotContain("{", secret);
    List<String> order = new ArrayList<>(steps.keySet());
    assertThat(order.subList(0, order.indexOf(step)))
        .allMatch(id -> steps.get(id).result() != Result.NOT_REACHED);
  }

  private String said(Map<String, ProbeStep> steps) {
    StringBuilder text = new StringBuilder();
    steps.forEach(
        (id, step) ->
            text.append('\n')
                .append(id)
                .append(' ')
                .append(step.result())
                .append(' ')
                .append(words.say(step.message())));
    return text.toString();
  }

  private static Optional<MockResponse> answer(
      RecordedRequest request, String method, String part, int status, String type, String body) {
    return request.getMethod().equals(method) && request.getTarget().contains(part)
        ? Optional.of(
            new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", type)
                .body(body)
                .build())
        : Optional.empty();
  }

  private void grant(String... scopes) {
    String granted = SCOPE + String.join(" " + SCOPE, scopes);
    front.tokens(
        answer -> answer.replaceAll("\"scope\":\"[^\"]*\"", "\"scope\":\"" + granted + "\""));
  }

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
  void wrongHost() {
    host = "no-such-host.invalid";
    assertFails("resolve", "doctor.resolve.failed", Mender.YOU);
  }

  @Test
  void wrongPort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    assertFails("connect", "doctor.connect.failed", Mender.NETWORK);
  }

  @Test
  void plainHttp() {
    port = URI.create(district.url()).getPort();
    assertFails("tls", "doctor.tls.plain", Mender.YOU);
  }

  @Test
  void selfSigned() throws IOException {
    reopen(new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build());
    assertFails("tls", "doctor.tls.selfSigned", Mender.DISTRICT);
    assertThat(front.requests()).isZero();
  }

  @Test
  void unknownAuthority() {
    trusted = List.of();
    assertFails("tls", "doctor.tls.authority", Mender.DISTRICT);
    assertThat(front.requests()).isZero();
  }

  @Test
  void expired() throws IOException {
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
  void certificateOfAnother() throws IOException {
    reopen(
        new HeldCertificate.Builder()
            .addSubjectAlternativeName(ELSEWHERE)
            .signedBy(AUTHORITY)
            .build());
    assertFails("tls", "doctor.tls.name", Mender.YOU);
  }

  @Test
  void wrongSecret() {
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
  void proxyInTheServersPlace_isNamed() {
    front.instead(request -> answer(request, "POST", TOKENS, 407, "text/html", "<html></html>"));
    assertFails("sign-in", "doctor.signIn.proxy", Mender.NETWORK);
  }

  @Test
  void missingScope() {
    grant("roster-core.readonly");
    assertFails("sign-in", "doctor.signIn.scope", Mender.DISTRICT);
  }

  @Test
  void readOnlyClient() {
    grant("roster-core.readonly", "gradebook.readonly");
    assertFails("write", "doctor.write.readOnly", Mender.DISTRICT);
    assertThat(district.requests()).noneMatch(seen -> seen.method().equals("PUT"));
  }

  @Test
  void teacherNotFound() {
    teacher = "nobody@school.example";
    assertFails("teacher", "error.teacher", Mender.DISTRICT);
  }

  @Test
  void clockOffByADay() throws IOException {
    clock = Clock.offset(clock, Duration.ofDays(1));
    throughAProxy(() -> assertFails("clock", "doctor.clock.days", Mender.YOU));
  }

  /** To a server that is not on this computer, as far as the program can tell. */
  private List<String> throughAProxy(Runnable work) throws IOException {
    host = ELSEWHERE;
    try (RecordingProxy computers = new RecordingProxy(null)) {
      computer =
          new SystemProxies(null, Map.of("https_proxy", "http://127.0.0.1:" + computers.port()));
      work.run();
      return computers.asked();
    }
  }

  @Test
  void portal() {
    front.instead(
        request -> answer(request, "POST", TOKENS, 200, "text/html", "<html>Welcome</html>"));
    assertFails("sign-in", "doctor.signIn.portal", Mender.YOU);
  }

  @Test
  void proxyNeeded() throws IOException {
    proxy = ProxySetting.NONE;
    List<String> asked =
        throughAProxy(() -> assertFails("proxy", "doctor.proxy.needed", Mender.YOU));
    assertThat(asked).isEmpty();
  }

  @Test
  void wrongVersion() {
    kind = GatewayKind.ONEROSTER_1_2;
    assertFails("product", "doctor.product.version", Mender.YOU);
  }

  @Test
  void wrongBasePath() {
    path = "/oneroster/v1p1";
    assertFails("product", "doctor.product.path", Mender.YOU);
  }

  @Test
  void noWriteAccess() {
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
  void nothingAtTheAddress() {
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

  @Test
  void systemsProxy_isGoneThrough_byTheDoctorAndByEverythingElse() throws IOException {
    List<String> asked =
        throughAProxy(
            () -> {
              Map<String, ProbeStep> steps = examine();
              assertThat(steps.values())
                  .as(() -> said(steps))
                  .allMatch(step -> step.result() != Result.FAILED);
              assertThat(steps.get("clock").result()).isEqualTo(Result.OK);
            });
    assertThat(asked).contains(ELSEWHERE + ":" + port);
  }

  @Test
  void proxyThatAsksWhoWeAre_isToldThatAlone() throws IOException {
    host = ELSEWHERE;
    try (RecordingProxy asking = new RecordingProxy(Credentials.basic("me", "proxy word"))) {
      proxy = new ProxySetting(ProxySetting.Mode.MANUAL, "127.0.0.1", asking.port(), "");
      assertFails("proxy", "doctor.proxy.password", Mender.YOU);

      proxy = new ProxySetting(ProxySetting.Mode.MANUAL, "127.0.0.1", asking.port(), "me");
      proxyPassword = "wrong";
      assertFails("proxy", "doctor.proxy.rejected", Mender.YOU);

      proxyPassword = "proxy word";
      List<String> told = new ArrayList<>();
      front.instead(
          request -> {
            told.addAll(request.getHeaders().names());
            return Optional.empty();
          });
      Map<String, ProbeStep> steps = examine();
      assertThat(steps.values())
          .as(() -> said(steps))
          .allMatch(step -> step.result() != Result.FAILED);
      assertThat(told).isNotEmpty().doesNotContain("Proxy-Authorization");
    }
  }

  @Test
  void silentProxy_isNamed() throws IOException {
    host = ELSEWHERE;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      proxy = new ProxySetting(ProxySetting.Mode.MANUAL, "127.0.0.1", free.getLocalPort(), "");
    }
    assertFails("proxy", "doctor.proxy.silent", Mender.YOU);
  }

  @Test
  void stopped_triesNoFurtherStep() {
    List<String> begun = new ArrayList<>();
    ProbeWatch impatient =
        new ProbeWatch() {
          @Override
          public void begun(String id) {
            begun.add(id);
          }

          @Override
          public void found(ProbeStep step) {}

          @Override
          public boolean stopped() {
            return begun.size() == 2;
          }
        };
    Steps steps = new Steps(impatient);
    for (String id : List.of("one", "two", "three")) {
      steps.take(id, each -> Found.ok(each, "setup.doctor.proxy.none"));
    }

    assertThat(begun).containsExactly("one", "two");
    assertThat(steps.all())
        .extracting(ProbeStep::result)
        .containsExactly(Result.OK, Result.OK, Result.NOT_REACHED);
  }
}
