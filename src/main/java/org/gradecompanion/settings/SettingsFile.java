package org.gradecompanion.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.gradecompanion.files.OwnerOnly;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.PushSchedule;
import org.gradecompanion.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * The settings as a JSON file. Read leniently: what makes no sense is as installed. Keys of other
 * versions are kept. Written whole or not at all.
 */
public final class SettingsFile {
  static final String NAME = "settings.json";
  static final String DAMAGED = "settings.json.damaged";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  public SettingsFile(Path settingsFolder) {
    file = settingsFolder.resolve(NAME);
  }

  /**
   * As saved; as installed where nothing is. A file that is no JSON is copied aside.
   *
   * @throws UserError it is there and cannot be read
   */
  public Settings load() {
    ObjectNode node = tree();
    Settings defaults = Settings.DEFAULTS;
    return new Settings(
        theme(node.path("theme").asText()),
        node.path("uiScale").asDouble(defaults.uiScale()),
        window(node.path("window")),
        Duration.ofMillis(node.path("pushDelayMs").asLong(defaults.pushDelay().toMillis())),
        schedule(node.path("leaves").asText(), node.path("nightlyAt").asText()),
        node.path("logDays").asInt(defaults.logDays()),
        RetentionJson.read(node.path("retention")),
        node.path("enterWraps").asBoolean(defaults.enterWraps()),
        node.path("still").asBoolean(defaults.still()),
        node.path("lockMinutes").asInt(defaults.lockMinutes()),
        BookViewJson.read(node.path("books")),
        new SheetLook(
            node.path("zoom").asInt(SheetLook.USUAL.zoom()),
            node.path("scoreList").asBoolean(),
            node.path("numberPad").asBoolean()),
        node.path("setupPart").asText());
  }

  /**
   * @throws UserError it cannot be written
   */
  public void save(Settings settings) {
    ObjectNode node = tree();
    node.put("theme", settings.theme().name());
    node.put("uiScale", settings.uiScale());
    node.put("pushDelayMs", settings.pushDelay().toMillis());
    node.put("leaves", settings.schedule().mode().name());
    node.put("nightlyAt", settings.schedule().nightly().toString());
    node.put("logDays", settings.logDays());
    RetentionJson.write(settings.retention(), node.putObject("retention"));
    node.put("enterWraps", settings.enterWraps());
    node.put("still", settings.still());
    node.put("lockMinutes", settings.lockMinutes());
    node.put("zoom", settings.sheet().zoom());
    node.put("scoreList", settings.sheet().list());
    node.put("numberPad", settings.sheet().numberPad());
    node.put("setupPart", settings.setupPart());
    BookViewJson.write(settings.views(), node.putObject("books"));
    Settings.WindowBounds window = settings.window();
    if (window != null) {
      node.set("window", JSON.valueToTree(window));
    }
    try {
      OwnerOnly.folder(file.getParent());
      OwnerOnly.replace(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node));
    } catch (IOException e) {
      throw new UserError(
          UserError.Kind.NEEDS_PERSON, Message.of("error.settings.unwritable", file.toString()), e);
    }
  }

  private ObjectNode tree() {
    try {
      if (Files.exists(file) && JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode it) {
        return it;
      }
    } catch (JsonProcessingException e) {
      keepAside();
    } catch (IOException e) {
      throw unreadable(e);
    }
    return JSON.createObjectNode();
  }

  private void keepAside() {
    try {
      Files.copy(file, file.resolveSibling(DAMAGED), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private UserError unreadable(IOException e) {
    return new UserError(
        UserError.Kind.NEEDS_PERSON, Message.of("error.settings.unreadable", file.toString()), e);
  }

  private static Settings.Theme theme(String name) {
    return Arrays.stream(Settings.Theme.values())
        .filter(theme -> theme.name().equals(name))
        .findFirst()
        .orElse(Settings.DEFAULTS.theme());
  }

  private static PushSchedule schedule(String mode, String time) {
    PushSchedule schedule = PushSchedule.DEFAULT;
    for (PushSchedule.Mode each : PushSchedule.Mode.values()) {
      schedule = each.name().equals(mode) ? schedule.with(each) : schedule;
    }
    try {
      return schedule.with(LocalTime.parse(time));
    } catch (DateTimeParseException e) {
      return schedule;
    }
  }

  private static Settings.@Nullable WindowBounds window(JsonNode node) {
    boolean whole =
        node.path("x").isNumber()
            && node.path("y").isNumber()
            && node.path("width").asDouble() > 0
            && node.path("height").asDouble() > 0;
    return whole
        ? new Settings.WindowBounds(
            node.path("x").asDouble(),
            node.path("y").asDouble(),
            node.path("width").asDouble(),
            node.path("height").asDouble(),
            node.path("maximized").asBoolean())
        : null;
  }
}
