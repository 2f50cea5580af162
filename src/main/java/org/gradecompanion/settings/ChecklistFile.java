package org.gradecompanion.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.files.OwnerOnly;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * The district's checklist beside the settings. Read leniently: what makes no sense is as at first.
 * Written whole or not at all. Blocks for the disk.
 */
public final class ChecklistFile {
  static final String NAME = "checklist.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  public ChecklistFile(Path settingsFolder) {
    file = settingsFolder.resolve(NAME);
  }

  /**
   * @throws UserError it is there and cannot be read
   */
  public Checklist load() {
    if (!Files.exists(file)) {
      return Checklist.EMPTY;
    }
    List<Checklist.Item> items = new ArrayList<>();
    try {
      JSON.readTree(Files.readAllBytes(file)).path("steps").forEach(node -> items.add(item(node)));
    } catch (JsonProcessingException damaged) {
      return Checklist.EMPTY;
    } catch (IOException e) {
      throw error("unreadable", e);
    }
    return new Checklist(items);
  }

  /**
   * @throws UserError it cannot be written
   */
  public void save(Checklist checklist) {
    ObjectNode tree = JSON.createObjectNode();
    ArrayNode steps = tree.putArray("steps");
    for (Checklist.Item item : checklist.items()) {
      LocalDate on = item.on();
      steps
          .addObject()
          .put("done", item.done())
          .put("on", on == null ? null : on.toString())
          .put("note", item.note());
    }
    try {
      OwnerOnly.folder(file.getParent());
      OwnerOnly.replace(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree));
    } catch (IOException e) {
      throw error("unwritable", e);
    }
  }

  private static Checklist.Item item(JsonNode node) {
    return new Checklist.Item(
        node.path("done").asBoolean(), day(node.path("on").asText()), node.path("note").asText(""));
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  private UserError error(String what, IOException cause) {
    return new UserError(
        UserError.Kind.NEEDS_PERSON, Message.of("error.settings." + what, file.toString()), cause);
  }
}
