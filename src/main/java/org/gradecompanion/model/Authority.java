package org.gradecompanion.model;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A certificate authority that somebody chose to trust beside those of this computer.
 *
 * @param servers of which connection; see {@link Network#servers}
 */
public record Authority(String servers, X509Certificate certificate) {
  public Authority {
    Checks.present(servers, "servers");
    Checks.present(certificate, "certificate");
  }

  /** Whose certificate it is, as it says itself. */
  public String subject() {
    return certificate.getSubjectX500Principal().getName();
  }

  /** SHA-256 of the whole certificate, in pairs of digits: what an administrator compares. */
  public String fingerprint() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "every Java has SHA-256, and a read certificate its bytes", e);
    }
  }

  public Instant from() {
    return certificate.getNotBefore().toInstant();
  }

  public Instant until() {
    return certificate.getNotAfter().toInstant();
  }
}
