package org.gradecompanion.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;

/** A file that holds the certificate of an authority (PEM or DER). */
public final class AuthorityFile {
  /** Certificates have a few thousand bytes. */
  private static final long LARGEST = 1024 * 1024;

  private AuthorityFile() {}

  /**
   * The one certificate in the file.
   *
   * @param now an expired certificate vouches for nobody
   * @throws UserError it cannot be read, holds none or several, or the one has ended
   */
  public static X509Certificate read(Path file, Instant now) {
    X509Certificate certificate = only(file);
    if (certificate.getNotAfter().toInstant().isBefore(now)) {
      throw refused("error.authority.expired", file);
    }
    return certificate;
  }

  private static X509Certificate only(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw refused("error.authority.none", file);
      }
      Collection<? extends Certificate> all =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)));
      if (all.size() > 1) {
        throw refused("error.authority.several", file);
      }
      if (!all.isEmpty() && all.iterator().next() instanceof X509Certificate certificate) {
        return certificate;
      }
      throw refused("error.authority.none", file);
    } catch (CertificateException e) {
      throw refused("error.authority.none", file);
    } catch (IOException e) {
      throw refused("error.authority.unreadable", file);
    }
  }

  private static UserError refused(String key, Path file) {
    return new UserError(UserError.Kind.WRONG_USE, Message.of(key, file.toString()));
  }
}
