package org.gradecompanion.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okhttp3.tls.HeldCertificate;
import org.gradecompanion.exchange.bundle.BundleRoster;
import org.gradecompanion.exchange.bundle.BundleVersion;
import org.gradecompanion.exchange.bundle.BundleWatch;
import org.gradecompanion.gradebook.RosterPreview;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.Network;
import org.gradecompanion.model.ProxySetting;
import org.gradecompanion.model.PullChoice;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.model.TeacherId;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.settings.SecretStore;
import org.gradecompanion.sync.Connections;
import org.gradecompanion.sync.Credentials;
import org.gradecompanion.testing.KeptPreferences;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.testing.TestSync;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However another district comes to be connected, all of Setup is about that one. */
class SetupViewModelTest {
  private static final Connection OTHER =
      new Connection(
          GatewayKind.ONEROSTER_1_1,
          URI.create("http://127.0.0.1:8/ims/oneroster/v1p1"),
          URI.create("http://127.0.0.1:8/oauth/access_token"),
          "client",
          "teacher@school.example",
          ZoneOffset.UTC,
          true);

  @TempDir Path folder;
  private OpenedBook bench;
  private SetupViewModel setup;

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
    setup =
        new SetupViewModel(
            connections,
            new TestSync(),
            new Practice(),
            new Rules(),
            new TrustingOne(),
            new Files(),
            new KeptPreferences(),
            SecretStore.Strength.KEY_STORE,
            bench.dialogs,
            bench.words,
            bench.front,
            () -> {});
    bench.front.await(
        "the authority of the connection is shown", () -> setup.network().trustingProperty().get());
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void connectionFile_opened_showsTheNetworkOfItsConnection() {
    bench.store().save(OTHER).join();
    setup.setUp();
    awaitOther();
  }

  @Test
  void rostersTakenFromFiles_showTheNetworkOfWhatIsConnectedThen() {
    setup.files().pathProperty().set("bundle.zip");
    setup.files().emailProperty().set("ada@school.example");
    setup.files().look();
    bench.front.await("they are seen", () -> setup.files().previewProperty().get() != null);
    setup.files().take();
    awaitOther();
  }

  @Test
  void practiceDistrict_hasNoAuthorityOfASchool() {
    setup.usePractice();
    awaitOther();
  }

