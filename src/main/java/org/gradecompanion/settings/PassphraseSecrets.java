package org.gradecompanion.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.gradecompanion.model.UserError;

/**
 * Secrets in a file sealed with a passphrase: PBKDF2-HMAC-SHA512 with 600 000 iterations makes the
 * key of AES-256-GCM. Opening it takes about a second: not for the JavaFX thread.
 */
final class PassphraseSecrets extends FileSecrets {
  private static final int ITERATIONS = 600_000;
  private static final int MOST_ITERATIONS = 10_000_000;
  private static final int SALT = 16;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BITS = 256;
  private static final int VERSION = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final int iterations;
  private final byte[] salt;
  private final SecretKeySpec key;

  private PassphraseSecrets(Path file, int iterations, byte[] salt, char[] passphrase) {
    this.file = file;
    this.iterations = iterations;
    this.salt = salt;
    key = derive(passphrase, salt, iterations);
  }

  /**
   * Opens the file, or will create it with this passphrase at the first secret.
   *
   * @throws UserError the passphrase does not fit, or the file is damaged
   */
  static PassphraseSecrets open(Path file, char[] passphrase) {
    if (passphrase.length == 0) {
      throw SecretErrors.emptyPassphrase();
    }
    if (!Files.exists(file)) {
      byte[] salt = new byte[SALT];
      new SecureRandom().nextBytes(salt);
      return new PassphraseSecrets(file, ITERATIONS, salt, passphrase);
    }
    JsonNode header = header(file);
    int iterations = header.path("iterations").asInt();
    byte[] salt = bytes(file, header, "salt");
    boolean sound =
        header.path("v").asInt() == VERSION
            && iterations > 0
            && iterations <= MOST_ITERATIONS
            && salt.length >= SALT;
    if (!sound) {
      throw SecretErrors.damaged(file, null);
    }
    PassphraseSecrets secrets = new PassphraseSecrets(file, iterations, salt, passphrase);
    secrets.all();
    return secrets;
  }

  @Override
  public Strength strength() {
    return Strength.PASSPHRASE;
  }

  @Override
  ObjectNode all() {
    if (!Files.exists(file)) {
      return JSON.createObjectNode();
    }
    JsonNode header = header(file);
    byte[] nonce = bytes(file, header, "nonce");
    byte[] sealed = bytes(file, header, "sealed");
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce);
      return (ObjectNode) JSON.readTree(cipher.doFinal(sealed));
    } catch (AEADBadTagException e) {
      throw SecretErrors.wrongPassphrase(file);
    } catch (GeneralSecurityException | IOException | ClassCastException e) {
      throw SecretErrors.damaged(file, null);
    }
  }

  @Override
  void save(ObjectNode all) {
    byte[] nonce = new byte[NONCE];
    new SecureRandom().nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(JSON.writeValueAsBytes(all));
      ObjectNode node = JSON.createObjectNode();
      node.put("v", VERSION);
      node.put("kdf", "PBKDF2WithHmacSHA512");
      node.put("iterations", iterations);
      node.put("salt", salt);
      node.put("nonce", nonce);
      node.put("sealed", sealed);
      SafeFile.folder(file.toAbsolutePath().getParent());
      SafeFile.replace(file, JSON.writeValueAsBytes(node));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    } catch (IOException e) {
      throw SecretErrors.unwritable(file, e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(("gradebook secrets " + VERSION).getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }

  private static SecretKeySpec derive(char[] passphrase, byte[] salt, int iterations) {
    PBEKeySpec spec = new PBEKeySpec(passphrase, salt, iterations, KEY_BITS);
    try {
      byte[] key =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
      return new SecretKeySpec(key, "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2", e);
    } finally {
      spec.clearPassword();
    }
  }

  private static JsonNode header(Path file) {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw SecretErrors.damaged(file, null);
    }
  }

  private static byte[] bytes(Path file, JsonNode header, String name) {
    try {
      return Base64.getDecoder().decode(header.path(name).asText());
    } catch (IllegalArgumentException e) {
      throw SecretErrors.damaged(file, null);
    }
  }
}
