package org.gradecompanion.gateway.route;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trusts a server whom Java, the operating system, or the authority chosen for the connection
 * trusts. There is no way to trust everybody.
 */
final class Trust extends X509ExtendedTrustManager {
  private final List<X509ExtendedTrustManager> own;
  private final SystemAuthorities system;

  /**
   * @param own asked first, one after another
   * @param system asked only when these do not know the server: reading them takes a while
   */
  Trust(List<X509ExtendedTrustManager> own, SystemAuthorities system) {
    this.own = List.copyOf(own);
    this.system = system;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    check(manager -> manager.checkServerTrusted(chain, type));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    check(manager -> manager.checkServerTrusted(chain, type, socket));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    check(manager -> manager.checkServerTrusted(chain, type, engine));
  }

  private void check(Question question) throws CertificateException {
    CertificateException refused = null;
    for (X509ExtendedTrustManager manager : own) {
      refused = ask(question, manager);
      if (refused == null) {
        return;
      }
    }
    X509ExtendedTrustManager last = system.manager();
    if (last != null) {
      refused = ask(question, last);
    }
    if (refused != null) {
      throw refused;
    }
  }

  private static @Nullable CertificateException ask(
      Question question, X509ExtendedTrustManager manager) {
    try {
      question.put(manager);
      return null;
    } catch (CertificateException e) {
      return e;
    }
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    List<X509Certificate> issuers = new ArrayList<>();
    own.forEach(manager -> issuers.addAll(List.of(manager.getAcceptedIssuers())));
    return issuers.toArray(X509Certificate[]::new);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw noServer();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw noServer();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw noServer();
  }

  private static CertificateException noServer() {
    return new CertificateException("this program is no server");
  }

  /** One of the checks. */
  @FunctionalInterface
  private interface Question {
    void put(X509ExtendedTrustManager manager) throws CertificateException;
  }
}
