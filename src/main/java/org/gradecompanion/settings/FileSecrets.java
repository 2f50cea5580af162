package org.gradecompanion.settings;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Secrets that lie together in one file, read and written whole. Safe for several threads. */
abstract class FileSecrets implements SecretStore {
  @Override
  public final synchronized Optional<char[]> read(String name) {
    return Optional.ofNullable(all().get(name)).map(node -> node.asText().toCharArray());
  }

  @Override
  public final synchronized void write(String name, char[] secret) {
    ObjectNode all = all();
    all.put(name, new String(secret));
    save(all);
  }

  @Override
  public final synchronized void forget(String name) {
    ObjectNode all = all();
    if (all.remove(name) != null) {
      save(all);
    }
  }

  @Override
  public final synchronized void forgetAll() {
    save(JsonNodeFactory.instance.objectNode());
  }

  /** Every secret by its name; none when there is no file yet. */
  abstract ObjectNode all();

  /** Replaces the file as a whole, or leaves it as it was. */
  abstract void save(ObjectNode all);
}
