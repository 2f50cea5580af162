package org.gradecompanion.gateway.doctor;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.SignedHttp;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.ProbeStep.Mender;
import org.gradecompanion.model.ReasonCode;

/** Whether the client is let in, and with which scopes (RFC 6749, sections 4.4 and 5). */
final class SignIn {
  private static final String PROXY_ASKS = "407";
  private static final String ROSTER = "roster";
  private static final String GRADEBOOK = "gradebook";
  private static final String CREATE = "gradebook.createput";

  private final Connection connection;
  private final SignedHttp http;
  private final Clock clock;

  SignIn(Connection connection, SignedHttp http, Clock clock) {
    this.connection = connection;
    this.http = http;
    this.clock = clock;
  }

  ProbeStep step(String id) {
    try {
      http.signIn();
    } catch (GatewayException e) {
      return trouble(id, e);
    }
    List<String> granted = granted();
    int lacking = lacks(granted, ROSTER) ? 0 : lacks(granted, GRADEBOOK) ? 1 : -1;
    return lacking < 0
        ? Found.ok(id, "setup.doctor.signIn.ok")
        : Found.failed(id, Mender.DISTRICT, "setup.doctor.signIn.scope", lacking);
  }

  /** Whether the server said that this client may write nothing. */
  boolean readOnly() {
    List<String> granted = granted();
    return known(granted) && !granted.contains(CREATE);
  }

  private static boolean lacks(List<String> granted, String area) {
    return known(granted) && granted.stream().noneMatch(scope -> scope.startsWith(area));
  }

  /** Servers may say nothing, or have scopes of their own: neither tells anything. */
  private static boolean known(List<String> granted) {
    return granted.stream()
        .anyMatch(scope -> scope.startsWith(ROSTER) || scope.startsWith(GRADEBOOK));
  }

  private List<String> granted() {
    return Arrays.stream(http.grantedScopes().split("\\s+"))
        .map(scope -> scope.substring(scope.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
        .toList();
  }

  /** What is wrong with the way to the token's server, which may be another one. */
  private Optional<ProbeStep> onTheWay(String id) {
    Reach reach = new Reach(connection.tokenUrl(), http.route());
    Certificates certificates = new Certificates(connection.tokenUrl(), http.route(), clock);
    return Stream.<Supplier<ProbeStep>>of(
            () -> reach.proxy(id),
            () -> reach.resolve(id),
            () -> reach.connect(id),
            () -> certificates.step(id))
        .map(Supplier::get)
        .filter(step -> step.result() == ProbeStep.Result.FAILED)
        .findFirst();
  }

  private ProbeStep trouble(String id, GatewayException e) {
    String where = connection.tokenUrl().toString();
    ReasonCode code = e.reason().code();
    if (e.reason().detail().equals(PROXY_ASKS)) {
      return Found.failed(id, Mender.NETWORK, "setup.doctor.signIn.proxy", where);
    }
    if (code == ReasonCode.SIGNED_OUT) {
      return e.reason().detail().contains("scope")
          ? Found.failed(id, Mender.DISTRICT, "setup.doctor.signIn.scopes", e.reason().detail())
          : Found.failed(id, Mender.DISTRICT, "setup.doctor.signIn.secret", where);
    }
    if (code == ReasonCode.FOREIGN_ANSWER && (e.status() == 404 || e.status() == 405)) {
      return Found.failed(id, Mender.DISTRICT, "setup.doctor.signIn.address", where);
    }
    if (code == ReasonCode.OFFLINE || code == ReasonCode.TLS_REFUSED) {
      return onTheWay(id)
          .orElseGet(
              () ->
                  Found.refused(
                      id, "setup.doctor.signIn.failed", connection.tokenUrl(), e.reason()));
    }
    return code == ReasonCode.FOREIGN_ANSWER
        ? Found.failed(id, Mender.YOU, "setup.doctor.signIn.portal", where)
        : Found.refused(id, "setup.doctor.signIn.failed", connection.tokenUrl(), e.reason());
  }
}
