package org.gradecompanion.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gradebook connect}: says once how PowerTeacher is reached. */
@Command(name = "connect", sortOptions = false)
final class ConnectCommand implements Callable<Integer> {
  private final Context context;

  @Option(
      names = "--gateway",
      required = true,
      paramLabel = "KIND",
      descriptionKey = "cli.connect.gateway")
  private String gateway = "";

  @Option(names = "--url", required = true, paramLabel = "URL", descriptionKey = "cli.connect.url")
  private String url = "";

  @Option(
      names = "--token-url",
      required = true,
      paramLabel = "URL",
      descriptionKey = "cli.connect.token_url")
  private String tokenUrl = "";

  @Option(
      names = "--client-id",
      required = true,
      paramLabel = "ID",
      descriptionKey = "cli.connect.client_id")
  private String clientId = "";

  @Option(
      names = "--client-secret-env",
      required = true,
      paramLabel = "VAR",
      descriptionKey = "cli.connect.client_secret")
  private String secretVariable = "";

  @Option(
      names = "--teacher",
      required = true,
      paramLabel = "EMAIL",
      descriptionKey = "cli.connect.teacher")
  private String teacher = "";

  @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "cli.connect.zone")
  private @Nullable String zone;

  @Mixin private final DialectOptions dialect = new DialectOptions();

  ConnectCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Connection connection =
        new Connection(
            kind(),
            address("--url", url),
            address("--token-url", tokenUrl),
            given("--client-id", clientId),
            given("--teacher", teacher),
            zone(),
            false,
            dialect.dialect());
    char[] secret = context.secret(secretVariable);
    return context.with(
        services -> {
          services.connect(connection, secret);
          report(connection);
          return ExitCode.DONE;
        });
  }

  private void report(Connection connection) {
    if (context.json()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("gateway", connection.kind().code());
      document.put("url", connection.url().toString());
      document.put("tokenUrl", connection.tokenUrl().toString());
      document.put("clientId", connection.clientId());
      document.put("teacher", connection.teacherEmail());
      document.put("zone", connection.zone().getId());
      document.put("dialect", DialectOptions.json(connection.dialect()));
      context.console().json(document);
    } else {
      context.console().print("cli.connect.done", connection.url().toString());
    }
  }

  private GatewayKind kind() {
    String known =
        Arrays.stream(GatewayKind.values())
            .map(GatewayKind::code)
            .collect(Collectors.joining(", "));
    return GatewayKind.byCode(gateway).orElseThrow(() -> wrong("gateway", gateway, known));
  }

  private static URI address(String option, String text) {
    try {
      URI address = new URI(text.strip());
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      // A name and a password in an address would be kept in clear.
      if (web && address.getHost() != null && address.getUserInfo() == null) {
        return address;
      }
    } catch (URISyntaxException notAnAddress) {
      // Said below.
    }
    throw text.contains("@")
        ? wrong("address_with_name", option, withoutName(text))
        : wrong("address", option, text);
  }

  /** What may be repeated on a terminal: anything before an @ may be a password. */
  private static String withoutName(String text) {
    int scheme = text.indexOf("//") + 2;
    int name = text.lastIndexOf('@') + 1;
    return (scheme > 1 && scheme < name ? text.substring(0, scheme) : "") + text.substring(name);
  }

  private static String given(String option, String text) {
    if (text.isBlank()) {
      throw wrong("blank", option);
    }
    return text.strip();
  }

  private ZoneId zone() {
    if (zone == null) {
      return ZoneId.systemDefault();
    }
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw wrong("zone", zone);
    }
  }

  private static UserError wrong(String what, Object... args) {
    return new UserError(UserError.Kind.WRONG_USE, Message.of("error.cli." + what, args));
  }
}
