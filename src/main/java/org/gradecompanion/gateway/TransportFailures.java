package org.gradecompanion.gateway;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;

/** What it means that no complete answer came. */
final class TransportFailures {
  private static final String PROXY_ASKS = "407";
  private static final String BAD_STATUS_LINE = "Unexpected status line: ";

  private TransportFailures() {}

  /**
   * @param sent the request began to leave, so it may have acted
   */
  static Reason reason(IOException e, boolean sent, String requestId) {
    ReasonCode code = code(e, sent);
    // Only the kind of failure: a message may quote what the server sent.
    String kind = proxyAsks(e) ? PROXY_ASKS : e.getClass().getSimpleName();
    String detail = code == ReasonCode.TLS_REFUSED ? firstLine(rootMessage(e)) : kind;
    return new Reason(code, detail, requestId);
  }

  /** OkHttp takes a proxy's question from where it knows of no proxy for a broken protocol. */
  private static boolean proxyAsks(IOException e) {
    return e instanceof ProtocolException
        && e.getMessage() != null
        && e.getMessage().contains(PROXY_ASKS);
  }

  private static ReasonCode code(IOException e, boolean sent) {
    if (sent) {
      return foreignStatusLine(e) ? ReasonCode.FOREIGN_ANSWER : ReasonCode.NO_ANSWER;
    }
    if (!(e instanceof SSLException)) {
      return ReasonCode.OFFLINE;
    }
    if (e instanceof SSLPeerUnverifiedException || hasCause(e, CertificateException.class)) {
      return ReasonCode.TLS_REFUSED;
    }
    if (hasCause(e, EOFException.class)) {
      return ReasonCode.OFFLINE;
    }
    // Anything but a failed handshake: what answered does not speak TLS at all.
    return e instanceof SSLHandshakeException ? ReasonCode.TLS_REFUSED : ReasonCode.FOREIGN_ANSWER;
  }

  /**
   * Something that does not speak HTTP, or a proxy nobody set up; a status line that was merely cut
   * does not count.
   */
  private static boolean foreignStatusLine(IOException e) {
    String message = e.getMessage();
    if (!(e instanceof ProtocolException) || message == null) {
      return false;
    }
    if (proxyAsks(e)) {
      return true;
    }
    if (!message.startsWith(BAD_STATUS_LINE)) {
      return false;
    }
    String line = message.substring(BAD_STATUS_LINE.length());
    return !line.startsWith("HTTP/") && !"HTTP/".startsWith(line);
  }

  private static boolean hasCause(Throwable e, Class<? extends Throwable> kind) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (kind.isInstance(t)) {
        return true;
      }
    }
    return false;
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
