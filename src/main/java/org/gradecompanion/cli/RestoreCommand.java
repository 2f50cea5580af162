package org.gradecompanion.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.gradecompanion.settings.BackupFacts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradebook restore}: shows what a backup holds, puts it in place, and takes that back. */
@Command(name = "restore", sortOptions = false)
final class RestoreCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "cli.restore.file")
  private @Nullable Path file;

  @Option(
      names = "--file-passphrase-env",
      paramLabel = "VAR",
      descriptionKey = "cli.backup.passphrase")
  private @Nullable String passphraseVariable;

  @Option(names = "--apply", descriptionKey = "cli.restore.apply")
  private boolean apply;

  @Option(names = "--back", descriptionKey = "cli.restore.back")
  private boolean back;

  RestoreCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (back) {
      if (!context.program().putBack(context.place())) {
        throw new UserError(UserError.Kind.NEEDS_PERSON, Message.of("error.cli.restore.nothing"));
      }
      context.console().print("cli.restore.put_back");
      return ExitCode.DONE;
    }
    if (file == null || passphraseVariable == null) {
      throw new UserError(UserError.Kind.WRONG_USE, Message.of("error.cli.restore.what"));
    }
    BackupFacts facts =
        context
            .program()
            .restore(
                context.place(), file.toAbsolutePath(), context.secret(passphraseVariable), apply);
    String key = apply ? "cli.restore.done" : "cli.restore.looked";
    BackupView.report(context, facts, key, file.toString());
    return ExitCode.DONE;
  }
}