  @Test
  void practiceDistrict_insteadOfASchool_isAskedAbout_andOnlyTakenByWhoAgrees() {
    Connection school = school();
    bench.store().save(school).join();
    setup.setUp();
    bench.front.await(
        "the school is shown",
        () -> setup.connection().urlProperty().get().equals(school.url().toString()));
    bench.front.await("it is pulled", () -> !setup.pullingProperty().get());

    bench.dialogs.answer = false;
    setup.usePractice();
    assertThat(bench.dialogs.asked)
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.destroys()).isTrue();
              assertThat(question.text()).contains("client secret is removed");
            });
    assertThat(bench.store().connection().join()).contains(school);

    bench.dialogs.answer = true;
    setup.usePractice();
    bench.front.await(
        "the practice district is connected",
        () -> bench.store().connection().join().equals(Optional.of(OTHER)));
  }

  private static Connection school() {
    return new Connection(
        OTHER.kind(),
        OTHER.url(),
        OTHER.tokenUrl(),
        OTHER.clientId(),
        OTHER.teacherEmail(),
        OTHER.zone(),
        false);
  }

  @Test
  void connectionFile_opened_takesThePlaceOfWhatWasTyped() {
    setup.connection().urlProperty().set("https://half");
    setup.connection().secretProperty().set("typed");
    setup.network().hostProperty().set("proxy.typed.org");
    Connection school = school();
    bench.store().save(school).join();

    setup.setUp();

    bench.front.await(
        "the school of the file is shown",
        () ->
            setup.connection().urlProperty().get().equals(OTHER.url().toString())
                && setup.network().hostProperty().get().isEmpty());
    assertThat(setup.connection().secretProperty().get()).isEmpty();
  }

  @Test
  void proxyThatIsTyped_staysWhenTheConnectionIsSaved_andWhenThePageIsLookedAtAgain() {
    bench.front.await(
        "the connection is shown", () -> !setup.connection().emailProperty().get().isEmpty());
    setup.network().hostProperty().set("proxy.school.org");
    setup.connection().emailProperty().set("other@school.example");
    setup.saveAndPull();
    bench.front.await("it pulls", () -> !setup.pulledProperty().get().isEmpty());

    setup.activeProperty().set(true);
    bench.front.get(setup.network().refresh());

    assertThat(setup.network().hostProperty().get()).isEqualTo("proxy.school.org");
  }

  private void awaitOther() {
    bench.front.await(
        "the authority of the connection before is not shown any more",
        () -> !setup.network().trustingProperty().get());
    assertThat(setup.network().connectedProperty().get()).isFalse();
  }

  private static final class TrustingOne implements NetworkControls {
    private final Network network =
        Network.USUAL.trusting(
            Rosters.CONNECTION,
            new HeldCertificate.Builder()
                .certificateAuthority(0)
                .commonName("School CA")
                .build()
                .certificate());

    @Override
    public CompletableFuture<Network> current() {
      return CompletableFuture.completedFuture(network);
    }

    @Override
    public CompletableFuture<Network> use(ProxySetting proxy, char @Nullable [] password) {
      return current();
    }

    @Override
    public CompletableFuture<X509Certificate> read(Path file) {
      throw new AssertionError("no file is chosen here");
    }

    @Override
    public CompletableFuture<Network> trust(Connection connection, X509Certificate certificate) {
      return current();
    }

    @Override
    public CompletableFuture<Network> distrust(Connection connection) {
      return current();
    }
  }

  /** Is connected to as the program does: by saving its connection. */
  private final class Practice implements PracticeControls {
    @Override
    public boolean running() {
      return false;
    }

    @Override
    public String url() {
      return "";
    }

    @Override
    public void offline(boolean offline) {}

    @Override
    public boolean isOffline() {
      return false;
    }

    @Override
    public void slow(boolean slow) {}

    @Override
    public void failNext(int requests) {}

    @Override
    public void expireTokens() {}

    @Override
    public CompletableFuture<Void> connect() {
      return bench.store().save(OTHER);
    }
  }

  private static final class Rules implements RulesControls {
    @Override
    public Profile current() {
      return Profile.powerTeacher();
    }

    @Override
    public CompletableFuture<List<Profile>> all() {
      return CompletableFuture.completedFuture(List.of(current()));
    }

    @Override
    public CompletableFuture<Profile> choose(String name) {
      return CompletableFuture.completedFuture(current());
    }

    @Override
    public CompletableFuture<Profile> take(Path file) {
      return CompletableFuture.completedFuture(current());
    }
  }

  private final class Files implements FileRosterControls {
    @Override
    public CompletableFuture<String> teacherEmail() {
      return CompletableFuture.completedFuture("");
    }

    @Override
    public CompletableFuture<Boolean> unconnected() {
      return CompletableFuture.completedFuture(true);
    }

    @Override
    public CompletableFuture<BundleRoster> read(Path path, String teacher, BundleWatch watch) {
      Teacher ada = new Teacher(new TeacherId("t"), "Ada", "Moss", teacher);
      Roster roster = Roster.ofPeople(ada, List.of(), List.of(), List.of(), Map.of(), Map.of());
      return CompletableFuture.completedFuture(
          new BundleRoster(BundleVersion.V1_1, roster, List.of(), 0));
    }

    @Override
    public CompletableFuture<RosterPreview> preview(Roster roster) {
      return CompletableFuture.completedFuture(
          new RosterPreview(List.of(), List.of(), RosterPreview.Sending.LEAVES_PRACTICE));
    }

    @Override
    public CompletableFuture<PullOutcome> take(Roster roster, PullChoice choice) {
      return bench.store().save(OTHER).thenApply(done -> new PullOutcome(0, 0, 0, 0, 0, 0));
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
