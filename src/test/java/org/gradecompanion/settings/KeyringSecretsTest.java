package org.gradecompanion.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.javakeyring.PasswordAccessException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets in a key store, which may be locked and cannot list what is in it. */
class KeyringSecretsTest {
  private static final String SCOPE = "store-1";

  @TempDir Path folder;
  private final Box box = new Box();
  private final KeyringSecrets secrets = new KeyringSecrets(box, SCOPE);

  @Test
  void everythingForgotten_leavesNothing_whateverItWasCalled() {
    secrets.write("master-key", "k".toCharArray());
    secrets.write("client-secret-of-long-ago", "s".toCharArray());
    new KeyringSecrets(box, "store-2").write("client", "other".toCharArray());

    new KeyringSecrets(box, SCOPE).forgetAll();

    assertThat(box.kept.keySet()).allMatch(account -> account.startsWith("store-2/"));
    assertThat(new KeyringSecrets(box, "store-2").read("client")).isPresent();
  }

  @Test
  void secretOfAVersionThatKeptNoNames_isKnownOnceItWasRead() {
    box.kept.put(SCOPE + "/client", "s");
    assertThat(secrets.read("client")).isPresent();

    secrets.forgetAll();

    assertThat(box.kept).isEmpty();
  }

  @Test
  void secretForgotten_isGone_andOneThatNeverWasIsNoTrouble() {
    secrets.write("client", "s".toCharArray());

    secrets.forget("client");
    secrets.forget("never there");

    assertThat(secrets.read("client")).isEmpty();
    assertThat(box.kept).doesNotContainKey(SCOPE + "/client");
  }

  @Test
  void lockedKeyStore_isNotTakenForAnEmptyOne() {
    secrets.write("client", "s".toCharArray());
    box.locked = true;

    assertRefused(() -> secrets.forget("client"));
    assertRefused(secrets::forgetAll);

    box.locked = false;
    assertThat(secrets.read("client")).isPresent();
  }

  @Test
  void forgettingADataFolder_waitsForAKeyStoreThatIsLocked() {
    SecretStores stores =
        new SecretStores(
            scope -> {
              throw SecretErrors.keyStoreRefused(null);
            });

    assertRefused(() -> stores.forget(folder, SCOPE));
    assertThat(stores.choose(folder, SCOPE, Optional.empty()).strength())
        .isEqualTo(SecretStore.Strength.OWNER_ONLY_FILE);
  }

  @Test
  void dataWhoseKeyIsInAKeyStore_areNotReplacedByDataWithAKeyInAFile() {
    SecretStores headless = new SecretStores(scope -> Optional.empty());

    assertRefused(() -> headless.chooseInPlaceOf(folder, SCOPE, true, "store-2", Optional.empty()));
    assertThat(
            headless.chooseInPlaceOf(folder, SCOPE, false, "store-2", Optional.empty()).strength())
        .isEqualTo(SecretStore.Strength.OWNER_ONLY_FILE);
  }

  private static void assertRefused(Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            UserError.class,
            e -> assertThat(e.userMessage().key()).isEqualTo("error.secrets.key_store"));
  }

  /** A key store in memory that answers as the real ones do. */
  private static final class Box implements KeyStorage {
    private final Map<String, String> kept = new HashMap<>();
    private boolean locked;

    @Override
    public String get(String account) throws PasswordAccessException {
      String secret = locked ? null : kept.get(account);
      if (secret == null) {
        throw new PasswordAccessException("nothing to be had");
      }
      return secret;
    }

    @Override
    public void set(String account, String secret) throws PasswordAccessException {
      if (locked) {
        throw new PasswordAccessException("locked");
      }
      kept.put(account, secret);
    }

    @Override
    public void delete(String account) throws PasswordAccessException {
      if (locked || kept.remove(account) == null) {
        throw new PasswordAccessException("nothing to be had");
      }
    }
  }
}
