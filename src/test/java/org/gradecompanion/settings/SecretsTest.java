package org.gradecompanion.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gradecompanion.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  private static final String SCOPE = "store-1";
  private static final Optional<char[]> NONE = Optional.empty();

  @TempDir Path folder;
  private final SecretStores headless = new SecretStores(scope -> Optional.empty());

  @Test
  void headlessMachine_keepsSecretsInAnOwnerOnlyFile() throws IOException {
    Path settings = folder.resolve("settings");
    SecretStore secrets = headless.choose(settings, SCOPE, NONE);
    secrets.write("client", "s3cret".toCharArray());

    assertThat(secrets.strength()).isEqualTo(SecretStore.Strength.OWNER_ONLY_FILE);
    assertThat(text(headless.choose(settings, SCOPE, NONE), "client")).contains("s3cret");
    for (Path file : files(settings)) {
      assertOwnerOnly(file, "rw-------");
    }
    assertOwnerOnly(settings, "rwx------");
  }

  @Test
  void twoDataFolders_doNotShareSecrets() {
    headless.choose(folder, SCOPE, NONE).write("client", "s3cret".toCharArray());

    assertThat(headless.choose(folder, "store-2", NONE).read("client")).isEmpty();
  }

  @Test
  void secretForgotten_isGone() {
    SecretStore secrets = headless.choose(folder, SCOPE, NONE);
    secrets.write("client", "s3cret".toCharArray());
    secrets.forget("client");
    secrets.forget("never there");

    assertThat(headless.choose(folder, SCOPE, NONE).read("client")).isEmpty();
  }

  @Test
  void passphrase_sealsSecretsAndOpensThem() throws IOException {
    SecretStore secrets = headless.choose(folder, SCOPE, passphrase("corréct horse"));
    secrets.write("client", "s3cret-canary".toCharArray());

    SecretStore again = headless.choose(folder, SCOPE, passphrase("corréct horse"));
    assertThat(text(again, "client")).contains("s3cret-canary");
    assertThat(again.strength()).isEqualTo(SecretStore.Strength.PASSPHRASE);
    for (Path file : files(folder)) {
      assertOwnerOnly(file, "rw-------");
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("canary");
    }
  }

  @Test
  void wrongPassphrase_isRefusedAndChangesNothing() throws IOException {
    headless.choose(folder, SCOPE, passphrase("right")).write("client", "s".toCharArray());
    byte[] before = Files.readAllBytes(files(folder).get(0));

    assertRefused(
        () -> headless.choose(folder, SCOPE, passphrase("wrong")),
        "error.secrets.wrong_passphrase");
    assertThat(Files.readAllBytes(files(folder).get(0))).isEqualTo(before);
  }

  @Test
  void sealedSecretsWithoutPassphrase_areNotLookedForElsewhere() {
    headless.choose(folder, SCOPE, passphrase("right")).write("client", "s".toCharArray());

    assertRefused(() -> headless.choose(folder, SCOPE, NONE), "error.secrets.passphrase_needed");
  }

  @Test
  void damagedSealedFile_isNamed() throws IOException {
    headless.choose(folder, SCOPE, passphrase("right")).write("client", "s".toCharArray());
    Files.writeString(files(folder).get(0), "{\"v\":1,\"iterations\":-1}");

    assertRefused(
        () -> headless.choose(folder, SCOPE, passphrase("right")), "error.secrets.damaged");
  }

  @Test
  void damagedPlainFile_isNamed() throws IOException {
    SecretStore secrets = headless.choose(folder, SCOPE, NONE);
    secrets.write("client", "s3cret".toCharArray());
    Files.writeString(files(folder).get(0), "{\"client\":\"s3cret");

    assertRefused(() -> secrets.read("client"), "error.secrets.damaged");
  }

  @Test
  void keyStoreThatIsThere_isPreferred() {
    SecretStore keyStore = new InMemory();
    SecretStores desktop = new SecretStores(scope -> Optional.of(keyStore));

    assertThat(desktop.choose(folder, SCOPE, NONE)).isSameAs(keyStore);
  }

  @Test
  void secretsOfHeadlessTimes_areFoundWhenAKeyStoreAppears() {
    headless.choose(folder, SCOPE, NONE).write("client", "s3cret".toCharArray());
    SecretStores desktop = new SecretStores(scope -> Optional.of(new InMemory()));

    assertThat(text(desktop.choose(folder, SCOPE, NONE), "client")).contains("s3cret");
  }

  @Test
  void systemKeyStore_whateverThisMachineHas_givesAStore() {
    SecretStore secrets = SecretStores.ofThisSystem().choose(folder, SCOPE, NONE);
    secrets.write("client", "s3cret".toCharArray());

    assertThat(text(secrets, "client")).contains("s3cret");
    secrets.forget("client");
    assertThat(secrets.read("client")).isEmpty();
  }

  @Test
  void masterKey_isMadeOnceAndStays() {
    SecretStore secrets = new InMemory();
    byte[] key = MasterKeys.of(secrets, false);

    assertThat(key).hasSize(32);
    assertThat(MasterKeys.of(secrets, true)).isEqualTo(key);
    assertThat(MasterKeys.of(new InMemory(), false)).isNotEqualTo(key);
  }

  @Test
  void masterKeyMissingForExistingData_isNotMadeUp() {
    SecretStore secrets = new InMemory();

    assertRefused(() -> MasterKeys.of(secrets, true), "error.secrets.key_lost");
    assertThat(secrets.read("master-key")).isEmpty();
  }

  private static void assertRefused(ThrowingCallable act, String key) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            UserError.class, e -> assertThat(e.userMessage().key()).isEqualTo(key))
        .satisfies(e -> assertThat(e.getCause()).isNull());
  }

  private static void assertOwnerOnly(Path path, String permissions) throws IOException {
    if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .isEqualTo(permissions);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static Optional<char[]> passphrase(String text) {
    return Optional.of(text.toCharArray());
  }

  private static Optional<String> text(SecretStore secrets, String name) {
    return secrets.read(name).map(String::new);
  }

  private static final class InMemory implements SecretStore {
    private final Map<String, char[]> secrets = new HashMap<>();

    @Override
    public Optional<char[]> read(String name) {
      return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public void write(String name, char[] secret) {
      secrets.put(name, secret);
    }

    @Override
    public void forget(String name) {
      secrets.remove(name);
    }

    @Override
    public void forgetAll() {
      secrets.clear();
    }

    @Override
    public Strength strength() {
      return Strength.KEY_STORE;
    }
  }
}
