package org.gradecompanion.gateway;

import okhttp3.HttpUrl;
import org.gradecompanion.gateway.route.Route;
import org.gradecompanion.model.ReasonCode;

/**
 * Requests that carry the connection's token. A 401 is answered by one shared refresh and one
 * repetition; a second one means that we are signed out. Safe for several threads.
 */
public final class SignedHttp implements AutoCloseable {
  private final Http http;
  private final TokenSource tokens;

  public SignedHttp(Http http, TokenSource tokens) {
    this.http = http;
    this.tokens = tokens;
  }

  public Reply get(HttpUrl url) throws GatewayException {
    return send(token -> http.get(url, token));
  }

  public Reply put(HttpUrl url, byte[] json) throws GatewayException {
    return send(token -> http.put(url, token, json));
  }

  public Reply post(HttpUrl url, byte[] json) throws GatewayException {
    return send(token -> http.post(url, token, json));
  }

  public Reply delete(HttpUrl url) throws GatewayException {
    return send(token -> http.delete(url, token));
  }

  /** Asks for a token, or has one; writes nothing. */
  public void signIn() throws GatewayException {
    tokens.current();
  }

  /** Whether the server gave a token only when it was asked for no scopes. */
  public boolean refusesScopes() {
    return tokens.refusesScopes();
  }

  /** The scopes that the server gave, separated by spaces; empty where it says none. */
  public String grantedScopes() {
    return tokens.grantedScopes();
  }

  /** The way that requests go. */
  public Route route() {
    return http.route();
  }

  private Reply send(Attempt attempt) throws GatewayException {
    String token = tokens.current();
    Reply reply = attempt.with(token);
    if (reply.status() == 401) {
      reply = attempt.with(tokens.renewed(token));
    }
    if (reply.status() == 401) {
      throw reply.failure(ReasonCode.SIGNED_OUT, ServerWords.of(reply).detail());
    }
    return reply;
  }

  @Override
  public void close() {
    tokens.close();
    http.close();
  }

  /** One request with a token. */
  @FunctionalInterface
  private interface Attempt {
    Reply with(String token) throws GatewayException;
  }
}
