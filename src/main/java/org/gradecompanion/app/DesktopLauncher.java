package org.gradecompanion.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.application.Application;
import org.gradecompanion.cli.Place;
import org.gradecompanion.model.UserError;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.settings.SettingsFile;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.ui.common.FxGate;
import org.gradecompanion.ui.common.Theme;
import org.gradecompanion.ui.lock.PassphraseWindow;
import org.gradecompanion.ui.shell.StartProblemWindow;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** Starts the window, and says in words why it cannot be shown where it cannot. */
final class DesktopLauncher implements Desktop {
  private static final int NO_DISPLAY = 2;
  private static final int MISSING_LIBRARIES = 3;

  /** Debian's packages of the libraries that JavaFX 21 loads at run time. */
  private static final Map<String, String> PACKAGES =
      Map.of(
          "libgtk-3.so.0", "libgtk-3-0",
          "libgdk-3.so.0", "libgtk-3-0",
          "libXtst.so.6", "libxtst6",
          "libXxf86vm.so.1", "libxxf86vm1",
          "libGL.so.1", "libgl1",
          "libX11.so.6", "libx11-6",
          "libpangoft2-1.0.so.0", "libpangoft2-1.0-0");

  private static final Pattern MISSING =
      Pattern.compile("(lib[\\w.+-]+\\.so[.\\d]*): cannot open shared object");

  private final Clock clock;
  private final Map<String, String> environment;
  private final PrintStream err;
  private final Words words = Words.load(Locale.getDefault());

  DesktopLauncher(Clock clock, Map<String, String> environment, PrintStream err) {
    this.clock = clock;
    this.environment = environment;
    this.err = err;
  }

  @Override
  public int run(Place place) {
    if (isLinux() && environment.getOrDefault("DISPLAY", "").isBlank()) {
      err.println(words.say("shell.start.no_display"));
      return NO_DISPLAY;
    }
    Settings settings = settings(place);
    UiScale.apply(settings.uiScale());
    AskingOpener asking = new AskingOpener();
    AtomicReference<@Nullable DesktopStart> self = new AtomicReference<>();
    Executor opener = task -> thread(task).start();
    CompletableFuture<Core> opening =
        CompletableFuture.supplyAsync(
            () -> asking.open(place, now -> open(now, () -> raise(self.get()))), opener);
    CompletableFuture<SystemLook> look = CompletableFuture.supplyAsync(SystemLook::ask, opener);
    CompletableFuture<Theme> theme =
        look.thenApply(system -> Theme.of(settings.theme(), system.dark()));
    CompletableFuture<PassphraseWindow> passphrase =
        theme.thenApply(now -> new PassphraseWindow(words, now, clock, FxGate.executor()));
    StartTrouble trouble =
        new StartTrouble(
            Folders.of(place).data(), problem -> tell(problem, theme, passphrase), opener);
    DesktopStart start =
        new DesktopStart(
            opening,
            look,
            words,
            () -> {
              System.setErr(err);
              passphrase.thenAccept(window -> asking.askBy(window::ask));
            },
            () -> passphrase.thenAccept(PassphraseWindow::close),
            trouble::tell);
    self.set(start);
    try {
      start.handOver();
      return show(start, trouble);
    } finally {
      asking.askNobody();
      close(opening.handle((core, problem) -> core).join());
    }
  }

  /** Opens everything behind the window, and says on standard error what a person should know. */
  Core open(Place place, Runnable onRaise) {
    Core core = Core.open(place, clock, onRaise);
    core.notices().forEach(notice -> err.println(words.say(notice)));
    return core;
  }

  /**
   * How the program looks until the data is open. What cannot be read is read again then, when
   * there is a window to say so.
   */
  static Settings settings(Place place) {
    try {
      return new SettingsFile(Folders.of(place).settings()).load();
    } catch (UserError saidWhenTheDataIsOpened) {
      return Settings.DEFAULTS;
    }
  }

  private int show(DesktopStart start, StartTrouble trouble) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    if (isLinux()) {
      // JavaFX prints the linker's stack traces by itself: they are put into one sentence below.
      System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    }
    try {
      Application.launch(DesktopApp.class);
    } catch (RuntimeException | Error failure) {
      System.setErr(err);
      Optional<Integer> explained = explain(failure, said.toString(StandardCharsets.UTF_8));
      if (explained.isPresent()) {
        return explained.get();
      }
      throw failure;
    } finally {
      System.setErr(err);
    }
    Throwable problem = start.problem();
    if (trouble.raised()) {
      return 0;
    }
    if (problem instanceof RuntimeException known) {
      throw known;
    }
    if (problem != null) {
      throw new IllegalStateException(problem);
    }
    return 0;
  }

  private CompletableFuture<Void> tell(
      Throwable problem,
      CompletableFuture<Theme> theme,
      CompletableFuture<PassphraseWindow> asked) {
    String sentence = Failures.sentence(problem, words);
    return theme.thenComposeAsync(
        now -> {
          CompletableFuture<Void> read = new StartProblemWindow(words, now).tell(sentence);
          // Not before: JavaFX ends with its last window.
          asked.thenAccept(PassphraseWindow::close);
          return read;
        },
        FxGate.executor());
  }

  private Optional<Integer> explain(Throwable failure, String said) {
    String all = said + failure.getMessage() + failure.getCause();
    if (all.contains("Unable to open DISPLAY")) {
      err.println(words.say("shell.start.dead_display", environment.get("DISPLAY")));
      return Optional.of(NO_DISPLAY);
    }
    Set<String> libraries = new TreeSet<>();
    Matcher matcher = MISSING.matcher(all);
    while (matcher.find()) {
      libraries.add(matcher.group(1));
    }
    if (all.contains("glass GTK")) {
      libraries.add("libgtk-3.so.0");
    }
    if (libraries.isEmpty()) {
      err.print(said);
      return Optional.empty();
    }
    String packages =
        libraries.stream()
            .map(library -> PACKAGES.getOrDefault(library, library))
            .distinct()
            .collect(Collectors.joining(" "));
    err.println(words.say("shell.start.libraries", String.join(", ", libraries), packages));
    return Optional.of(MISSING_LIBRARIES);
  }

  private static void raise(@Nullable DesktopStart start) {
    if (start != null) {
      start.raise();
    }
  }

  /** What was to be done at the end and was not is thrown from here, and said. */
  private static void close(@Nullable Core core) {
    if (core != null) {
      core.close();
    }
  }

  private static boolean isLinux() {
    return System.getProperty("os.name", "").equals("Linux");
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "gradebook-opening");
    thread.setDaemon(true);
    return thread;
  }
}
