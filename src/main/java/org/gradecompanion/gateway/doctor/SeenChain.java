package org.gradecompanion.gateway.doctor;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Decides as another does, and remembers what a server showed. */
final class SeenChain extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager judge;
  private X509Certificate[] chain = {};

  SeenChain(X509ExtendedTrustManager judge) {
    this.judge = judge;
  }

  /** The server's own certificate first; empty when it showed none. */
  X509Certificate[] chain() {
    return chain.clone();
  }

  @Override
  public void checkServerTrusted(X509Certificate[] shown, String type) throws CertificateException {
    chain = shown.clone();
    judge.checkServerTrusted(shown, type);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] shown, String type, Socket socket)
      throws CertificateException {
    chain = shown.clone();
    judge.checkServerTrusted(shown, type, socket);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] shown, String type, SSLEngine engine)
      throws CertificateException {
    chain = shown.clone();
    judge.checkServerTrusted(shown, type, engine);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return judge.getAcceptedIssuers();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] shown, String type) throws CertificateException {
    judge.checkClientTrusted(shown, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] shown, String type, Socket socket)
      throws CertificateException {
    judge.checkClientTrusted(shown, type, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] shown, String type, SSLEngine engine)
      throws CertificateException {
    judge.checkClientTrusted(shown, type, engine);
  }
}
