package org.gradecompanion.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.files.OwnerOnly;
import org.gradecompanion.model.Message;

/**
 * Why something was not done that was to be done when the window had closed, for the next start to
 * say. Blocks for the disk.
 */
public final class UnfinishedNote {
  static final String NAME = "unfinished.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  public UnfinishedNote(Path settingsFolder) {
    file = settingsFolder.resolve(NAME);
  }

  /** Keeps it if the disk lets it. */
  public void keep(Message problem) {
    try {
      OwnerOnly.folder(file.getParent());
      OwnerOnly.replace(file, JSON.writeValueAsBytes(written(problem)));
    } catch (IOException saidOnceOnly) {
      // It was said on standard error.
      return;
    }
  }

  /** What was kept, and keeps it no longer. */
  public Optional<Message> take() {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      JsonNode tree = JSON.readTree(Files.readAllBytes(file));
      Files.delete(file);
      return Optional.of(read(tree));
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  /** What goes into a sentence is a text, a number or a sentence itself. */
  private static ObjectNode written(Message message) {
    ObjectNode tree = JSON.createObjectNode();
    tree.put("key", message.key());
    ArrayNode args = tree.putArray("args");
    for (Object arg : message.args()) {
      if (arg instanceof Message inner) {
        args.add(written(inner));
      } else if (arg instanceof Number number) {
        args.addPOJO(number);
      } else {
        args.add(arg.toString());
      }
    }
    return tree;
  }

  private static Message read(JsonNode tree) {
    List<Object> args = new ArrayList<>();
    for (JsonNode arg : tree.path("args")) {
      if (arg.isObject()) {
        args.add(read(arg));
      } else {
        args.add(arg.isNumber() ? arg.numberValue() : arg.asText());
      }
    }
    return new Message(tree.path("key").asText(), args);
  }
}
