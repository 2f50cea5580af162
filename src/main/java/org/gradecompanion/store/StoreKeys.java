package org.gradecompanion.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of one data folder, all derived from its 256-bit master key (HKDF-SHA256, RFC 5869), so
 * that none gives another away.
 */
final class StoreKeys {
  static final int BYTES = 32;
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] extracted;

  StoreKeys(byte[] master) {
    if (master.length != BYTES) {
      throw new IllegalArgumentException("the master key must have 32 bytes");
    }
    extracted = hmac(new byte[BYTES], master);
  }

  /** The file password of H2 and, after a space, the password of its user. */
  String databasePassword() {
    HexFormat hex = HexFormat.of();
    return hex.formatHex(derive("database file", new byte[0]))
        + " "
        + hex.formatHex(derive("database user", new byte[0]));
  }

  /** The key of one journal segment. */
  SecretKeySpec segmentKey(byte[] salt) {
    return new SecretKeySpec(derive("journal segment", salt), "AES");
  }

  /** Tells whether a folder was made with this master key, without giving it away. */
  String check() {
    return HexFormat.of().formatHex(derive("key check", new byte[0]));
  }

  private byte[] derive(String purpose, byte[] salt) {
    byte[] label = purpose.getBytes(StandardCharsets.US_ASCII);
    byte[] info = new byte[label.length + 1 + salt.length + 1];
    System.arraycopy(label, 0, info, 0, label.length);
    System.arraycopy(salt, 0, info, label.length + 1, salt.length);
    info[info.length - 1] = 1;
    return hmac(extracted, info);
  }

  private static byte[] hmac(byte[] key, byte[] data) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
