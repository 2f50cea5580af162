package org.gradecompanion.app;

import java.time.Clock;
import org.gradecompanion.cli.GradebookCli;

/**
 * Where the process starts. Not an {@code Application}: Java refuses to start one from the class
 * path, where the JavaFX modules are no modules; and the command line must run where there is no
 * JavaFX to load at all.
 */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // Read once by Java, before anything asks for a proxy.
    System.setProperty("java.net.useSystemProxies", "true");
    Clock clock = Clock.systemUTC();
    // Made only when asked for: a command must run where there is no JavaFX to load.
    Desktop desktop = place -> new DesktopLauncher(clock, System.getenv(), System.err).run(place);
    System.exit(GradebookCli.main(args, new JoinedProgram(desktop, clock)));
  }
}
