package org.gradecompanion.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gradecompanion.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The command line: reads the arguments, runs the command, answers with an exit code. */
public final class GradebookCli {
  private GradebookCli() {}

  /** Runs on the process's own streams and environment. */
  public static int main(String[] args, Program program) {
    PrintWriter out = writer(new FileOutputStream(FileDescriptor.out));
    PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
    return run(args, program, out, err, System.getenv());
  }

  /**
   * Runs one command.
   *
   * @param environment where secrets are read from
   * @return 0 done, 1 something needs a person, 2 wrong use, 3 could not reach or sign in
   */
  public static int run(
      String[] args,
      Program program,
      PrintWriter out,
      PrintWriter err,
      Map<String, String> environment) {
    Words words = Words.load(Locale.getDefault());
    Context context = new Context(program, new Console(out, err, words), environment);
    Failures failures = new Failures(context);
    try {
      if (args.length == 0) {
        // There is nothing to read, and reading it would be a tenth of what the window needs to
        // open.
        return new WindowCommand(context).call();
      }
      CommandLine line = commandLine(context);
      line.setOut(out);
      line.setErr(err);
      failures.handle(line);
      return line.execute(args);
    } catch (Throwable unexpected) {
      return failures.failed(unexpected);
    } finally {
      out.flush();
      err.flush();
    }
  }

  private static CommandLine commandLine(Context context) {
    CommandLine line = new CommandLine(new WindowCommand(context));
    List<Object> commands =
        List.of(
            new PracticeCommand(context),
            new ConnectCommand(context),
            new PullCommand(context),
            new RostersCommand(context),
            new ImportCommand(context),
            new PreflightCommand(context),
            new PushCommand(context),
            new StatusCommand(context),
            new ActivityCommand(context),
            new ProofCommand(context),
            new DoctorCommand(context),
            new RulesCommand(context),
            new ProfileCommand(context),
            new ScheduleCommand(context),
            new NetworkCommand(context),
            DistrictCommand.line(context),
            new LockCommand(context),
            new BackupCommand(context),
            new RestoreCommand(context),
            new ArchiveCommand(context),
            new RetentionCommand(context),
            new ForgetCommand(context));
    commands.forEach(line::addSubcommand);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    describe(line, "", context);
    line.getCommandSpec().usageMessage().footer(context.console().words().say("cli.exit_codes"));
    return line;
  }

  /** A command and those below it; one below "district" is about.district.plugin. */
  private static void describe(CommandLine line, String above, Context context) {
    Words words = context.console().words();
    CommandSpec spec = line.getCommandSpec();
    spec.resourceBundle(words.bundle());
    spec.version("gradebook " + context.program().version());
    spec.usageMessage().description(words.say("cli.about." + above + spec.name()));
    String below = spec.parent() == null ? "" : above + spec.name() + ".";
    line.getSubcommands().values().forEach(each -> describe(each, below, context));
  }

  /** JSON is UTF-8 wherever it goes; so is text, except for a console that reads something else. */
  private static PrintWriter writer(OutputStream stream) {
    Charset charset = StandardCharsets.UTF_8;
    if (System.console() != null && System.getProperty("os.name").startsWith("Windows")) {
      charset = System.console().charset();
    }
    return new PrintWriter(new OutputStreamWriter(stream, charset), true);
  }
}
