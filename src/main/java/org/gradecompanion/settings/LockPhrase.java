package org.gradecompanion.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;

/**
 * The passphrase that unlocks the window. Kept among the secrets is what only it opens ({@link
 * Sealer}: salted and slow), never the passphrase. Keeping and trying take about a second.
 */
public final class LockPhrase {
  /** Its name among the secrets. */
  public static final String NAME = "window-lock";

  /** Fewer characters are guessed by looking on once. */
  public static final int SHORTEST = 4;

  private static final String BOUND = "gradebook window lock";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SecretStore secrets;

  public LockPhrase(SecretStore secrets) {
    this.secrets = secrets;
  }

  public boolean isSet() {
    return secrets.read(NAME).isPresent();
  }

  /**
   * Replaces the one before.
   *
   * @throws UserError it has fewer than {@link #SHORTEST} characters
   */
  public void set(char[] passphrase) {
    if (passphrase.length < SHORTEST) {
      throw new UserError(
          UserError.Kind.WRONG_USE, Message.of("error.secrets.short_passphrase", SHORTEST));
    }
    String kept = Sealer.fresh(passphrase).seal(new byte[0], BOUND).toString();
    secrets.write(NAME, kept.toCharArray());
  }

  /** Whether it is this one; false when none is set. */
  public boolean opens(char[] passphrase) {
    Optional<char[]> kept = secrets.read(NAME);
    try {
      return kept.isPresent() && opens(new String(kept.get()), passphrase);
    } catch (JsonProcessingException | IllegalArgumentException damaged) {
      // What nothing opens is taken away as a forgotten one is.
      return false;
    } finally {
      kept.ifPresent(each -> Arrays.fill(each, ' '));
    }
  }

  public void forget() {
    secrets.forget(NAME);
  }

  private static boolean opens(String kept, char[] passphrase) throws JsonProcessingException {
    var sealed = JSON.readTree(kept);
    try {
      Sealer.of(sealed, passphrase).open(sealed, BOUND);
      return true;
    } catch (AEADBadTagException another) {
      return false;
    }
  }
}
