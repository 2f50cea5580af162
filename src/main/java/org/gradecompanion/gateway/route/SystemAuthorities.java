package org.gradecompanion.gateway.route;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate authorities that the operating system trusts, and with it a school that put its
 * own there. Read when they are first asked for. Safe for several threads.
 */
public final class SystemAuthorities {
  private static final Logger LOG = LoggerFactory.getLogger(SystemAuthorities.class);

  /** Of Debian, Fedora, SUSE and Alpine. */
  private static final List<String> BUNDLES =
      List.of(
          "/etc/ssl/certs/ca-certificates.crt",
          "/etc/pki/tls/certs/ca-bundle.crt",
          "/etc/ssl/ca-bundle.pem",
          "/etc/ssl/cert.pem");

  private final String system;
  private final List<Path> bundles;
  private boolean read;
  private @Nullable X509ExtendedTrustManager manager;

  SystemAuthorities(String system, List<Path> bundles) {
    this.system = system.toLowerCase(Locale.ROOT);
    this.bundles = List.copyOf(bundles);
  }

  /** Of the computer that the program runs on. */
  public static SystemAuthorities ofThisComputer() {
    return new SystemAuthorities(
        System.getProperty("os.name", ""), BUNDLES.stream().map(Path::of).toList());
  }

  /** Of a computer that trusts nobody beside those whom Java trusts. */
  public static SystemAuthorities none() {
    return new SystemAuthorities("", List.of());
  }

  /** Null where the system has none that can be read. */
  synchronized @Nullable X509ExtendedTrustManager manager() {
    if (!read) {
      read = true;
      manager = load();
    }
    return manager;
  }

  private @Nullable X509ExtendedTrustManager load() {
    try {
      if (system.startsWith("windows")) {
        return TrustManagers.of(opened("Windows-ROOT"));
      }
      if (system.startsWith("mac")) {
        return TrustManagers.of(opened("KeychainStore"));
      }
      for (Path bundle : bundles) {
        if (Files.isReadable(bundle)) {
          return TrustManagers.of(certificates(bundle));
        }
      }
    } catch (IOException | GeneralSecurityException e) {
      LOG.warn("The system's certificate authorities cannot be read: {}", e.getClass().getName());
    }
    return null;
  }

  private static KeyStore opened(String type) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(type);
    store.load(null, null);
    return store;
  }

  private static List<Certificate> certificates(Path bundle)
      throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(bundle)) {
      return List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
    }
  }
}
