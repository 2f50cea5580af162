package org.gradecompanion.practice;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;

/** Writes an answer, or a part of it, to the connection. */
final class Reply {
  private Reply() {}

  static void send(HttpExchange exchange, Answer answer) throws IOException {
    head(exchange, answer);
    if (answer.body().length > 0 && !isHead(exchange)) {
      try (OutputStream body = exchange.getResponseBody()) {
        body.write(answer.body());
      }
    }
    exchange.close();
  }

  /** Sends the first bytes of the body, then drops the connection. */
  static void cut(HttpExchange exchange, Answer answer, int bytes) throws IOException {
    if (bytes > 0 && answer.body().length > 0 && !isHead(exchange)) {
      head(exchange, answer);
      OutputStream body = exchange.getResponseBody();
      body.write(answer.body(), 0, Math.min(bytes, answer.body().length - 1));
      body.flush();
    }
    exchange.close();
  }

  private static void head(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    int length = answer.body().length;
    exchange.sendResponseHeaders(answer.status(), length == 0 || isHead(exchange) ? -1 : length);
  }

  private static boolean isHead(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("HEAD");
  }
}
