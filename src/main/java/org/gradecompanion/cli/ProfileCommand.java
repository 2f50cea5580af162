package org.gradecompanion.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gradecompanion.rules.Difference;
import org.gradecompanion.rules.Profile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gradebook profile}: which rules the gradebooks are under, or puts them under others. */
@Command(name = "profile", sortOptions = false)
final class ProfileCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(arity = "0..1", paramLabel = "NAME|FILE", descriptionKey = "cli.profile.name")
  private @Nullable String wanted;

  ProfileCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return context.with(
        services -> {
          if (wanted != null) {
            Path file = Path.of(wanted);
            if (Files.isRegularFile(file)) {
              services.takeProfile(file);
            } else {
              services.chooseProfile(wanted);
            }
          }
          report(services.profile(), services.profiles());
          return ExitCode.DONE;
        });
  }

  private void report(Profile current, List<Profile> all) {
    Console console = context.console();
    if (context.json()) {
      console.json(document(current, all));
      return;
    }
    console.print("cli.profile.current", current.title(), current.name());
    for (Difference difference : current.differences()) {
      console.print(
          "cli.profile.difference",
          console.say(difference.name()),
          difference.here(),
          difference.byDefault());
    }
    console.print("cli.profile.all", String.join(", ", all.stream().map(Profile::name).toList()));
  }

  private static Map<String, Object> document(Profile current, List<Profile> all) {
    List<Map<String, Object>> differences = new ArrayList<>();
    for (Difference difference : current.differences()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("setting", difference.setting());
      json.put("value", difference.here());
      json.put("default", difference.byDefault());
      differences.add(json);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("profile", current.name());
    document.put("title", current.title());
    document.put("differences", differences);
    document.put("profiles", all.stream().map(Profile::name).toList());
    return document;
  }
}
