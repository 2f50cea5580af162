package org.gradecompanion.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that stand before or after any command. */
final class CommonOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      descriptionKey = "cli.option.data",
      scope = ScopeType.INHERIT)
  @Nullable Path data;

  @Option(
      names = "--settings",
      paramLabel = "DIR",
      descriptionKey = "cli.option.settings",
      scope = ScopeType.INHERIT)
  @Nullable Path settings;

  @Option(
      names = "--passphrase-env",
      paramLabel = "VAR",
      descriptionKey = "cli.option.passphrase",
      scope = ScopeType.INHERIT)
  @Nullable String passphraseVariable;

  @Option(names = "--json", descriptionKey = "cli.option.json", scope = ScopeType.INHERIT)
  boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "cli.option.help",
      scope = ScopeType.INHERIT)
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "cli.option.version",
      scope = ScopeType.INHERIT)
  boolean version;
}
