package org.gradecompanion.bench;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Window;

/**
 * Starts a program with a window, waits until a node with a given style class is painted, says what
 * that took as one line of {@code cpuMs wallMs residentMb}, and closes it.
 *
 * <p>Arguments: the style class, the program's main class, the program's own arguments. Needs
 * nothing but JavaFX, so that it can be put behind the class path of an installed program and sees
 * it start as it is.
 */
public final class FirstPaint {
  private final String styleClass;
  private boolean chosen;
  private boolean painting;
  private boolean reported;

  private FirstPaint(String styleClass) {
    this.styleClass = styleClass;
  }

  public static void main(String[] args) throws ReflectiveOperationException {
    FirstPaint paint = new FirstPaint(args[0]);
    Window.getWindows()
        .addListener((ListChangeListener<Window>) change -> change.getList().forEach(paint::watch));
    String[] rest = Arrays.copyOfRange(args, 2, args.length);
    try {
      Class.forName(args[1]).getMethod("main", String[].class).invoke(null, (Object) rest);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("The program ended by itself", e.getCause());
    }
  }

  private void watch(Window window) {
    Scene scene = window.getScene();
    if (scene != null) {
      scene.addPostLayoutPulseListener(() -> pulse(scene));
    }
  }

  /** The next pulse comes when the frame of this one is painted. */
  private void pulse(Scene scene) {
    if (reported) {
      return;
    }
    if (painting) {
      reported = true;
      report();
    } else if (scene.getRoot().lookupAll("." + styleClass).stream().anyMatch(FirstPaint::shows)) {
      painting = true;
      Platform.requestNextPulse();
    } else if (!chosen
        && scene.getRoot().lookup("#practice") instanceof Button practice
        && shows(practice)) {
      // The first start asks what to begin with; those after it do not.
      chosen = true;
      Platform.runLater(practice::fire);
    }
  }

  private static boolean shows(Node node) {
    return node.isVisible() && node.getLayoutBounds().getWidth() > 0;
  }

  private static void report() {
    ProcessHandle.Info self = ProcessHandle.current().info();
    Duration cpu = self.totalCpuDuration().orElseThrow();
    Duration wall = Duration.between(self.startInstant().orElseThrow(), Instant.now());
    System.out.printf(
        Locale.ROOT, "%d %d %.0f%n", cpu.toMillis(), wall.toMillis(), resident() / 1024.0);
    System.out.flush();
    Platform.exit();
  }

  /** In kilobytes; 0 where the system does not tell. */
  private static long resident() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException notLinux) {
      return 0;
    }
  }
}
