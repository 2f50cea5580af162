package org.gradecompanion.simulation;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One request, handed to the district without a server; keeps the bytes of the answer. */
final class HandedExchange extends HttpExchange {
  private static final InetSocketAddress HERE = InetSocketAddress.createUnresolved("127.0.0.1", 1);

  private final String method;
  private final URI uri;
  private final Headers sent;
  private final InputStream body;
  private final Headers answered = new Headers();
  private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
  private int status = -1;
  private long length;

  HandedExchange(String method, URI uri, Headers sent, byte[] body) {
    this.method = method;
    this.uri = uri;
    this.sent = sent;
    this.body = new ByteArrayInputStream(body);
  }

  /** What of the answer arrives, as it does on the wire. */
  byte[] wire() {
    if (status < 0) {
      return new byte[0];
    }
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " -\r\n");
    answered.forEach(
        (name, values) -> values.forEach(value -> head.append(name + ": " + value + "\r\n")));
    head.append("Content-Length: ").append(length).append("\r\n\r\n");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    all.writeBytes(answer.toByteArray());
    return all.toByteArray();
  }

  /** Whether all of the answer was written. */
  boolean isWhole() {
    return status >= 0 && answer.size() == length;
  }

  @Override
  public void sendResponseHeaders(int code, long responseLength) {
    status = code;
    length = Math.max(0, responseLength);
  }

  @Override
  public Headers getRequestHeaders() {
    return sent;
  }

  @Override
  public Headers getResponseHeaders() {
    return answered;
  }

  @Override
  public URI getRequestURI() {
    return uri;
  }

  @Override
  public String getRequestMethod() {
    return method;
  }

  @Override
  public InputStream getRequestBody() {
    return body;
  }

  @Override
  public OutputStream getResponseBody() {
    return answer;
  }

  @Override
  public int getResponseCode() {
    return status;
  }

  @Override
  public InetSocketAddress getRemoteAddress() {
    return HERE;
  }

  @Override
  public InetSocketAddress getLocalAddress() {
    return HERE;
  }

  @Override
  public String getProtocol() {
    return "HTTP/1.1";
  }

  @Override
  public HttpContext getHttpContext() {
    throw new UnsupportedOperationException();
  }

  @Override
  public HttpPrincipal getPrincipal() {
    return null;
  }

  @Override
  public Object getAttribute(String name) {
    return null;
  }

  @Override
  public void setAttribute(String name, Object value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setStreams(InputStream in, OutputStream out) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    // The bytes that were written are there to be taken.
  }
}
