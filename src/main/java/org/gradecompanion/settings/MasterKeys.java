package org.gradecompanion.settings;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** The master key of a data folder: 32 random bytes, kept as a secret in hexadecimal. */
public final class MasterKeys {
  private static final String NAME = "master-key";
  private static final int BYTES = 32;

  private MasterKeys() {}

  /**
   * The folder's key; a new folder gets one.
   *
   * @param hasData whether the folder holds something: then a missing key is never made up
   * @throws org.gradecompanion.model.UserError the key of existing data is not there
   */
  public static byte[] of(SecretStore secrets, boolean hasData) {
    Optional<char[]> known = secrets.read(NAME);
    if (known.isPresent()) {
      return parse(known.get());
    }
    if (hasData) {
      throw SecretErrors.keyLost();
    }
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    secrets.write(NAME, HexFormat.of().formatHex(key).toCharArray());
    return key;
  }

  /** The key's name among the secrets of its folder. */
  public static String name() {
    return NAME;
  }

  /**
   * The key as it is kept.
   *
   * @throws org.gradecompanion.model.UserError it is none
   */
  public static byte[] of(char[] kept) {
    return parse(kept);
  }

  private static byte[] parse(char[] hex) {
    try {
      byte[] key = HexFormat.of().parseHex(new String(hex));
      if (key.length == BYTES) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      // The exception would quote the key.
      throw SecretErrors.keyLost();
    }
    throw SecretErrors.keyLost();
  }
}
