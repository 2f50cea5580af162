package org.gradecompanion.gateway.doctor;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.SignedHttp;
import org.gradecompanion.gateway.route.Route;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.ProbeOrder;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.ProbeStep.Mender;
import org.gradecompanion.model.ProbeStep.Result;
import org.gradecompanion.model.ProbeWatch;
import org.gradecompanion.model.UserError;

/** Tries a connection step by step, each on its own. Used once. */
public final class Probe {
  private static final int FORBIDDEN = 403;

  private final Connection connection;
  private final SignedHttp http;
  private final Clock clock;
  private final Questions questions;
  private final Gateway gateway;

  /**
   * @param questions what this way in is asked
   * @param gateway through which a write is tried
   */
  public Probe(
      Connection connection, SignedHttp http, Clock clock, Questions questions, Gateway gateway) {
    this.connection = connection;
    this.http = http;
    this.clock = clock;
    this.questions = questions;
    this.gateway = gateway;
  }

  /** Every step, as far as one without which the next cannot be tried does not fail. */
  public List<ProbeStep> run(ProbeOrder order, ProbeWatch watch) {
    URI url = connection.url();
    Route route = http.route();
    Steps steps = new Steps(watch);
    Reach reach = new Reach(url, route);
    SignIn signIn = new SignIn(connection, http, clock);
    Product product = new Product(connection, http, questions);
    steps.take("proxy", reach::proxy);
    steps.take("resolve", reach::resolve);
    steps.take("connect", reach::connect);
    steps.take("tls", new Certificates(url, route, clock)::step);
    steps.take("sign-in", signIn::step);
    steps.take("product", product::step);
    steps.beside("clock", id -> clock(id, product.date()));
    steps.take("read", this::read);
    steps.take("teacher", id -> teacher(id, order.teacherEmail()));
    steps.beside("gradebook", () -> questions.further(order.teacherEmail()));
    String title = order.scratchTitle();
    if (title != null) {
      ScratchWrite write = new ScratchWrite(gateway, connection, signIn, clock, title);
      steps.take("write", write::step);
    }
    return steps.all();
  }

  private ProbeStep clock(String id, String date) {
    return Route.onThisComputer(connection.url())
        ? Found.ok(id, "setup.doctor.clock.same")
        : ClockCheck.step(id, date, clock.instant());
  }

  private ProbeStep read(String id) {
    try {
      return Found.ok(id, "setup.doctor.read.ok", questions.terms());
    } catch (GatewayException e) {
      return unread(id, e);
    }
  }

  private ProbeStep teacher(String id, String email) {
    try {
      questions.teacher(email);
      return Found.ok(id, "setup.doctor.teacher.ok", email);
    } catch (UserError e) {
      return new ProbeStep(id, Result.FAILED, e.userMessage(), Mender.DISTRICT);
    } catch (GatewayException e) {
      return unread(id, e);
    }
  }

  private ProbeStep unread(String id, GatewayException e) {
    return e.status() == FORBIDDEN
        ? Found.failed(
            id,
            Mender.DISTRICT,
            "setup.doctor.read.forbidden",
            connection.url().toString(),
            e.reason().detail())
        : Found.refused(id, "setup.doctor.read.failed", connection.url(), e.reason());
  }
}
