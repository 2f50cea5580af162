package org.gradecompanion.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.crypto.AEADBadTagException;
import org.gradecompanion.files.OwnerOnly;
import org.gradecompanion.model.UserError;

/**
 * Secrets in a file sealed with a passphrase ({@link Sealer}). Opening it takes about a second: not
 * for the JavaFX thread.
 */
final class PassphraseSecrets extends FileSecrets {
  private static final String BOUND = "gradebook secrets";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Sealer sealer;

  private PassphraseSecrets(Path file, Sealer sealer) {
    this.file = file;
    this.sealer = sealer;
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
      return new PassphraseSecrets(file, Sealer.fresh(passphrase));
    }
    try {
      PassphraseSecrets secrets = new PassphraseSecrets(file, Sealer.of(header(file), passphrase));
      secrets.all();
      return secrets;
    } catch (IllegalArgumentException e) {
      throw SecretErrors.damaged(file, null);
    }
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
    try {
      return (ObjectNode) JSON.readTree(sealer.open(header(file), BOUND));
    } catch (AEADBadTagException e) {
      throw SecretErrors.wrongPassphrase(file);
    } catch (IllegalArgumentException | IOException | ClassCastException e) {
      throw SecretErrors.damaged(file, null);
    }
  }

  @Override
  void save(ObjectNode all) {
    try {
      ObjectNode node = sealer.seal(JSON.writeValueAsBytes(all), BOUND);
      OwnerOnly.folder(file.toAbsolutePath().getParent());
      OwnerOnly.replace(file, JSON.writeValueAsBytes(node));
    } catch (IOException e) {
      throw SecretErrors.unwritable(file, e);
    }
  }

  private static JsonNode header(Path file) {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw SecretErrors.damaged(file, null);
    }
  }
}
