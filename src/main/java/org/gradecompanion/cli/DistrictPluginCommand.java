package org.gradecompanion.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradecompanion.exchange.PluginArchive;
import org.gradecompanion.exchange.PluginDescriptor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gradebook district plugin}: makes the archive that a district installs. */
@Command(name = "plugin", sortOptions = false)
final class DistrictPluginCommand implements Callable<Integer> {
  private final Context context;

  @Option(
      names = "--opportunity-id",
      paramLabel = "ID",
      descriptionKey = "cli.district.plugin.opportunity")
  private @Nullable String opportunityId;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      descriptionKey = "cli.district.plugin.out")
  private Path out = Path.of("");

  @Option(names = "--name", paramLabel = "NAME", descriptionKey = "cli.district.plugin.name")
  private String name = PluginDescriptor.NAME;

  @Option(
      names = "--plugin-version",
      paramLabel = "N",
      descriptionKey = "cli.district.plugin.version")
  private String version = PluginDescriptor.VERSION;

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      descriptionKey = "cli.district.plugin.publisher")
  private String publisher = PluginDescriptor.NAME;

  @Option(names = "--contact", paramLabel = "EMAIL", descriptionKey = "cli.district.plugin.contact")
  private String contact = PluginDescriptor.NO_CONTACT;

  @Option(
      names = "--also",
      paramLabel = "TABLE.COLUMN",
      split = ",",
      descriptionKey = "cli.district.plugin.also")
  private List<String> also = List.of();

  DistrictPluginCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PluginDescriptor plugin =
        new PluginDescriptor(
            name, version, publisher, contact, Optional.ofNullable(opportunityId), also);
    Console console = context.console();
    PluginArchive.write(out, plugin, console::say);
    if (context.json()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("file", out.toString());
      document.put("name", plugin.name());
      document.put("version", plugin.version());
      document.put("opportunityId", plugin.opportunityId().orElse(null));
      console.json(document);
    } else {
      console.print("cli.district.plugin.done", out.toString());
    }
    console.note("district.plugin.opportunity.note");
    if (plugin.contact().equals(PluginDescriptor.NO_CONTACT)) {
      console.note("cli.district.plugin.no_contact");
    }
    return ExitCode.DONE;
  }
}
