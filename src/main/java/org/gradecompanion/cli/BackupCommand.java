package org.gradecompanion.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.gradecompanion.settings.BackupFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradebook backup}: everything into one file that a passphrase opens. */
@Command(name = "backup", sortOptions = false)
final class BackupCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "FILE", descriptionKey = "cli.backup.file")
  private Path file = Path.of("");

  @Option(
      names = "--file-passphrase-env",
      required = true,
      paramLabel = "VAR",
      descriptionKey = "cli.backup.passphrase")
  private String passphraseVariable = "";

  @Option(names = "--replace", descriptionKey = "cli.backup.replace")
  private boolean replace;

  BackupCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    char[] passphrase = context.secret(passphraseVariable);
    keep(file.toAbsolutePath());
    return context.with(
        services -> {
          BackupFacts facts = services.backUp(file.toAbsolutePath(), passphrase);
          BackupView.report(context, facts, "cli.backup.done", file.toString());
          return ExitCode.DONE;
        });
  }

  /** An older backup may be of another day, or of another computer. */
  private void keep(Path backup) {
    if (!replace && Files.exists(backup)) {
      throw new UserError(
          UserError.Kind.WRONG_USE, Message.of("error.cli.backup.exists", backup.toString()));
    }
  }
}
