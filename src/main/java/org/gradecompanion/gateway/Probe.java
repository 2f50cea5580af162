package org.gradecompanion.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.ProbeStep.Result;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.UserError;

/** Tries a connection step by step, each on its own, and never writes. Used once. */
public final class Probe {
  private static final int PATIENCE_MILLIS = 10_000;

  private final URI url;
  private final URI tokenUrl;
  private final SignedHttp http;
  private final Counted terms;
  private final Asked teacher;
  private final Function<String, List<ProbeStep>> further;
  private final List<ProbeStep> steps = new ArrayList<>();
  private boolean failed;

  /**
   * @param terms reads the school's terms and counts them
   * @param teacher looks for the teacher with an e-mail address
   */
  public Probe(Connection connection, SignedHttp http, Counted terms, Asked teacher) {
    this(connection, http, terms, teacher, email -> List.of());
  }

  /**
   * @param further steps that only this way in has, by the teacher's e-mail address, when all
   *     others went well
   */
  public Probe(
      Connection connection,
      SignedHttp http,
      Counted terms,
      Asked teacher,
      Function<String, List<ProbeStep>> further) {
    url = connection.url();
    tokenUrl = connection.tokenUrl();
    this.http = http;
    this.terms = terms;
    this.teacher = teacher;
    this.further = further;
  }

  /** A read that every connection must allow. */
  @FunctionalInterface
  public interface Counted {
    int count() throws GatewayException;
  }

  /** A look for a teacher, who is not found with a {@link UserError}. */
  @FunctionalInterface
  public interface Asked {
    void find(String email) throws GatewayException;
  }

  public List<ProbeStep> run(String teacherEmail) {
    step("resolve", this::resolve);
    step("connect", this::connect);
    step("tls", this::tls);
    step("sign-in", this::signIn);
    step("read", this::read);
    step("teacher", id -> teacher(id, teacherEmail));
    if (!failed) {
      steps.addAll(further.apply(teacherEmail));
    }
    return List.copyOf(steps);
  }

  private void step(String id, Step step) {
    ProbeStep outcome =
        failed
            ? new ProbeStep(id, Result.NOT_REACHED, Message.of("setup.doctor.notReached"))
            : step.run(id);
    failed |= outcome.result() == Result.FAILED;
    steps.add(outcome);
  }

  private ProbeStep resolve(String id) {
    try {
      InetAddress address = InetAddress.getByName(host());
      return ok(id, "setup.doctor.resolve.ok", url.getHost(), address.getHostAddress());
    } catch (UnknownHostException e) {
      return failed(id, "setup.doctor.resolve.failed", url.getHost());
    }
  }

  private ProbeStep connect(String id) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host(), port()), PATIENCE_MILLIS);
      return ok(id, "setup.doctor.connect.ok", url.getHost(), Integer.toString(port()));
    } catch (IOException e) {
      return failed(id, "setup.doctor.connect.failed", url.getHost(), Integer.toString(port()));
    }
  }

  private ProbeStep tls(String id) {
    if (!"https".equals(url.getScheme())) {
      return new ProbeStep(id, Result.WEAK, Message.of("setup.doctor.tls.none"));
    }
    try (Socket plain = new Socket()) {
      plain.connect(new InetSocketAddress(host(), port()), PATIENCE_MILLIS);
      plain.setSoTimeout(PATIENCE_MILLIS);
      SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
      try (SSLSocket socket = (SSLSocket) factory.createSocket(plain, host(), port(), false)) {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        X509Certificate certificate =
            (X509Certificate) socket.getSession().getPeerCertificates()[0];
        return ok(
            id,
            "setup.doctor.tls.ok",
            socket.getSession().getProtocol(),
            certificate.getIssuerX500Principal().getName());
      }
    } catch (IOException e) {
      return failed(id, "setup.doctor.tls.failed", url.getHost());
    }
  }

  private ProbeStep signIn(String id) {
    try {
      http.signIn();
      return ok(id, "setup.doctor.signIn.ok");
    } catch (GatewayException e) {
      return refused(id, "setup.doctor.signIn.failed", tokenUrl, e.reason());
    }
  }

  private ProbeStep read(String id) {
    try {
      return ok(id, "setup.doctor.read.ok", terms.count());
    } catch (GatewayException e) {
      return refused(id, "setup.doctor.read.failed", url, e.reason());
    }
  }

  private ProbeStep teacher(String id, String email) {
    try {
      teacher.find(email);
      return ok(id, "setup.doctor.teacher.ok", email);
    } catch (UserError e) {
      return new ProbeStep(id, Result.FAILED, e.userMessage());
    } catch (GatewayException e) {
      return refused(id, "setup.doctor.read.failed", url, e.reason());
    }
  }

  private String host() {
    String host = url.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private int port() {
    if (url.getPort() >= 0) {
      return url.getPort();
    }
    return "https".equals(url.getScheme()) ? 443 : 80;
  }

  private static ProbeStep ok(String id, String key, Object... args) {
    return new ProbeStep(id, Result.OK, Message.of(key, args));
  }

  private static ProbeStep failed(String id, String key, Object... args) {
    return new ProbeStep(id, Result.FAILED, Message.of(key, args));
  }

  /** Says where, why in one sentence, and what to do about it. */
  public static ProbeStep refused(String id, String key, URI where, Reason reason) {
    String code = "reason." + reason.code().name();
    return failed(
        id, key, where.toString(), Message.of(code), Message.of(code + ".do"), reason.detail());
  }

  /** One step. */
  @FunctionalInterface
  private interface Step {
    ProbeStep run(String id);
  }
}
