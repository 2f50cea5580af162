package org.gradecompanion.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.PastSection;
import org.gradecompanion.model.UserError;
import org.gradecompanion.settings.BackupFacts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradebook archive}: classes of former years into a file, and then off this computer. */
@Command(name = "archive", sortOptions = false)
final class ArchiveCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "cli.archive.file")
  private @Nullable Path file;

  @Option(
      names = "--before",
      required = true,
      paramLabel = "YYYY-MM-DD",
      descriptionKey = "cli.archive.before")
  private LocalDate before = LocalDate.MIN;

  @Option(
      names = "--file-passphrase-env",
      paramLabel = "VAR",
      descriptionKey = "cli.backup.passphrase")
  private @Nullable String passphraseVariable;

  @Option(names = "--remove", descriptionKey = "cli.archive.remove")
  private boolean remove;

  ArchiveCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Path archive = file == null ? null : file.toAbsolutePath();
    if (archive == null && !remove) {
      return context.with(
          services -> {
            report("cli.archive.ended", services.ended(before));
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
            report("cli.archive.removed", services.removeArchived(before, archive, passphrase));
          } else {
            BackupFacts facts = services.archive(before, archive, passphrase);
            BackupView.report(context, facts, "cli.archive.done", archive.toString());
          }
          return ExitCode.DONE;
        });
  }

  private void report(String key, List<PastSection> sections) {
    Console console = context.console();
    if (context.json()) {
      console.json(sections.stream().map(ArchiveCommand::json).toList());
      return;
    }
    console.print(key, sections.size());
    for (PastSection each : sections) {
      console.print(
          "cli.archive.section",
          each.section().label(),
          String.valueOf(each.lastDay()),
          each.students(),
          each.assignments(),
          each.scores(),
          each.unsent(),
          each.removable() ? 0 : 1);
    }
  }

  private static Map<String, Object> json(PastSection section) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("section", section.section().id().value());
    json.put("title", section.section().label());
    json.put("lastDay", section.lastDay() == null ? null : section.lastDay().toString());
    json.put("students", section.students());
    json.put("assignments", section.assignments());
    json.put("scores", section.scores());
    json.put("unsent", section.unsent());
    json.put("listed", section.listed());
    json.put("removable", section.removable());
    return json;
  }
}
