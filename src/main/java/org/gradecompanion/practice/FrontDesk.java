package org.gradecompanion.practice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes every request: misbehaves if told to, checks the token, and passes it on. */
final class FrontDesk implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(FrontDesk.class);
  private static final int LARGEST_BODY = 1 << 20;

  private final TokenDesk tokens;
  private final List<OneRosterService> services;
  private final XteService xte;
  private final ControlService control;
  private final Misbehaviour misbehaviour;
  private final RequestLog log;
  private final CountDownLatch closing;

  /**
   * @param closing at zero, nobody has to wait for a slow answer any more
   */
  FrontDesk(
      TokenDesk tokens,
      List<OneRosterService> services,
      XteService xte,
      ControlService control,
      Misbehaviour misbehaviour,
      RequestLog log,
      CountDownLatch closing) {
    this.tokens = tokens;
    this.services = services;
    this.xte = xte;
    this.control = control;
    this.misbehaviour = misbehaviour;
    this.log = log;
    this.closing = closing;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    if (ControlService.isControl(path)) {
      control.handle(exchange);
      return;
    }
    String method = exchange.getRequestMethod();
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
    dawdle(misbehaviour.delay());
    Optional<Misbehaviour.Trouble> trouble = misbehaviour.next(method, path);
    Answer answer =
        trouble.isPresent() && !trouble.get().cuts()
            ? failure(trouble.get(), method + " " + path)
            : answer(exchange, method, path, body);
    String query = exchange.getRequestURI().getRawQuery();
    log.add(new RequestSeen(method, path, query == null ? "" : query, answer.status()));
    if (trouble.isPresent() && trouble.get().cuts()) {
      Reply.cut(exchange, answer, trouble.get().cutAfter());
    } else {
      Reply.send(exchange, answer);
    }
  }

  private Answer answer(HttpExchange exchange, String method, String path, byte[] body) {
    String operation = method + " " + path;
    try {
      if (body.length > LARGEST_BODY) {
        throw Refusal.of(413, "invalid data", "The body is larger than 1 MB.");
      }
      String authorization = exchange.getRequestHeaders().getFirst("Authorization");
      if (path.equals(PracticeDistrict.TOKEN_PATH)
          || path.equals(PracticeDistrict.TOKEN_PATH + "/")) {
        return tokens.answer(method, authorization, body);
      }
      boolean toXte = XteService.serves(path);
      Optional<OneRosterService> service =
          services.stream().filter(s -> path.startsWith(s.path() + "/")).findFirst();
      if (!toXte && service.isEmpty()) {
        throw Refusal.of(404, "unknown object", "There is no such address.");
      }
      if (!tokens.accepts(authorization)) {
        Refusal refusal =
            Refusal.of(401, "unauthorisedrequest", "The access token is missing or has expired.");
        return refused(refusal, operation)
            .with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
      }
      String query = exchange.getRequestURI().getRawQuery();
      Answer answer =
          toXte
              ? xte.answer(method, path, query, body)
              : service
                  .get()
                  .answer(method, path.substring(service.get().path().length()), query, body);
      return method.equals("PUT") && misbehaviour.answersBare() ? answer.withoutBody() : answer;
    } catch (Refusal e) {
      Answer refused = refused(e, operation);
      return e.status() == 405 ? refused.with("Allow", "GET") : refused;
    } catch (RuntimeException e) {
      LOG.error("A request to the practice district failed", e);
      return refused(
          Refusal.of(500, "internal_server_error", "The practice district has a fault."),
          operation);
    }
  }

  /** In the shape of the door that was knocked at. */
  private static Answer refused(Refusal refusal, String operation) {
    String path = operation.substring(operation.indexOf(' ') + 1);
    return XteService.serves(path)
        ? XteErrors.answer(refusal)
        : refusal.answer(operation, Edition.of(path));
  }

  private static Answer failure(Misbehaviour.Trouble trouble, String operation) {
    if (trouble.forgets()) {
      return Answer.empty(trouble.status());
    }
    String minor =
        switch (trouble.status()) {
          case 401 -> "unauthorisedrequest";
          case 403 -> "forbidden";
          case 404 -> "unknown object";
          case 429, 503 -> "server_busy";
          default -> trouble.status() >= 500 ? "internal_server_error" : "invalid data";
        };
    Answer answer =
        refused(
            Refusal.of(trouble.status(), minor, "The practice district was told to answer this."),
            operation);
    Duration retryAfter = trouble.retryAfter();
    return retryAfter == null
        ? answer
        : answer.with("Retry-After", Long.toString(retryAfter.toSeconds()));
  }

  private void dawdle(Duration delay) {
    if (!delay.isZero()) {
      try {
        closing.await(delay.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
