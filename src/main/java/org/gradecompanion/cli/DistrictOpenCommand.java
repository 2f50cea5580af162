package org.gradecompanion.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.gradecompanion.settings.ConnectionFile;
import org.gradecompanion.settings.SignIn;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradebook district open}: a teacher's whole set-up, from the district's file. */
@Command(name = "open", sortOptions = false)
final class DistrictOpenCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "FILE", descriptionKey = "cli.district.open.file")
  private Path file = Path.of("");

  @Option(names = "--teacher", paramLabel = "EMAIL", descriptionKey = "cli.district.open.teacher")
  private @Nullable String teacher;

  @Option(
      names = "--file-passphrase-env",
      paramLabel = "VAR",
      descriptionKey = "cli.district.open.passphrase")
  private @Nullable String passphraseVariable;

  @Option(names = "--client-id", paramLabel = "ID", descriptionKey = "cli.district.open.client_id")
  private @Nullable String clientId;

  @Option(
      names = "--client-secret-env",
      paramLabel = "VAR",
      descriptionKey = "cli.district.open.client_secret")
  private @Nullable String secretVariable;

  @Option(
      names = "--fingerprint",
      paramLabel = "CODE",
      descriptionKey = "cli.district.open.fingerprint")
  private @Nullable String fingerprint;

  DistrictOpenCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ConnectionFile found = ConnectionFile.read(file);
    if (fingerprint != null && !found.fingerprint().text().equalsIgnoreCase(fingerprint.strip())) {
      throw new UserError(
          UserError.Kind.NEEDS_PERSON,
          Message.of("error.connection_file.other", found.fingerprint().text(), fingerprint));
    }
    if (teacher == null) {
      report(found, false);
      return ExitCode.DONE;
    }
    String client = clientId == null ? found.setup().clientId() : clientId;
    SignIn who = new SignIn(teacher, client, secret(found));
    return context.with(
        services -> {
          services.openDistrict(found, who);
          report(found, true);
          return ExitCode.DONE;
        });
  }

  private char[] secret(ConnectionFile found) {
    if (secretVariable != null) {
      return context.secret(secretVariable);
    }
    if (found.sealed() && passphraseVariable != null) {
      return found.secret(context.secret(passphraseVariable)).orElseThrow();
    }
    throw new UserError(
        UserError.Kind.WRONG_USE,
        Message.of(found.sealed() ? "error.cli.district.passphrase" : "error.cli.district.secret"));
  }

  private void report(ConnectionFile found, boolean done) {
    Console console = context.console();
    if (context.json()) {
      Map<String, Object> document = new LinkedHashMap<>(DistrictView.json(found));
      document.put("opened", done);
      console.json(document);
      return;
    }
    DistrictView.print(found, console);
    console.print(done ? "cli.district.open.done" : "cli.district.open.looked");
  }
}
