package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.gradecompanion.cli.Place;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.settings.SettingsFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The lock in the real window: nothing of a class is left to see, hear or press. */
@ExtendWith(ApplicationExtension.class)
class LockWindowTest {
  private static final String STUDENT = "Bennett";

  @TempDir Path folder;
  private volatile Clock clock = Clock.systemUTC();
  private ProgramWindow program;

  @AfterEach
  void close() {
    if (program != null) {
      program.close();
    }
  }

  @Test
  void openCell_isHiddenWithEverything_andThereAgainWhenItIsUnlocked(FxRobot robot) {
    open(robot, Settings.Theme.LIGHT, Optional.of("a lantern"));
    program.await("names are shown", () -> said().stream().anyMatch(LockWindowTest::named));
    String title = program.stage().getTitle();
    program.press(KeyCode.CONTROL, KeyCode.END);
    program.type("4 l");
    program.await("it is being typed", this::editing);

    program.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
    program.await("it is locked", this::locked);
    program.shot("lock/01-locked-light");
    assertThat(said()).noneMatch(text -> text.contains(STUDENT) || text.contains("4 l"));
    assertThat(program.stage().getTitle()).isEqualTo("Gradebook Companion, locked");
    program.press(KeyCode.F1);
    program.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    assertThat(windows()).hasSize(1);

    unlock("wrong");
    program.await("it says so", () -> program.says("#unlockProblem", "not the passphrase"));
    assertThat(said()).noneMatch(LockWindowTest::named);
    program.shot("lock/02-wrong-light");
    unlock("a lantern");
    program.await("it is open", () -> !locked());

    assertThat(program.stage().getTitle()).isEqualTo(title);
    assertThat(editing()).isTrue();
    program.type("a");
    program.press(KeyCode.ENTER);
    program.await("the score is entered", () -> score().equals("4 LA"));
  }

  @Test
  void openForm_isHiddenToo_unlocksTheWindow_andKeepsWhatWasTyped(FxRobot robot) {
    new SettingsFile(folder.resolve("settings")).save(Settings.DEFAULTS.withLockMinutes(5));
    open(robot, Settings.Theme.DARK, Optional.of("a lantern"));
    program.press(KeyCode.CONTROL, KeyCode.N);
    program.await("the form is open", () -> windows().size() == 2);
    program.type("Essay on " + STUDENT);
    String title = ProgramWindow.fx(() -> form().getTitle());
    double height = ProgramWindow.fx(() -> form().getHeight());

    clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(6));
    program.press(KeyCode.A);
    program.await("the key locked it", this::locked);
    program.shot("lock/03-form-dark");
    assertThat(said()).noneMatch(LockWindowTest::named);
    assertThat(ProgramWindow.fx(() -> form().getTitle())).contains("locked");
    ProgramWindow.fx(
        () -> {
          form().fireEvent(new WindowEvent(form(), WindowEvent.WINDOW_CLOSE_REQUEST));
          return null;
        });
    assertThat(windows()).as("nobody closes the form meanwhile").hasSize(2);

