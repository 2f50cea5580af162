package org.gradecompanion.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;

/**
 * What is written beside the encrypted database in a backup file: when it was made, and the secrets
 * that open the database and the connection, sealed with a passphrase.
 */
public final class BackupNote {
  /** The ending of a backup file's name. */
  public static final String ENDING = ".gradebook-backup";

  /** Fewer characters are tried out in no time by who has the file. */
  public static final int SHORTEST_PASSPHRASE = 8;

  private static final int VERSION = 1;
  private static final String BOUND = "gradebook backup";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Instant made;
  private final JsonNode sealed;

  private BackupNote(Instant made, JsonNode sealed) {
    this.made = made;
    this.sealed = sealed;
  }

  /**
   * Takes about a second.
   *
   * @param secrets by their names in a {@link SecretStore}
   * @throws UserError the passphrase has fewer than {@link #SHORTEST_PASSPHRASE} characters
   */
  public static BackupNote of(Instant made, Map<String, char[]> secrets, char[] passphrase) {
    if (passphrase.length < SHORTEST_PASSPHRASE) {
      throw new UserError(
          UserError.Kind.WRONG_USE, Message.of("error.backup.short", SHORTEST_PASSPHRASE));
    }
    ObjectNode plain = JSON.createObjectNode();
    secrets.forEach((name, secret) -> plain.put(name, new String(secret)));
    return new BackupNote(
        made,
        Sealer.fresh(passphrase)
            .seal(plain.toString().getBytes(StandardCharsets.UTF_8), BOUND + " " + made));
  }

  /**
   * @param file named in what is thrown
   * @throws UserError it was made by a newer version, or is no note
   */
  public static BackupNote read(byte[] content, Path file) {
    try {
      JsonNode tree = JSON.readTree(content);
      if (tree.path("gradebookBackup").asInt() > VERSION) {
        throw error("newer", file);
      }
      if (tree.path("gradebookBackup").asInt() != VERSION) {
        throw error("foreign", file);
      }
      return new BackupNote(Instant.parse(tree.path("made").asText()), tree.path("secrets"));
    } catch (JsonProcessingException | DateTimeException e) {
      throw error("damaged", file);
    } catch (IOException e) {
      throw error("unreadable", file);
    }
  }

  public byte[] bytes() {
    ObjectNode tree = JSON.createObjectNode();
    tree.put("gradebookBackup", VERSION);
    tree.put("made", made.toString());
    tree.set("secrets", sealed);
    return tree.toPrettyString().getBytes(StandardCharsets.UTF_8);
  }

  public Instant made() {
    return made;
  }

  /**
   * The secrets by their names. Takes about a second.
   *
   * @throws UserError the passphrase is another, or the note is damaged
   */
  public Map<String, char[]> secrets(char[] passphrase, Path file) {
    try {
      byte[] plain = Sealer.of(sealed, passphrase).open(sealed, BOUND + " " + made);
      Map<String, char[]> secrets = new LinkedHashMap<>();
      JSON.readTree(plain)
          .properties()
          .forEach(each -> secrets.put(each.getKey(), each.getValue().asText().toCharArray()));
      return secrets;
    } catch (AEADBadTagException e) {
      throw error("passphrase", file);
    } catch (IOException | IllegalArgumentException e) {
      // The cause could quote what was opened.
      throw error("damaged", file);
    }
  }

  /** What is wrong with a backup file; of its content nothing is said. */
  public static UserError error(String what, Path file) {
    return new UserError(
        UserError.Kind.NEEDS_PERSON, Message.of("error.backup." + what, file.toString()));
  }
}
