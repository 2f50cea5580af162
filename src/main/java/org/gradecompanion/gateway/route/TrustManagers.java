package org.gradecompanion.gateway.route;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Makes what decides about certificates. */
final class TrustManagers {
  private TrustManagers() {}

  /** Trusts these. */
  static X509ExtendedTrustManager of(List<? extends Certificate> certificates)
      throws GeneralSecurityException {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (int i = 0; i < certificates.size(); i++) {
        store.setCertificateEntry("authority-" + i, certificates.get(i));
      }
      return of(store);
    } catch (IOException e) {
      throw new IllegalStateException("an empty key store reads nothing", e);
    }
  }

  /** Trusts those whom Java trusts. */
  static X509ExtendedTrustManager ofJava() throws GeneralSecurityException {
    return made(null);
  }

  /** Trusts those in the store. */
  static X509ExtendedTrustManager of(KeyStore store) throws GeneralSecurityException {
    return made(store);
  }

  private static X509ExtendedTrustManager made(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509ExtendedTrustManager.class::isInstance)
        .map(X509ExtendedTrustManager.class::cast)
        .findFirst()
        .orElseThrow(() -> new GeneralSecurityException("no trust manager for certificates"));
  }
}
