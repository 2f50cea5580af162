package org.gradecompanion.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.gradecompanion.exchange.ProblemsFile;
import org.gradecompanion.exchange.bundle.BundleProblem;
import org.gradecompanion.exchange.bundle.BundleRoster;
import org.gradecompanion.exchange.bundle.RosterBundle;
import org.gradecompanion.gradebook.Await;
import org.gradecompanion.gradebook.RosterPreview;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.PullChoice;
import org.gradecompanion.model.PullDoubt;
import org.gradecompanion.model.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradebook rosters}: shows what a bundle of files would change, and takes it. */
@Command(name = "rosters", sortOptions = false)
final class RostersCommand implements Callable<Integer> {
  /** As many are printed; a file takes all that are listed. */
  private static final int PRINTED = 20;

  private final Context context;

  @Parameters(index = "0", paramLabel = "FILE_OR_FOLDER", descriptionKey = "cli.rosters.path")
  private Path path = Path.of("");

  @Option(
      names = "--teacher",
      paramLabel = "EMAIL",
      required = true,
      descriptionKey = "cli.rosters.teacher")
  private String teacher = "";

  @Option(names = "--apply", descriptionKey = "cli.rosters.apply")
  private boolean apply;

  @Option(names = "--accept-shrunken-roster", descriptionKey = "cli.pull.accept_shrunken_roster")
  private boolean acceptShrunkenRoster;

  @Option(names = "--problems", paramLabel = "FILE", descriptionKey = "cli.rosters.problems")
  private @Nullable Path problems;

  RostersCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return context.with(
        services -> {
          LocalDate today = Await.of(services.gradebooks().today());
          BundleRoster read = RosterBundle.read(path, teacher, today, (file, rows) -> {});
          note(read);
          RosterPreview preview = Await.of(services.gradebooks().rosters().preview(read.roster()));
          if (apply) {
            take(services, read, preview);
          }
          RosterPreviewView view = new RosterPreviewView(context.console());
          if (context.json()) {
            context.console().json(view.document(read, preview, apply));
          } else {
            view.print(preview, apply);
          }
          boolean person = read.problemCount() > 0 || !(apply || preview.doubts().isEmpty());
          return person ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
        });
  }

  private void take(Services services, BundleRoster read, RosterPreview preview) {
    try {
      services.take(read.roster(), acceptShrunkenRoster ? PullChoice.TAKE_SMALLER : PullChoice.ASK);
    } catch (UserError e) {
      if (!e.userMessage().key().startsWith("shell.doubt.")) {
        throw e;
      }
      Message why =
          preview.doubts().stream().findFirst().map(PullDoubt::inFiles).orElse(e.userMessage());
      Message how = Message.of("cli.rosters.shrunken");
      throw new UserError(e.kind(), Message.of("cli.pull.doubt", why, how), e);
    }
  }

  private void note(BundleRoster read) {
    Console console = context.console();
    List<BundleProblem> listed = read.problems();
    for (BundleProblem problem : listed.subList(0, Math.min(PRINTED, listed.size()))) {
      console.note(
          "cli.rosters.problem", problem.file(), String.valueOf(problem.line()), problem.why());
    }
    if (listed.size() > PRINTED) {
      console.note("cli.rosters.more", read.problemCount() - PRINTED);
    }
    if (problems != null) {
      ProblemsFile.write(problems, listed, console::say);
    }
  }
}
