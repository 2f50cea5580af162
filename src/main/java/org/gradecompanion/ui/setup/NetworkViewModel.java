package org.gradecompanion.ui.setup;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
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
import org.gradecompanion.model.Authority;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Network;
import org.gradecompanion.model.ProxySetting;
import org.gradecompanion.model.ProxySetting.Mode;
import org.gradecompanion.sync.Connections;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.ui.common.Question;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** The proxy, and the authority that is trusted for the present connection. */
public final class NetworkViewModel {
  private final NetworkControls controls;
  private final Connections connections;
  private final Dialogs dialogs;
  private final Words words;
  private final Executor front;
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.SYSTEM);
  private final StringProperty host = new SimpleStringProperty("");
  private final StringProperty port = new SimpleStringProperty("");
  private final StringProperty user = new SimpleStringProperty("");
  private final StringProperty password = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper authority = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper trusting = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper connected = new ReadOnlyBooleanWrapper();
  private final LoadedFields fields = new LoadedFields(mode, host, port, user);
  private @Nullable Connection connection;
  private int readings;

  NetworkViewModel(
      NetworkControls controls,
      Connections connections,
      Dialogs dialogs,
      Words words,
      Executor front) {
    this.controls = controls;
    this.connections = connections;
    this.dialogs = dialogs;
    this.words = words;
    this.front = front;
    refresh();
  }

  public ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  public StringProperty hostProperty() {
    return host;
  }

  public StringProperty portProperty() {
    return port;
  }

  public StringProperty userProperty() {
    return user;
  }

  /** Empty leaves the one that is kept. */
  public StringProperty passwordProperty() {
    return password;
  }

  /** What keeps the proxy from being used, in one sentence, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Who is trusted beside those whom this computer trusts. */
  public ReadOnlyStringProperty authorityProperty() {
    return authority.getReadOnlyProperty();
  }

  /** Whether an authority was chosen for the present connection. */
  public ReadOnlyBooleanProperty trustingProperty() {
    return trusting.getReadOnlyProperty();
  }

  /** Whether there is a school's connection that an authority could be chosen for. */
  public ReadOnlyBooleanProperty connectedProperty() {
    return connected.getReadOnlyProperty();
  }

  /** Reads both again in place of everything that was typed. */
  void replace() {
    fields.saved(fields.held());
    password.set("");
    refresh();
  }

  /**
   * Reads both again; what was typed and is not saved yet stays. Of several readings that are under
   * way the last one begun is shown: it alone cannot be too old.
   */
  CompletableFuture<Void> refresh() {
    int reading = ++readings;
    return connections
        .current()
        .<Network, @Nullable Void>thenCombineAsync(
            controls.current(),
            (present, network) -> {
              if (reading == readings) {
                connection = present.filter(each -> !each.practice()).orElse(null);
                connected.set(connection != null);
                show(network);
              }
              return null;
            },
            front)
        .exceptionallyAsync(
            failure -> {
              problem.set(Failures.sentence(failure, words));
              return null;
            },
            front);
  }

  private void show(Network network) {
    ProxySetting proxy = network.proxy();
    fields.show(mode, proxy.mode());
    fields.show(host, proxy.host());
    fields.show(port, proxy.port() == 0 ? "" : Integer.toString(proxy.port()));
    fields.show(user, proxy.user());
    showAuthority(network);
  }

  private void showAuthority(Network network) {
    Optional<Authority> chosen = Optional.ofNullable(connection).flatMap(network::authority);
    trusting.set(chosen.isPresent());
    authority.set(
        chosen
            .map(
                each ->
                    words.say(
                        "setup.network.authority.chosen",
                        each.subject(),
                        day(each.certificate().getNotAfter()),
                        each.fingerprint()))
            .orElseGet(() -> words.say("setup.network.authority.none")));
  }

  /** Reaches servers this way from now on; completes with whether it could be saved. */
  public CompletableFuture<Boolean> save() {
    problem.set("");
    ProxySetting wanted;
    try {
      boolean manual = mode.get() == Mode.MANUAL;
      wanted =
          new ProxySetting(
              mode.get(),
              host.get(),
              manual ? Integer.parseInt(port.get().strip()) : 0,
              manual ? user.get().strip() : "");
    } catch (IllegalArgumentException e) {
      problem.set(words.say("setup.problem.proxy"));
      return CompletableFuture.completedFuture(false);
    }
    String typed = password.get();
    Map<Property<?>, Object> sent = fields.held();
    return controls
        .use(wanted, typed.isEmpty() ? null : typed.toCharArray())
        .thenComposeAsync(
            network -> {
              fields.saved(sent);
              if (password.get().equals(typed)) {
                password.set("");
              }
              return refresh();
            },
            front)
        .handleAsync(
            (done, failure) -> {
              if (failure != null) {
                problem.set(Failures.sentence(failure, words));
                return false;
              }
              dialogs.mention(words.say("setup.network.saved"));
              return true;
            },
            front);
  }

  /** Shows whose certificate a file holds, and trusts it when the person says so. */
  public CompletableFuture<Void> choose(Path file) {
    Connection present = connection;
    if (present == null) {
      return CompletableFuture.completedFuture(null);
    }
    return controls
        .read(file)
        .thenComposeAsync(certificate -> ask(present, certificate), front)
        .thenComposeAsync(trusted -> refresh(), front)
        .exceptionallyAsync(failure -> refused("setup.network.authority.refused", failure), front);
  }

  private @Nullable Void refused(String title, Throwable failure) {
    dialogs.tell(words.say(title), Failures.sentence(failure, words));
    return null;
  }

  private CompletableFuture<Optional<Network>> ask(
      Connection present, X509Certificate certificate) {
    Authority shown = Network.USUAL.trusting(present, certificate).authorities().get(0);
    Question question =
        new Question(
            words.say("setup.network.authority.title"),
            words.say(
                "setup.network.authority.ask",
                shown.subject(),
                day(certificate.getNotBefore()),
                day(certificate.getNotAfter()),
                shown.fingerprint(),
                present.url().getHost()),
            words.say("setup.network.authority.trust"),
            words.say("setup.network.authority.stay"),
            false);
    return dialogs
        .ask(question)
        .thenCompose(
            yes ->
                yes
                    ? controls.trust(present, certificate).thenApply(Optional::of)
                    : CompletableFuture.completedFuture(Optional.empty()));
  }

  /** Trusts only whom this computer trusts again. */
  public void forget() {
    Connection present = connection;
    if (present != null) {
      controls
          .distrust(present)
          .thenComposeAsync(forgotten -> refresh(), front)
          .exceptionallyAsync(failure -> refused("setup.network.authority.kept", failure), front);
    }
  }

  private static LocalDate day(Date date) {
    return LocalDate.ofInstant(date.toInstant(), ZoneId.systemDefault());
  }
}
