package org.gradecompanion.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Secrets in a file that only its owner can read; for machines without a key store. */
final class OwnerOnlyFileSecrets implements SecretStore {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  OwnerOnlyFileSecrets(Path file) {
    this.file = file;
  }

  @Override
  public Optional<char[]> read(String name) {
    return Optional.ofNullable(all().get(name)).map(node -> node.asText().toCharArray());
  }

  @Override
  public void write(String name, char[] secret) {
    ObjectNode all = all();
    all.put(name, new String(secret));
    save(all);
  }

  @Override
  public void forget(String name) {
    ObjectNode all = all();
    if (all.remove(name) != null) {
      save(all);
    }
  }

  @Override
  public Strength strength() {
    return Strength.OWNER_ONLY_FILE;
  }

  private ObjectNode all() {
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

  private void save(ObjectNode all) {
    try {
      SafeFile.folder(file.toAbsolutePath().getParent());
      SafeFile.replace(file, JSON.writeValueAsBytes(all));
    } catch (IOException e) {
      throw SecretErrors.unwritable(file, e);
    }
  }
}
