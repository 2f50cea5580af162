package org.gradecompanion.gateway.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
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

/** A set-up that is right until a test spoils it, over real HTTPS on this computer. */
abstract class SetupStory {
  static final String V1_1 = "/ims/oneroster/v1p1";
  static final String TOKENS = "/oauth/access_token";
  static final String SCOPE = "https://purl.imsglobal.org/spec/or/v1p1/scope/";
  static final String ELSEWHERE = "sis.school.test";
  static final String TITLE = "Connection test";
  static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("School CA").build();

  static PracticeDistrict district;

  private final Words words = Words.load(Locale.US);
  private final List<String> before = lineItems();
  FrontDoor front;

  // The set-up as it is right, until a test spoils it.
  GatewayKind kind = GatewayKind.ONEROSTER_1_1;
  String host = "localhost";
  int port;
  String path = V1_1;
  String tokens = "";
  String secret = district.clientSecret();
  String teacher = district.teacherEmails().get(0);
  Clock clock = Clock.systemUTC();
  ProxySetting proxy = ProxySetting.SYSTEM;
  String proxyPassword = "";
  SystemProxies computer = SystemProxies.NONE;
  List<X509Certificate> trusted = List.of(AUTHORITY.certificate());

  @BeforeAll
  static void start() {
    district = PracticeDistrict.start(PracticeOptions.defaults());
  }

  @AfterAll
  static void stop() {
    district.close();
  }

  static List<String> lineItems() {
    return district.lineItems().stream().map(each -> each.path("sourcedId").asText()).toList();
  }

  @BeforeEach
  void open() throws IOException {
    district.forgetRequests();
    open(certificate().build());
  }

  void open(HeldCertificate certificate) throws IOException {
    front = new FrontDoor(district.url(), certificate);
    port = front.port();
  }

  void reopen(HeldCertificate certificate) throws IOException {
    front.close();
    open(certificate);
  }

  static HeldCertificate.Builder certificate() {
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

  Map<String, ProbeStep> examine() {
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
  void assertFails(String step, String sentence, Mender mender) {
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

  String said(Map<String, ProbeStep> steps) {
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

  static Optional<MockResponse> answer(
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

  void grant(String... scopes) {
    String granted = SCOPE + String.join(" " + SCOPE, scopes);
    front.tokens(
        answer -> answer.replaceAll("\"scope\":\"[^\"]*\"", "\"scope\":\"" + granted + "\""));
  }

  /** To a server that is not on this computer, as far as the program can tell. */
  List<String> throughAProxy(Runnable work) throws IOException {
    host = ELSEWHERE;
    try (RecordingProxy computers = new RecordingProxy(null)) {
      computer =
          new SystemProxies(null, Map.of("https_proxy", "http://127.0.0.1:" + computers.port()));
      work.run();
      return computers.asked();
    }
  }
}
