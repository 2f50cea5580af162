package org.gradecompanion.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Dialect;
import org.gradecompanion.sync.Connections;
import org.gradecompanion.sync.Credentials;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filling in how the school is reached, and what keeps it from being saved. */
class ConnectionFormViewModelTest {
  @TempDir Path folder;
  private final Map<String, String> kept = new HashMap<>();
  private OpenedBook bench;
  private ConnectionFormViewModel form;

  @BeforeEach
  void open() {
    bench = new OpenedBook(folder);
    Credentials credentials =
        new Credentials() {
          @Override
          public Optional<char[]> secretOf(Connection connection) {
            return Optional.ofNullable(kept.get(connection.clientId())).map(String::toCharArray);
          }

          @Override
          public void remember(Connection connection, char[] secret) {
            kept.put(connection.clientId(), new String(secret));
          }

          @Override
          public void forget(Connection before, Connection now) {
            if (!before.clientId().equals(now.clientId())) {
              kept.remove(before.clientId());
            }
          }
        };
    Connections connections =
        new Connections(
            bench.store(),
            credentials,
            (connection, secret, found) -> {
              throw new AssertionError("nothing is opened here");
            },
            Runnable::run);
    kept.put(Rosters.CONNECTION.clientId(), "the secret");
    form = new ConnectionFormViewModel(connections, bench.words, bench.front);
    bench.front.await("the form is filled", () -> !form.urlProperty().get().isEmpty());
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void savedConnection_isShownWithoutItsSecret() {
    assertThat(form.urlProperty().get()).isEqualTo(Rosters.CONNECTION.url().toString());
    assertThat(form.emailProperty().get()).isEqualTo("teacher@school.example");
    assertThat(form.secretProperty().get()).isEmpty();
    assertThat(form.secretPromptProperty().get()).isEqualTo("Kept safe. Type to replace it.");
  }

  @Test
  void otherTeacher_keepsTheSecret() {
    form.emailProperty().set("other@school.example");

    assertThat(bench.front.get(form.save())).isTrue();

    assertThat(stored().teacherEmail()).isEqualTo("other@school.example");
    assertThat(kept).containsValue("the secret");
  }

  @Test
  void otherServer_needsTheSecretAgain() {
    form.urlProperty().set("https://elsewhere.example/ims/oneroster/v1p1");

    assertThat(bench.front.get(form.save())).isFalse();
    assertThat(form.problemProperty().get()).startsWith("Type the client secret");
    assertThat(stored()).isEqualTo(Rosters.CONNECTION);

    form.secretProperty().set("a new one");
    assertThat(bench.front.get(form.save())).isTrue();
    assertThat(stored().url().getHost()).isEqualTo("elsewhere.example");
    assertThat(form.secretProperty().get()).isEmpty();
    assertThat(kept).containsEntry("client", "a new one");
  }

  @Test
  void wayTheServerSpeaks_staysWithTheServer_andWhatWasSetGoesAlong() {
    Dialect dated = Dialect.USUAL.written(Dialect.Dates.DATE, Dialect.References.SHORT);
    form.dialectProperty().set(dated);
    assertThat(bench.front.get(form.save())).isTrue();
    assertThat(stored().dialect()).isEqualTo(dated);

    form.secretProperty().set("a new one");
    form.urlProperty().set("https://elsewhere.example/ims/oneroster/v1p1");
    assertThat(bench.front.get(form.save())).isTrue();
    assertThat(stored().dialect()).isEqualTo(Dialect.USUAL);
    assertThat(form.dialectProperty().get()).isEqualTo(Dialect.USUAL);

    form.secretProperty().set("a new one");
    form.urlProperty().set("https://third.example/ims/oneroster/v1p1");
    form.dialectProperty().set(dated);
    assertThat(bench.front.get(form.save())).isTrue();
    assertThat(stored().dialect()).isEqualTo(dated);
  }

  @ParameterizedTest(name = "{0} = \"{1}\": {2}")
  @CsvSource({
    "url, '', An address starts with https",
    "url, not an address, An address starts with https",
    "url, ftp://school.example/x, An address starts with https",
    "url, https://me:word@school.example/x, An address starts with https",
    "client, ' ', Type the client ID",
    "email, teacher, Type the e-mail address",
    "zone, Mars/Olympus, Choose the school's time zone",
  })
  void whatMakesNoSense_isNamedAndNothingIsSaved(String field, String value, String problem) {
    switch (field) {
      case "url" -> form.urlProperty().set(value);
      case "client" -> form.clientIdProperty().set(value);
      case "email" -> form.emailProperty().set(value);
      default -> form.zoneProperty().set(value);
    }
    form.secretProperty().set("s");

    assertThat(bench.front.get(form.save())).isFalse();

    assertThat(form.problemProperty().get()).startsWith(problem);
    assertThat(stored()).isEqualTo(Rosters.CONNECTION);
  }

  @Test
  void addressThatIsTyped_stays_whenTheConnectionIsReadAgain() {
    form.urlProperty().set("https://elsewhere.example/ims");
    form.secretProperty().set("a new one");
    bench.store().save(ofTeacher("other@school.example")).join();

    form.load();
    bench.front.await("it is read", () -> form.emailProperty().get().startsWith("other@"));

    assertThat(form.urlProperty().get()).isEqualTo("https://elsewhere.example/ims");
    assertThat(form.secretProperty().get()).isEqualTo("a new one");
  }

  @Test
  void whatIsTypedDuringASave_staysAfterIt() {
    form.emailProperty().set(" other@school.example ");
    var saving = form.save();
    form.clientIdProperty().set("another client");
    form.secretProperty().set("its secret");

    assertThat(bench.front.get(saving)).isTrue();

    assertThat(stored().teacherEmail()).isEqualTo("other@school.example");
    assertThat(form.emailProperty().get()).isEqualTo("other@school.example");
    assertThat(form.clientIdProperty().get()).isEqualTo("another client");
    assertThat(form.secretProperty().get()).isEqualTo("its secret");
  }

  @Test
  void wayTheServerSpeaks_thatWasFoundOutMeanwhile_stays_unlessAnotherIsChosen() {
    Dialect found = Dialect.USUAL.written(Dialect.Dates.DATE, Dialect.References.SHORT);
    bench.store().save(Rosters.CONNECTION.speaking(found)).join();
    form.emailProperty().set("other@school.example");
    assertThat(bench.front.get(form.save())).isTrue();
    assertThat(stored().teacherEmail()).isEqualTo("other@school.example");
    assertThat(stored().dialect()).isEqualTo(found);
    assertThat(form.dialectProperty().get()).isEqualTo(found);

    form.dialectProperty().set(Dialect.USUAL);
    assertThat(bench.front.get(form.save())).isTrue();
    assertThat(stored().dialect()).isEqualTo(Dialect.USUAL);
  }

  private static Connection ofTeacher(String email) {
    Connection usual = Rosters.CONNECTION;
    return new Connection(
        usual.kind(),
        usual.url(),
        usual.tokenUrl(),
        usual.clientId(),
        email,
        usual.zone(),
        usual.practice());
  }

  private Connection stored() {
    return bench.store().connection().join().orElseThrow();
  }
}
