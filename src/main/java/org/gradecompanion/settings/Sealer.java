package org.gradecompanion.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bytes with a passphrase: PBKDF2-HMAC-SHA512 with 600 000 iterations makes the key of
 * AES-256-GCM. Making one takes about a second: not for the JavaFX thread.
 */
final class Sealer {
  private static final int ITERATIONS = 600_000;
  private static final int MOST_ITERATIONS = 10_000_000;
  private static final int SALT = 16;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BITS = 256;
  private static final int VERSION = 1;
  private static final String KDF = "PBKDF2WithHmacSHA512";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final int iterations;
  private final byte[] salt;
  private final SecretKeySpec key;

  private Sealer(int iterations, byte[] salt, char[] passphrase) {
    this.iterations = iterations;
    this.salt = salt;
    key = derive(passphrase, salt, iterations);
  }

  /** For sealing anew. */
  static Sealer fresh(char[] passphrase) {
    return new Sealer(ITERATIONS, random(SALT), passphrase);
  }

  /**
   * For what was sealed before.
   *
   * @throws IllegalArgumentException it was not sealed by this program, or is damaged
   */
  static Sealer of(JsonNode sealed, char[] passphrase) {
    int iterations = sealed.path("iterations").asInt();
    byte[] salt = bytes(sealed, "salt");
    boolean sound =
        sealed.path("v").asInt() == VERSION
            && iterations > 0
            && iterations <= MOST_ITERATIONS
            && salt.length >= SALT;
    if (!sound) {
      throw new IllegalArgumentException("not sealed here");
    }
    return new Sealer(iterations, salt, passphrase);
  }

  /**
   * @param bound what it belongs to; it opens only together with the same
   */
  ObjectNode seal(byte[] plain, String bound) {
    byte[] nonce = random(NONCE);
    ObjectNode node = JSON.createObjectNode();
    node.put("v", VERSION);
    node.put("kdf", KDF);
    node.put("iterations", iterations);
    node.put("salt", salt);
    node.put("nonce", nonce);
    try {
      node.put("sealed", cipher(Cipher.ENCRYPT_MODE, nonce, bound).doFinal(plain));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
    return node;
  }

  /**
   * @throws AEADBadTagException the passphrase, or what it belongs to, is another
   * @throws IllegalArgumentException it is damaged
   */
  byte[] open(JsonNode sealed, String bound) throws AEADBadTagException {
    try {
      byte[] nonce = bytes(sealed, "nonce");
      return cipher(Cipher.DECRYPT_MODE, nonce, bound).doFinal(bytes(sealed, "sealed"));
    } catch (AEADBadTagException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      // The cause could quote what was opened.
      throw new IllegalArgumentException("damaged");
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String bound) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((bound + " " + VERSION).getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static byte[] bytes(JsonNode sealed, String name) {
    return Base64.getDecoder().decode(sealed.path(name).asText());
  }

  private static SecretKeySpec derive(char[] passphrase, byte[] salt, int iterations) {
    PBEKeySpec spec = new PBEKeySpec(passphrase, salt, iterations, KEY_BITS);
    try {
      byte[] key = SecretKeyFactory.getInstance(KDF).generateSecret(spec).getEncoded();
      return new SecretKeySpec(key, "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2", e);
    } finally {
      spec.clearPassword();
    }
  }
}
