package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.gradecompanion.cli.Place;
import org.gradecompanion.model.Connection;
import org.gradecompanion.practice.PracticeDistrict;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.ui.common.Keyboard;
import org.gradecompanion.ui.grades.GradeGrid;
import org.gradecompanion.ui.grades.GradeGridAdapter;
import org.gradecompanion.words.Words;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The whole program in a real window, on a store of its own, and the hands that use it. */
final class ProgramWindow implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 40;

  final Core core;
  private final FxRobot robot;
  private final Stage stage;
  private final DesktopSession session;
  private final AtomicBoolean quit;

  private ProgramWindow(
      Core core, FxRobot robot, Stage stage, DesktopSession session, AtomicBoolean quit) {
    this.quit = quit;
    this.core = core;
    this.robot = robot;
    this.stage = stage;
    this.session = session;
  }

  /** Opens the program for whom the practice district is chosen already, filled. */
  static ProgramWindow open(Path folder, FxRobot robot, Settings.Theme theme) {
    return open(
        place(folder, Optional.of("a passphrase for the test")), Clock.systemUTC(), robot, theme);
  }

  /** The same somewhere else, or at another time. */
  static ProgramWindow open(Place place, Clock clock, FxRobot robot, Settings.Theme theme) {
    Core core = Core.open(place, clock, () -> {});
    new PracticeSchool(core, Runnable::run).prepare().join();
    ProgramWindow window = show(core, robot, theme);
    window.await(
        "the gradebooks are listed, or the window is locked",
        () -> window.texts(".book-row .title").size() >= 3 || window.find(".lock").isPresent());
    return window;
  }

  /** Opens the program as at its first start: nothing is set up. */
  static ProgramWindow openNew(Path folder, FxRobot robot, Settings.Theme theme) {
    return show(core(folder), robot, theme);
  }

  /** Opens the program where a district is connected already; nothing was read from there yet. */
  static ProgramWindow openConnected(
      Path folder, FxRobot robot, Settings.Theme theme, Connection connection, String secret) {
    Core core = core(folder);
    core.connections().save(connection, secret.toCharArray()).join();
    return show(core, robot, theme);
  }

  /** Opens the program where rosters came from files, with what is there. */
  static ProgramWindow openWithoutServer(
      Place place, Clock clock, FxRobot robot, Settings.Theme theme) {
    return show(Core.open(place, clock, () -> {}), robot, theme);
  }

  /** What is behind the window, without one. */
  static Core core(Path folder) {
    return Core.open(place(folder), Clock.systemUTC(), () -> {});
  }

  static Place place(Path folder) {
    return place(folder, Optional.of("a passphrase for the test"));
  }

  static Place place(Path folder, Optional<String> passphrase) {
    return new Place(
        Optional.of(folder.resolve("data")),
        Optional.of(folder.resolve("settings")),
        passphrase.map(String::toCharArray));
  }

  private static ProgramWindow show(Core core, FxRobot robot, Settings.Theme theme) {
    DesktopSession.Found found = DesktopSession.Found.in(core);
    DesktopSession.Found themed =
        new DesktopSession.Found(
            core,
            found.settings().withTheme(theme),
            found.connection(),
            found.filesOnly(),
            found.lock());
    // A stage of its own: one that other tests used may still be told its size by the screen.
    Stage stage = fx(Stage::new);
    robot.targetWindow(stage);
    AtomicBoolean quit = new AtomicBoolean();
    DesktopSession session =
        fx(
            () -> {
              DesktopSession opened =
                  new DesktopSession(
                      stage, themed, SystemLook.PLAIN, Words.load(Locale.US), () -> quit.set(true));
              opened.show();
              return opened;
            });
    return new ProgramWindow(core, robot, stage, session, quit);
  }

  void awaitClasses() {
    await("the gradebooks are listed", () -> texts(".book-row .title").size() >= 3);
  }

  /** Whether the program wants to end. */
  boolean hasQuit() {
    return quit.get();
  }

  Stage stage() {
    return stage;
  }

  PracticeDistrict district() {
    return core.practice(0);
  }

  /** Takes the district off the network, or puts it back. */
  void offline(boolean offline) {
    district().misbehave().offline(offline);
  }

  GradeGridAdapter adapter() {
    return session.window().grades().grid();
  }

  GradeGrid grid() {
    return (GradeGrid) node(".grade-grid");
  }

  /** Presses a chord of keys. */
  void press(KeyCode... chord) {
    Keyboard.press(robot, chord);
  }

  void type(String text) {
    robot.write(text, 0);
  }

  void click(String query) {
    await(query + " can be clicked", () -> find(query).filter(Node::isVisible).isPresent());
    clickOn(node(query));
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Clicks what shows exactly this text. */
  void clickText(String text) {
    AtomicReference<Node> found = new AtomicReference<>();
    await(
        "there is " + text,
        () -> {
          // Kept as found: what is drawn anew meanwhile has other nodes.
          found.set(withText(text).orElse(null));
          return found.get() != null;
        });
    clickOn(found.get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void clickOn(Node node) {
    fx(
        () -> {
          Wheel.reveal(node);
          return null;
        });
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn(node);
  }

  /** Types over what a field holds. */
  void fill(String query, String text) {
    focus(query);
    fx(
        () -> {
          ((TextInputControl) node(query)).selectAll();
          return null;
        });
    type(text);
  }

  /** Uses a button by the keyboard. */
  void use(String query) {
    focus(query);
    press(KeyCode.SPACE);
  }

  void focus(String query) {
    fx(
        () -> {
          node(query).requestFocus();
          return null;
        });
  }

  void reveal(String query) {
    fx(
        () -> {
          Wheel.reveal(node(query));
          return null;
        });
  }

  boolean says(String query, String part) {
    return text(query).contains(part);
  }

  /** Clicks the last of several that show exactly this text. */
  void clickLast(String text) {
    await("there is " + text, () -> withText(text).isPresent());
    List<Node> found = allWithText(text);
    clickOn(found.get(found.size() - 1));
    WaitForAsyncUtils.waitForFxEvents();
  }

  String text(String query) {
    return fx(() -> find(query).map(node -> ((Labeled) node).getText()).orElse(""));
  }

  List<String> texts(String query) {
    return fx(
        () ->
            all(query).stream()
                .filter(ProgramWindow::isShown)
                .map(node -> ((Labeled) node).getText())
                .toList());
  }

  Optional<Node> find(String query) {
    return fx(() -> all(query).stream().filter(ProgramWindow::isShown).findFirst());
  }

  void await(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    } catch (TimeoutException late) {
      Shots.take(stage, "did-not-happen");
      assertThat(false).as("did not happen: " + what).isTrue();
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Keeps a picture of what the screen shows of the program. */
  void shot(String name) {
    Shots.take(stage, name);
  }

  void theme(Settings.Theme theme) {
    clickLook(
        switch (theme) {
          case SYSTEM -> "As the system";
          case LIGHT -> "Light";
          case DARK -> "Dark";
          case HIGH_CONTRAST -> "High contrast";
        });
  }

  private void clickLook(String text) {
    click("#lookMenu");
    clickText(text);
  }

  @Override
  public void close() {
    fx(
        () -> {
          session.close();
          stage.hide();
          return null;
        });
    core.close();
  }

  static <T> T fx(Callable<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
  }

  private Node node(String query) {
    return find(query).orElseThrow(() -> new AssertionError("there is no " + query));
  }

  private Optional<Node> withText(String text) {
    return allWithText(text).stream().findFirst();
  }

  private List<Node> allWithText(String text) {
    return fx(
        () ->
            Stream.of(
                    ".button", ".hyperlink", ".label", ".toggle-button", ".tab-label", ".check-box")
                .flatMap(query -> all(query).stream())
                .filter(ProgramWindow::isShown)
                .filter(node -> node instanceof Labeled labeled && text.equals(labeled.getText()))
                .toList());
  }

  /** In every window that is open: dialogs and menus are windows. */
  static Set<Node> all(String query) {
    Set<Node> nodes = new LinkedHashSet<>();
    for (Window window : new ArrayList<>(Window.getWindows())) {
      Scene scene = window.getScene();
      if (scene != null && window.isShowing()) {
        nodes.addAll(scene.getRoot().lookupAll(query));
      }
    }
    return nodes;
  }

  private static boolean isShown(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    Bounds bounds = node.localToScreen(node.getBoundsInLocal());
    return bounds != null && bounds.getWidth() > 0;
  }
}