    program.type("a lantern");
    program.press(KeyCode.ENTER);
    program.await("it is open", () -> !locked());
    assertThat(said()).anyMatch(text -> text.equals("Essay on " + STUDENT));
    assertThat(ProgramWindow.fx(() -> form().getTitle())).isEqualTo(title);
    assertThat(ProgramWindow.fx(() -> form().getHeight())).isEqualTo(height);
  }

  @Test
  void openMenu_isGoneWhenItIsUnlocked_andCanBeSeenWhenItIsOpenedAgain(FxRobot robot) {
    new SettingsFile(folder.resolve("settings")).save(Settings.DEFAULTS.withLockMinutes(5));
    open(robot, Settings.Theme.LIGHT, Optional.of("a lantern"));
    program.awaitClasses();
    program.click("#arrangeButton");
    program.await("the menu is open", () -> menus().size() == 1);

    clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(6));
    program.press(KeyCode.A);
    program.await("the key locked it", this::locked);
    program.await("the menu is closed", () -> menus().isEmpty());
    unlock("a lantern");
    program.await("it is open", () -> !locked());

    program.click("#arrangeButton");
    program.await("the menu is open again", () -> menus().size() == 1);
    Window menu = menus().get(0);
    assertThat(ProgramWindow.fx(menu::getOpacity)).isEqualTo(1);
  }

  @Test
  void passphraseOfItsOwn_isSetInSetup_askedForAtTheNextStart_andTakenAwayByTheCommand(
      FxRobot robot) {
    open(robot, Settings.Theme.LIGHT, Optional.empty());
    program.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
    program.await("Setup asks for one", () -> program.find("#lockPassphrase").isPresent());
    assertThat(locked()).isFalse();
    program.fill("#lockPassphrase", "heron");
    program.fill("#lockAgain", "herons");
    program.use("#switchOn");
    program.await("they differ", () -> program.says("#lockProblem", "differ"));
    program.fill("#lockPassphrase", "heron");
    program.fill("#lockAgain", "heron");
    program.use("#switchOn");
    program.await("it is on", () -> program.find("#switchOff").isPresent());
    assertThat(program.core.settings().load().lockMinutes()).isEqualTo(5);
    program.reveal("#lockNow");
    program.shot("lock/04-card-light");
    program.theme(Settings.Theme.DARK);
    program.reveal("#lockNow");
    program.shot("lock/05-card-dark");
    program.close();

    open(robot, Settings.Theme.DARK, Optional.empty());
    assertThat(locked()).isTrue();
    program.shot("lock/06-start-dark");
    unlock("heron");
    program.await("it is open", () -> !locked());
    program.awaitClasses();
    program.close();

    new CommandServicesAt(place(Optional.empty())).lockOff();
    open(robot, Settings.Theme.LIGHT, Optional.empty());
    assertThat(locked()).isFalse();
    assertThat(program.core.settings().load().lockMinutes()).isZero();
  }

  private record CommandServicesAt(Place place) {
    void lockOff() {
      try (CommandServices services =
          new CommandServices(Core.open(place, Clock.systemUTC(), () -> {}))) {
        assertThat(services.lock().passphrase()).isTrue();
        services.lockOff();
        assertThat(services.lock().passphrase()).isFalse();
      }
    }
  }

  private void open(FxRobot robot, Settings.Theme theme, Optional<String> passphrase) {
    program = ProgramWindow.open(place(passphrase), new Hands(), robot, theme);
    ProgramWindow.fx(
        () -> {
          program.stage().setWidth(1280);
          program.stage().setHeight(800);
          return null;
        });
  }

  private Place place(Optional<String> passphrase) {
    return ProgramWindow.place(folder, passphrase);
  }

  private static boolean named(String text) {
    return text.contains(STUDENT);
  }

  private String score() {
    return ProgramWindow.fx(
        () ->
            program.adapter().editText(program.grid().cursorRow(), program.grid().cursorColumn()));
  }

  private boolean editing() {
    return ProgramWindow.fx(() -> program.grid().isEditing());
  }

  private boolean locked() {
    return program.find(".lock").isPresent();
  }

  private void unlock(String passphrase) {
    program.type(passphrase);
    program.press(KeyCode.ENTER);
  }

  private Stage form() {
    return (Stage) windows().get(1);
  }

  private static List<Window> windows() {
    return ProgramWindow.fx(
        () -> Window.getWindows().stream().filter(each -> each instanceof Stage).toList());
  }

  private static List<Window> menus() {
    return ProgramWindow.fx(
        () -> Window.getWindows().stream().filter(each -> each instanceof ContextMenu).toList());
  }

  /** Everything that the windows show, and everything that a screen reader could say of them. */
  private static List<String> said() {
    return ProgramWindow.fx(
        () -> {
          List<String> said = new ArrayList<>();
          for (Window window : new ArrayList<>(Window.getWindows())) {
            if (window.getScene() != null) {
              collect(window.getScene().getRoot(), said);
            }
          }
          return said;
        });
  }

  private static void collect(Node node, List<String> said) {
    said.add(String.valueOf(node.getAccessibleText()));
    said.add(String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(each -> collect(each, said));
    }
  }

  /** The test's own hands turn it. */
  private final class Hands extends Clock {
    @Override
    public java.time.Instant instant() {
      return clock.instant();
    }

    @Override
    public java.time.ZoneId getZone() {
      return java.time.ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
