package org.gradecompanion.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradecompanion.model.Authority;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Network;
import org.gradecompanion.model.ProxySetting;
import org.gradecompanion.model.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gradebook network}: through which proxy servers are reached, and whom to trust there. */
@Command(name = "network", sortOptions = false)
final class NetworkCommand implements Callable<Integer> {
  private final Context context;

  @Option(names = "--proxy", paramLabel = "PROXY", descriptionKey = "cli.network.proxy")
  private @Nullable String proxy;

  @Option(names = "--proxy-user", paramLabel = "NAME", descriptionKey = "cli.network.user")
  private String user = "";

  @Option(
      names = "--proxy-password-env",
      paramLabel = "VAR",
      descriptionKey = "cli.network.password")
  private @Nullable String passwordVariable;

  @Option(names = "--trust", paramLabel = "FILE", descriptionKey = "cli.network.trust")
  private @Nullable Path trust;

  @Option(
      names = "--fingerprint",
      paramLabel = "SHA256",
      descriptionKey = "cli.network.fingerprint")
  private @Nullable String fingerprint;

  @Option(names = "--distrust", descriptionKey = "cli.network.distrust")
  private boolean distrust;

  NetworkCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (proxy == null && (passwordVariable != null || !user.isEmpty())) {
      throw new UserError(
          UserError.Kind.WRONG_USE,
          Message.of(
              "error.cli.proxy_unnamed",
              passwordVariable != null ? "--proxy-password-env" : "--proxy-user"));
    }
    ProxySetting wanted = proxy == null ? null : setting(proxy);
    char[] password = passwordVariable == null ? null : context.secret(passwordVariable);
    return context.with(services -> changed(services, wanted, password));
  }

  private int changed(
      Services services, @Nullable ProxySetting wanted, char @Nullable [] password) {
    Network network = services.network();
    if (wanted != null) {
      network = services.use(wanted, password);
    }
    if (distrust) {
      network = services.distrust();
    }
    Optional<Authority> offered = Optional.ofNullable(trust).map(services::authority);
    boolean taken = offered.filter(this::named).isPresent();
    if (taken) {
      network = services.trust(offered.get());
    }
    Network now = network;
    Optional<Authority> shown = offered.or(() -> services.connection().flatMap(now::authority));
    report(now.proxy(), shown.orElse(null), offered.isEmpty() || taken);
    return offered.isPresent() && !taken ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
  }

  /** Whether it is the one that was meant: a person compared, or pasted what was published. */
  private boolean named(Authority authority) {
    return fingerprint != null
        && digits(fingerprint).equalsIgnoreCase(digits(authority.fingerprint()));
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9A-Fa-f]", "");
  }

  private ProxySetting setting(String text) {
    if (text.equals("system")) {
      return ProxySetting.SYSTEM;
    }
    if (text.equals("none")) {
      return ProxySetting.NONE;
    }
    int colon = text.lastIndexOf(':');
    try {
      return new ProxySetting(
          ProxySetting.Mode.MANUAL,
          text.substring(0, Math.max(0, colon)),
          Integer.parseInt(text.substring(colon + 1)),
          user);
    } catch (IllegalArgumentException noProxy) {
      int name = text.lastIndexOf('@') + 1;
      // Anything before an @ may be a password, which is not repeated on a terminal.
      Message why =
          name > 0
              ? Message.of("error.cli.proxy_with_name", text.substring(name))
              : Message.of("error.cli.proxy", text);
      throw new UserError(UserError.Kind.WRONG_USE, why);
    }
  }

  private void report(ProxySetting now, @Nullable Authority authority, boolean trusted) {
    Console console = context.console();
    if (context.json()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("proxy", Summaries.code(now.mode()));
      if (now.mode() == ProxySetting.Mode.MANUAL) {
        json.put("proxyAddress", now.address());
        json.put("proxyUser", now.user());
      }
      if (authority != null) {
        json.put("authority", json(authority, trusted));
      }
      console.json(json);
      return;
    }
    console.print("cli.network.proxy." + now.mode().name(), now.address());
    if (authority != null) {
      console.print(
          "cli.network.authority",
          authority.subject(),
          LocalDate.ofInstant(authority.from(), ZoneId.systemDefault()),
          LocalDate.ofInstant(authority.until(), ZoneId.systemDefault()),
          authority.fingerprint());
      console.print(
          trusted
              ? "cli.network.trusted"
              : fingerprint == null ? "cli.network.untrusted" : "cli.network.other");
    }
  }

  private static Map<String, Object> json(Authority authority, boolean trusted) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("subject", authority.subject());
    json.put("from", authority.from().toString());
    json.put("until", authority.until().toString());
    json.put("fingerprint", authority.fingerprint());
    json.put("trusted", trusted);
    return json;
  }
}
