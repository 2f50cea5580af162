package org.gradecompanion.settings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What tells one set-up from another at a glance: the first 80 bits of a SHA-256 as four groups of
 * four characters, such as 7K2M-9QXT-04WB-HN3D. No character is mistaken for another (Crockford's
 * base 32: no I, L, O or U).
 *
 * @param text as it is written and read aloud
 */
public record Fingerprint(String text) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int CHARACTERS = 16;
  private static final int GROUP = 4;
  private static final int BITS = 5;

  static Fingerprint of(String canonical) {
    byte[] hash = sha256(canonical.getBytes(StandardCharsets.UTF_8));
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < CHARACTERS; at++) {
      if (at > 0 && at % GROUP == 0) {
        text.append('-');
      }
      text.append(ALPHABET.charAt(bits(hash, at * BITS)));
    }
    return new Fingerprint(text.toString());
  }

  private static int bits(byte[] hash, int from) {
    int value = 0;
    for (int bit = from; bit < from + BITS; bit++) {
      value = value << 1 | hash[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1;
    }
    return value;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
