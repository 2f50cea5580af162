package org.gradecompanion.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gradebook lock}: how the window is locked, and the way out for who forgot how to. */
@Command(name = "lock", sortOptions = false)
final class LockCommand implements Callable<Integer> {
  private final Context context;

  @Option(names = "--off", descriptionKey = "cli.lock.off")
  private boolean off;

  LockCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return context.with(
        services -> {
          if (off) {
            services.lockOff();
          }
          report(services.lock());
          return ExitCode.DONE;
        });
  }

  private void report(Services.Lock lock) {
    Console console = context.console();
    if (context.json()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("passphrase", lock.passphrase());
      json.put("minutes", lock.minutes());
      console.json(json);
      return;
    }
    console.print(lock.passphrase() ? "cli.lock.set" : "cli.lock.unset");
    console.print("cli.lock.minutes", lock.minutes());
  }
}
