package org.gradecompanion.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gradecompanion.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The passphrase of the lock. */
class LockPhraseTest {
  @TempDir Path folder;

  @Test
  void passphrase_opensAndNoOtherDoes_untilItIsForgotten_andIsNotKept() throws IOException {
    LockPhrase phrase = new LockPhrase(secrets());
    assertThat(phrase.isSet()).isFalse();
    assertThat(phrase.opens("".toCharArray())).isFalse();

    phrase.set("heron".toCharArray());

    assertThat(Files.readString(folder.resolve("secrets-store-1.json")))
        .contains("window-lock", "salt")
        .doesNotContain("heron");
    LockPhrase nextStart = new LockPhrase(secrets());
    assertThat(nextStart.isSet()).isTrue();
    assertThat(nextStart.opens("heron".toCharArray())).isTrue();
    assertThat(nextStart.opens("Heron".toCharArray())).isFalse();
    nextStart.forget();
    assertThat(nextStart.isSet()).isFalse();
    assertThat(nextStart.opens("heron".toCharArray())).isFalse();
  }

  @Test
  void passphraseOfThreeCharacters_isRefused() {
    LockPhrase phrase = new LockPhrase(secrets());

    assertThatThrownBy(() -> phrase.set("abc".toCharArray()))
        .isInstanceOf(UserError.class)
        .hasMessage("error.secrets.short_passphrase");
    assertThat(phrase.isSet()).isFalse();
  }

  @Test
  void damagedOne_opensForNobody_andCanBeTakenAway() {
    SecretStore secrets = secrets();
    secrets.write(LockPhrase.NAME, "{\"v\":1".toCharArray());
    LockPhrase phrase = new LockPhrase(secrets);

    assertThat(phrase.opens("heron".toCharArray())).isFalse();
    phrase.forget();
    assertThat(phrase.isSet()).isFalse();
  }

  @Test
  void dataThatAPassphraseProtects_isOpenedByThatOneOnly() {
    SecretStores stores = new SecretStores(scope -> Optional.empty());
    stores
        .choose(folder, "store-2", Optional.of("lantern".toCharArray()))
        .write("key", "s3cret".toCharArray());

    assertThat(stores.opens(folder, "store-2", "lantern".toCharArray())).isTrue();
    assertThat(stores.opens(folder, "store-2", "Lantern".toCharArray())).isFalse();
    assertThat(stores.opens(folder, "store-3", "lantern".toCharArray())).isFalse();
  }

  private SecretStore secrets() {
    return new SecretStores(scope -> Optional.empty()).choose(folder, "store-1", Optional.empty());
  }
}
