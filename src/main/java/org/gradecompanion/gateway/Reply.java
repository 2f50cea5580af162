package org.gradecompanion.gateway;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;

/**
 * A complete answer, whatever it says.
 *
 * @param headers by lower-case name
 * @param body decompressed, at most {@link Http#MAX_BODY} bytes, possibly empty
 * @param requestId the X-Request-Id that was sent, for the server's own log
 */
public record Reply(int status, Map<String, String> headers, byte[] body, String requestId) {
  public boolean success() {
    return status >= 200 && status < 300;
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  public boolean empty() {
    for (byte b : body) {
      if (!Character.isWhitespace(b)) {
        return false;
      }
    }
    return true;
  }

  /** A web page: what captive portals, proxies and wrong addresses answer. */
  public boolean html() {
    if (header("content-type").orElse("").toLowerCase(Locale.ROOT).contains("html")) {
      return true;
    }
    for (byte b : body) {
      if (!Character.isWhitespace(b)) {
        return b == '<';
      }
    }
    return false;
  }

  public Reason reason(ReasonCode code, String detail) {
    return new Reason(code, detail, requestId);
  }

  public GatewayException failure(ReasonCode code, String detail) {
    return new GatewayException(reason(code, detail), null, status);
  }

  /** Never the body: it holds students. */
  @Override
  public String toString() {
    return "Reply[" + status + ", " + body.length + " bytes, " + requestId + "]";
  }
}
