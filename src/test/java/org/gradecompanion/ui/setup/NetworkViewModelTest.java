package org.gradecompanion.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okhttp3.tls.HeldCertificate;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Network;
import org.gradecompanion.model.ProxySetting;
import org.gradecompanion.model.ProxySetting.Mode;
import org.gradecompanion.model.UserError;
import org.gradecompanion.sync.Connections;
import org.gradecompanion.sync.Credentials;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.testing.TestDialogs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proxy and a school's own authority, as they are chosen in Setup. */
class NetworkViewModelTest {
  private static final X509Certificate AUTHORITY =
      new HeldCertificate.Builder()
          .certificateAuthority(0)
          .commonName("School CA")
          .build()
          .certificate();

  @TempDir Path folder;
  private final Kept kept = new Kept();
  private final TestDialogs dialogs = new TestDialogs();
  private OpenedBook bench;
  private NetworkViewModel model;

  @BeforeEach
  void open() {
    bench = new OpenedBook(folder);
    Connections connections =
        new Connections(
            bench.store(),
            new NoSecrets(),
            (connection, secret, found) -> {
              throw new AssertionError("nothing is opened here");
            },
            Runnable::run);
    model = new NetworkViewModel(kept, connections, dialogs, bench.words, bench.front);
    bench.front.await("it is shown", () -> !model.authorityProperty().get().isEmpty());
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void authority_isShownWithItsFingerprint_beforeItIsTrusted() {
    bench.front.get(model.choose(folder.resolve("authority.pem")));

    String fingerprint = kept.network.authority(Rosters.CONNECTION).orElseThrow().fingerprint();
    assertThat(dialogs.asked.get(0).text())
        .contains("CN=School CA", fingerprint, "Valid from", "127.0.0.1");
    assertThat(model.authorityProperty().get()).contains("CN=School CA", fingerprint);
    assertThat(model.trustingProperty().get()).isTrue();

    model.forget();
    bench.front.await("it is forgotten", () -> !model.trustingProperty().get());
    assertThat(kept.network).isEqualTo(Network.USUAL);
  }

  @Test
  void authorityThatCannotBeForgotten_isTrustedStill_andSaidSo() {
    bench.front.get(model.choose(folder.resolve("authority.pem")));
    kept.trouble =
        new UserError(UserError.Kind.WRONG_USE, Message.of("error.store.not_saved", "the disk"));

    model.forget();

    bench.front.await("it is said", () -> !dialogs.said.isEmpty());
    assertThat(dialogs.said.get(0)).startsWith("The certificate is trusted still\n");
    assertThat(model.trustingProperty().get()).isTrue();
  }

  @Test
  void settingsThatCannotBeRead_areSaid() {
    kept.trouble =
        new UserError(UserError.Kind.WRONG_USE, Message.of("error.store.not_saved", "the disk"));

    model.refresh();

    bench.front.await("it is said", () -> !model.problemProperty().get().isEmpty());
  }

  @Test
  void authorityThatIsNotWanted_isNotTrusted() {
    dialogs.answer = false;

    bench.front.get(model.choose(folder.resolve("authority.pem")));

    assertThat(kept.network).isEqualTo(Network.USUAL);
    assertThat(model.trustingProperty().get()).isFalse();
  }

  @Test
  void fileWithoutACertificate_isNamed() {
    bench.front.get(model.choose(folder.resolve("letter.txt")));

    assertThat(dialogs.said.get(0))
        .startsWith("The certificate was not taken\n")
        .contains("letter.txt holds no certificate");
    assertThat(kept.network).isEqualTo(Network.USUAL);
  }

  @Test
  void proxySetByHand_isSavedWithItsPassword_whichIsNotShownAgain() {
    model.modeProperty().set(Mode.MANUAL);
    model.hostProperty().set(" proxy.school.org ");
    model.portProperty().set("8080");
    model.userProperty().set("me");
    model.passwordProperty().set("word");

    assertThat(bench.front.get(model.save())).isTrue();

    assertThat(kept.network.proxy())
        .isEqualTo(new ProxySetting(Mode.MANUAL, "proxy.school.org", 8080, "me"));
    assertThat(kept.passwords).containsExactly("word");
    assertThat(model.passwordProperty().get()).isEmpty();

    assertThat(bench.front.get(model.save())).isTrue();
    assertThat(kept.passwords).containsExactly("word", "kept");
  }

  @Test
  void proxyWithoutAPort_isNotSaved() {
    model.modeProperty().set(Mode.MANUAL);
    model.hostProperty().set("proxy.school.org");

    for (String port : List.of("", "http", "0", "65536")) {
      model.portProperty().set(port);
      assertThat(bench.front.get(model.save())).isFalse();
      assertThat(model.problemProperty().get()).contains("a port from 1 to 65535");
    }
    assertThat(kept.network).isEqualTo(Network.USUAL);
  }

  @Test
  void proxyThatIsTyped_stays_whenTheNetworkIsReadAgain() {
    model.modeProperty().set(Mode.MANUAL);
    model.hostProperty().set("proxy.school.org");
    model.passwordProperty().set("word");

    bench.front.get(model.refresh());

    assertThat(model.modeProperty().get()).isEqualTo(Mode.MANUAL);
    assertThat(model.hostProperty().get()).isEqualTo("proxy.school.org");
    assertThat(model.passwordProperty().get()).isEqualTo("word");
  }

  @Test
  void whatIsTypedDuringASave_staysAfterIt() {
    model.modeProperty().set(Mode.MANUAL);
    model.hostProperty().set("proxy.school.org");
    model.portProperty().set("8080");
    CompletableFuture<Boolean> saving = model.save();
    model.userProperty().set("me");
    model.passwordProperty().set("word");

    assertThat(bench.front.get(saving)).isTrue();

    assertThat(model.hostProperty().get()).isEqualTo("proxy.school.org");
    assertThat(model.userProperty().get()).isEqualTo("me");
    assertThat(model.passwordProperty().get()).isEqualTo("word");
  }

  @Test
  void readingThatEndsAfterALaterOne_isNotShown() {
    CompletableFuture<Network> slow = new CompletableFuture<>();
    kept.slow = slow;
    CompletableFuture<Void> first = model.refresh();
    kept.slow = null;
    kept.network = Network.USUAL.trusting(Rosters.CONNECTION, AUTHORITY);
    bench.front.get(model.refresh());
    slow.complete(Network.USUAL);
    bench.front.get(first);

    assertThat(model.trustingProperty().get()).isTrue();
  }

  /** Keeps in memory what the program keeps on disk. */
  private static final class Kept implements NetworkControls {
    private final List<String> passwords = new ArrayList<>();
    private Network network = Network.USUAL;
    private @Nullable UserError trouble;
    private @Nullable CompletableFuture<Network> slow;

    @Override
    public CompletableFuture<Network> current() {
      if (slow != null) {
        return slow;
      }
      return trouble == null
          ? CompletableFuture.completedFuture(network)
          : CompletableFuture.failedFuture(trouble);
    }

    @Override
    public CompletableFuture<Network> use(ProxySetting proxy, char @Nullable [] password) {
      passwords.add(password == null ? "kept" : new String(password));
      network = network.withProxy(proxy);
      return current();
    }

    @Override
    public CompletableFuture<X509Certificate> read(Path file) {
      return file.toString().endsWith(".pem")
          ? CompletableFuture.completedFuture(AUTHORITY)
          : CompletableFuture.failedFuture(
              new UserError(
                  UserError.Kind.WRONG_USE, Message.of("error.authority.none", file.toString())));
    }

    @Override
    public CompletableFuture<Network> trust(Connection connection, X509Certificate certificate) {
      network = network.trusting(connection, certificate);
      return current();
    }

    @Override
    public CompletableFuture<Network> distrust(Connection connection) {
      if (trouble != null) {
        return current();
      }
      network = network.distrusting(connection);
      return current();
    }
  }

  private static final class NoSecrets implements Credentials {
    @Override
    public Optional<char[]> secretOf(Connection connection) {
      return Optional.empty();
    }

    @Override
    public void remember(Connection connection, char[] secret) {}

    @Override
    public void forget(Connection before, Connection now) {}
  }
}
