package org.gradecompanion.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.gradecompanion.model.ArchiveScope;
import org.gradecompanion.model.Leaving;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.gradecompanion.settings.BackupFacts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code gradebook archive}: classes of former years, or students who left, into a file, and then
 * off this computer.
 */
@Command(name = "archive", sortOptions = false)
final class ArchiveCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "cli.archive.file")
  private @Nullable Path file;

  @Option(names = "--before", paramLabel = "YYYY-MM-DD", descriptionKey = "cli.archive.before")
  private @Nullable LocalDate before;

  @Option(names = "--departed", descriptionKey = "cli.archive.departed")
  private boolean departed;

  @Option(
      names = "--file-passphrase-env",
      paramLabel = "VAR",
      descriptionKey = "cli.backup.passphrase")
  private @Nullable String passphraseVariable;

  @Option(names = "--remove", descriptionKey = "cli.archive.remove")
  private boolean remove;

  @Option(names = "--replace", descriptionKey = "cli.archive.replace")
  private boolean replace;

  ArchiveCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ArchiveScope scope = scope();
    Path archive = file == null ? null : file.toAbsolutePath();
    if (archive == null && !remove) {
      return context.with(
          services -> {
            report("ended", services.leaving(scope));
            return ExitCode.DONE;
          });
    }
    if (archive == null || passphraseVariable == null) {
      throw new UserError(UserError.Kind.WRONG_USE, Message.of("error.cli.archive"));
    }
    char[] passphrase = context.secret(passphraseVariable);
    return context.with(
        services -> {
          if (remove) {
            report("removed", services.removeArchived(scope, archive, passphrase));
          } else {
            keep(services.archiveFiles(archive));
            BackupFacts facts = services.archive(scope, archive, passphrase);
            BackupView.report(context, facts, "cli.archive.done", archive.toString());
          }
          return ExitCode.DONE;
        });
  }

  /** An older archive, or its table, may be all that is left of what was removed. */
  private void keep(List<Path> files) {
    for (Path older : files) {
      if (!replace && Files.exists(older)) {
        throw new UserError(
            UserError.Kind.WRONG_USE, Message.of("error.cli.archive.exists", older.toString()));
      }
    }
  }

  private ArchiveScope scope() {
    LocalDate day = before;
    if ((day == null) != departed) {
      throw new UserError(UserError.Kind.WRONG_USE, Message.of("error.cli.archive.which"));
    }
    return day == null ? new ArchiveScope.Departed() : new ArchiveScope.Ended(day);
  }

  private void report(String what, List<Leaving> leaving) {
    Console console = context.console();
    if (context.json()) {
      console.json(leaving.stream().map(LeavingView::json).toList());
      return;
    }
    console.print("cli.archive." + what + (departed ? ".students" : ""), leaving.size());
    leaving.forEach(each -> LeavingView.print(console, each));
  }
}
