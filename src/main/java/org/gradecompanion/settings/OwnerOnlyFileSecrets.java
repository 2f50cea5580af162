package org.gradecompanion.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradecompanion.files.OwnerOnly;

/** Secrets in a file that only its owner can read; for machines without a key store. */
final class OwnerOnlyFileSecrets extends FileSecrets {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  OwnerOnlyFileSecrets(Path file) {
    this.file = file;
  }

  @Override
  public Strength strength() {
    return Strength.OWNER_ONLY_FILE;
  }

  @Override
  ObjectNode all() {
    if (!Files.exists(file)) {
      return JSON.createObjectNode();
    }
    try {
      if (JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode found) {
        return found;
      }
      throw SecretErrors.damaged(file, null);
    } catch (IOException e) {
      // Jackson quotes what it read: the cause stays here.
      throw SecretErrors.damaged(file, null);
    }
  }

  @Override
  void save(ObjectNode all) {
    try {
      OwnerOnly.folder(file.toAbsolutePath().getParent());
      OwnerOnly.replace(file, JSON.writeValueAsBytes(all));
    } catch (IOException e) {
      throw SecretErrors.unwritable(file, e);
    }
  }
}
