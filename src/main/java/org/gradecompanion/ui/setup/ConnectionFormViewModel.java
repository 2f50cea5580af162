package org.gradecompanion.ui.setup;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Dialect;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.sync.Connections;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** How PowerTeacher is reached. The secret is taken and never shown again. */
public final class ConnectionFormViewModel {
  private final Connections connections;
  private final Words words;
  private final Executor front;
  private final ObjectProperty<GatewayKind> kind =
      new SimpleObjectProperty<>(GatewayKind.ONEROSTER_1_1);
  private final StringProperty url = new SimpleStringProperty("");
  private final StringProperty tokenUrl = new SimpleStringProperty("");
  private final StringProperty clientId = new SimpleStringProperty("");
  private final StringProperty secret = new SimpleStringProperty("");
  private final StringProperty email = new SimpleStringProperty("");
  private final StringProperty zone = new SimpleStringProperty(ZoneId.systemDefault().getId());
  private final ObjectProperty<Dialect> dialect = new SimpleObjectProperty<>(Dialect.USUAL);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper secretPrompt = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper practice = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final LoadedFields fields =
      new LoadedFields(kind, url, tokenUrl, clientId, email, zone, dialect);
  private @Nullable Connection known;
  private int loads;

  ConnectionFormViewModel(Connections connections, Words words, Executor front) {
    this.connections = connections;
    this.words = words;
    this.front = front;
    load();
  }

  public ObjectProperty<GatewayKind> kindProperty() {
    return kind;
  }

  public StringProperty urlProperty() {
    return url;
  }

  public StringProperty tokenUrlProperty() {
    return tokenUrl;
  }

  public StringProperty clientIdProperty() {
    return clientId;
  }

  public StringProperty secretProperty() {
    return secret;
  }

  public StringProperty emailProperty() {
    return email;
  }

  public StringProperty zoneProperty() {
    return zone;
  }

  /** How the server speaks OneRoster; the PowerTeacher Pro API knows no such differences. */
  public ObjectProperty<Dialect> dialectProperty() {
    return dialect;
  }

  /** What keeps the form from being saved, in one sentence, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What the empty secret field says. */
  public ReadOnlyStringProperty secretPromptProperty() {
    return secretPrompt.getReadOnlyProperty();
  }

  /** Whether the practice district is what is connected now. */
  public ReadOnlyBooleanProperty practiceProperty() {
    return practice.getReadOnlyProperty();
  }

  /** Whether a school is what is connected now. */
  boolean atSchool() {
    return known != null && !known.practice();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /**
   * Reads what is connected; the practice district's addresses are not shown as the school's. What
   * was typed and is not saved yet stays.
   */
  public void load() {
    loaded();
  }

  /** Reads what is connected in place of everything that was typed. */
  void replace() {
    fields.saved(fields.held());
    secret.set("");
    load();
  }

  /** Of several that are under way the last one begun is shown: it alone cannot be too old. */
  private CompletableFuture<Void> loaded() {
    int load = ++loads;
    return connections
        .current()
        .thenAcceptAsync(
            connection -> {
              if (load == loads) {
                show(connection);
              }
            },
            front);
  }

  /** Saves; completes with whether it was saved. */
  public CompletableFuture<Boolean> save() {
    Optional<Connection> wanted = read();
    if (wanted.isEmpty()) {
      return CompletableFuture.completedFuture(false);
    }
    busy.set(true);
    String typed = secret.get();
    Map<Property<?>, Object> sent = fields.held();
    boolean asked = fields.changed(dialect);
    return connections
        .current()
        .thenApply(present -> asked ? wanted.get() : asFound(wanted.get(), present))
        .thenCompose(
            connection ->
                typed.isEmpty()
                    ? connections.saveKeepingSecret(connection)
                    : connections.save(connection, typed.toCharArray()))
        .thenComposeAsync(
            done -> {
              fields.saved(sent);
              if (secret.get().equals(typed)) {
                secret.set("");
              }
              return loaded();
            },
            front)
        .handleAsync(
            (done, failure) -> {
              busy.set(false);
              if (failure != null) {
                problem.set(Failures.sentence(failure, words));
              }
              return failure == null;
            },
            front);
  }

  private void show(Optional<Connection> connection) {
    known = connection.orElse(null);
    practice.set(connection.map(Connection::practice).orElse(false));
    connection
        .filter(each -> !each.practice())
        .ifPresent(
            each -> {
              fields.show(kind, each.kind());
              fields.show(url, each.url().toString());
              fields.show(tokenUrl, each.tokenUrl().toString());
              fields.show(clientId, each.clientId());
              fields.show(email, each.teacherEmail());
              fields.show(zone, each.zone().getId());
              fields.show(dialect, each.dialect());
            });
    boolean kept = connection.filter(each -> !each.practice()).isPresent();
    secretPrompt.set(
        words.say(kept ? "setup.connection.secret.kept" : "setup.connection.secret.prompt"));
  }

  private Optional<Connection> read() {
    problem.set("");
    try {
      URI at = address(url.get());
      URI tokensAt = address(tokenUrl.get());
      if (clientId.get().isBlank()) {
        return refuse("setup.problem.client");
      }
      if (!email.get().contains("@")) {
        return refuse("setup.problem.email");
      }
      if (secret.get().isEmpty() && !sameServer(at, tokensAt)) {
        return refuse("setup.problem.secret");
      }
      return Optional.of(
          new Connection(
              kind.get(),
              at,
              tokensAt,
              clientId.get().strip(),
              email.get().strip(),
              ZoneId.of(zone.get().strip()),
              false,
              dialect(at)));
    } catch (DateTimeException e) {
      return refuse("setup.problem.zone");
    } catch (IllegalArgumentException e) {
      return refuse("setup.problem.url");
    }
  }

  /** What was found out about a server holds as long as it is the same one; what was set stays. */
  private Dialect dialect(URI at) {
    Connection before = known;
    boolean same = before != null && before.kind() == kind.get() && before.url().equals(at);
    boolean untouched = before != null && before.dialect().equals(dialect.get());
    return same || !untouched ? dialect.get() : Dialect.USUAL;
  }

  /** How the server speaks may have been found out since the form showed it. */
  private static Connection asFound(Connection wanted, Optional<Connection> present) {
    return present
        .filter(now -> now.kind() == wanted.kind() && now.url().equals(wanted.url()))
        .map(now -> wanted.speaking(now.dialect()))
        .orElse(wanted);
  }

  /** A secret that is kept here goes only where it went before. */
  private boolean sameServer(URI at, URI tokensAt) {
    Connection before = known;
    return before != null
        && !before.practice()
        && before.url().equals(at)
        && before.tokenUrl().equals(tokensAt)
        && before.clientId().equals(clientId.get().strip());
  }

  private static URI address(String text) {
    URI uri = URI.create(text.strip());
    // A name and a password in an address would be kept in clear.
    if (uri.getHost() == null || uri.getUserInfo() != null) {
      throw new IllegalArgumentException("an address needs a host, and no sign-in");
    }
    return uri;
  }

  private Optional<Connection> refuse(String key) {
    problem.set(words.say(key));
    return Optional.empty();
  }
}
