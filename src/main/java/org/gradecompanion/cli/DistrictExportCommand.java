package org.gradecompanion.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradecompanion.settings.ConnectionFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gradebook district export}: what is set up here, for every other teacher. */
@Command(name = "export", sortOptions = false)
final class DistrictExportCommand implements Callable<Integer> {
  private final Context context;

  @Option(
      names = "--district",
      required = true,
      paramLabel = "NAME",
      descriptionKey = "cli.district.export.district")
  private String district = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      descriptionKey = "cli.district.export.out")
  private Path out = Path.of("");

  @Option(
      names = "--with-secret-env",
      paramLabel = "VAR",
      descriptionKey = "cli.district.export.secret")
  private @Nullable String passphraseVariable;

  @Option(names = "--without-network", descriptionKey = "cli.district.export.network")
  private boolean withoutNetwork;

  DistrictExportCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Optional<char[]> passphrase = Optional.ofNullable(passphraseVariable).map(context::secret);
    return context.with(
        services -> {
          ConnectionFile file = services.exportDistrict(district, passphrase, !withoutNetwork);
          file.write(out);
          Console console = context.console();
          if (context.json()) {
            console.json(DistrictView.json(file));
          } else {
            console.print("cli.district.export.done", out.toString());
            DistrictView.print(file, console);
          }
          return ExitCode.DONE;
        });
  }
}
