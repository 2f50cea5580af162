package org.gradecompanion.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import org.gradecompanion.files.Draft;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * A district's set-up in a file that an administrator makes once and every teacher opens: JSON that
 * a person can read. The client secret is in it only when it was asked for, sealed with a
 * passphrase and bound to the rest: with another address it does not open. Blocks for the disk.
 */
public final class ConnectionFile {
  /** The ending of its name. */
  public static final String ENDING = ".gradebook-connection";

  private static final int LONGEST = 1 << 20;

  private final DistrictSetup setup;
  private final @Nullable JsonNode sealed;

  private ConnectionFile(DistrictSetup setup, @Nullable JsonNode sealed) {
    this.setup = setup;
    this.sealed = sealed;
  }

  /** Without a secret. */
  public static ConnectionFile of(DistrictSetup setup) {
    return new ConnectionFile(setup, null);
  }

  /**
   * The same with the secret in it. Takes about a second.
   *
   * @throws UserError the passphrase is empty
   */
  public ConnectionFile sealing(char[] secret, char[] passphrase) {
    if (passphrase.length == 0) {
      throw SecretErrors.emptyPassphrase();
    }
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
    byte[] plain = Arrays.copyOf(bytes.array(), bytes.limit());
    return new ConnectionFile(setup, Sealer.fresh(passphrase).seal(plain, bound()));
  }

  /**
   * Reads a file, and changes nothing.
   *
   * @throws UserError it is not there, damaged, made by a newer version, or something else
   */
  public static ConnectionFile read(Path file) {
    byte[] content;
    try (InputStream in = Files.newInputStream(file)) {
      content = in.readNBytes(LONGEST + 1);
    } catch (IOException e) {
      throw error("unreadable", file);
    }
    try {
      ObjectNode tree = ConnectionJson.tree(content);
      if (content.length > LONGEST || ConnectionJson.version(tree) == 0) {
        throw error("foreign", file);
      }
      if (ConnectionJson.version(tree) > ConnectionJson.VERSION) {
        throw error("newer", file);
      }
      ConnectionFile read =
          new ConnectionFile(ConnectionJson.setup(tree), ConnectionJson.secret(tree).orElse(null));
      if (!read.fingerprint().text().equals(ConnectionJson.fingerprint(tree))) {
        throw error("changed", file);
      }
      return read;
    } catch (JsonProcessingException e) {
      throw error(ConnectionJson.wreck(content) ? "damaged" : "foreign", file);
    } catch (IOException | IllegalArgumentException e) {
      // What the parser quotes may be anything: the cause stays here.
      throw error("damaged", file);
    }
  }

  /**
   * Writes it whole or not at all.
   *
   * @throws UserError it cannot be written
   */
  public void write(Path file) {
    try {
      Draft.writeShared(file, ConnectionJson.bytes(setup, fingerprint(), sealed));
    } catch (IOException e) {
      throw error("unwritable", file);
    }
  }

  public DistrictSetup setup() {
    return setup;
  }

  /** The same for the same set-up, whether a secret is in the file or not. */
  public Fingerprint fingerprint() {
    return Fingerprint.of(ConnectionJson.canonical(setup));
  }

  /** Whether the client secret is in it. */
  public boolean sealed() {
    return sealed != null;
  }

  /**
   * The client secret; empty when it is not in the file. Takes about a second.
   *
   * @throws UserError the passphrase does not open it
   */
  public Optional<char[]> secret(char[] passphrase) {
    JsonNode node = sealed;
    if (node == null) {
      return Optional.empty();
    }
    if (passphrase.length == 0) {
      throw SecretErrors.emptyPassphrase();
    }
    try {
      byte[] plain = Sealer.of(node, passphrase).open(node, bound());
      CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(plain));
      return Optional.of(Arrays.copyOf(text.array(), text.limit()));
    } catch (AEADBadTagException | IllegalArgumentException e) {
      throw new UserError(
          UserError.Kind.NEEDS_PERSON, Message.of("error.connection_file.passphrase"));
    }
  }

  private String bound() {
    return "gradebook connection " + fingerprint();
  }

  private static UserError error(String what, Path file) {
    return new UserError(
        UserError.Kind.NEEDS_PERSON,
        Message.of("error.connection_file." + what, String.valueOf(file.getFileName())));
  }
}
