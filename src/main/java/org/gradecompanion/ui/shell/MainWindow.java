package org.gradecompanion.ui.shell;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.ui.activity.ActivityView;
import org.gradecompanion.ui.activity.ActivityViewModel;
import org.gradecompanion.ui.common.FxDialogs;
import org.gradecompanion.ui.common.FxGate;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Later;
import org.gradecompanion.ui.common.Pace;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.ui.common.Theme;
import org.gradecompanion.ui.common.Themes;
import org.gradecompanion.ui.grades.GradesView;
import org.gradecompanion.ui.grades.GradesViewModel;
import org.gradecompanion.ui.keys.Shortcut;
import org.gradecompanion.ui.keys.WindowKeys;
import org.gradecompanion.ui.preflight.PreflightView;
import org.gradecompanion.ui.preflight.PreflightViewModel;
import org.gradecompanion.ui.setup.SafetyView;
import org.gradecompanion.ui.setup.SafetyViewModel;
import org.gradecompanion.ui.setup.SetupView;
import org.gradecompanion.ui.setup.SetupViewModel;
import org.gradecompanion.ui.shell.ShellViewModel.Page;
import org.gradecompanion.words.Words;

/** The one window: makes every view with its ViewModel and joins them. JavaFX thread only. */
public final class MainWindow {
  private static final double LEAST_WIDTH = 900;
  private static final double LEAST_HEIGHT = 560;

  private final Stage stage;
  private final WindowServices services;
  private final Words words;
  private final Fxml fxml;
  private final Themes themes;
  private final FxDialogs dialogs;
  private final ShellViewModel shell;
  private final GradesViewModel grades;
  private final PreflightViewModel preflight;
  private final ActivityViewModel activity;
  private final SetupViewModel setup;
  private final EndOfYear endOfYear;
  private final WindowPlace place;
  private final WindowLocks locks;
  private final Runnable quit;

  /**
   * @param quit ends the program, once the teacher agreed
   */
  public MainWindow(Stage stage, WindowServices services, Runnable quit) {
    this.stage = stage;
    this.services = services;
    this.quit = quit;
    this.place = new WindowPlace(stage, services.preferences());
    this.words = services.words();
    this.fxml = new Fxml(words);
    this.themes = new Themes(theme(services.preferences().current().theme()));
    themes.setStill(still(services.preferences().current().still()));
    this.dialogs = new FxDialogs(stage, themes, words);
    Pace pace = work -> FxGate.oncePerPulse(work)::request;
    Phrases phrases = new Phrases(words);
    this.locks = new WindowLocks(stage, services, fxml, themes);
    this.shell =
        new ShellViewModel(
            services.gradebooks(), services.sync(), dialogs, words, services.front(), pace, false);
    this.grades =
        new GradesViewModel(
            shell.currentProperty(),
            phrases,
            dialogs,
            new GradeForms(stage, fxml, themes),
            services.sync()::present,
            pace);
    grades.grid().remember(services.preferences());
    this.preflight =
        new PreflightViewModel(
            shell.currentProperty(),
            phrases,
            pace,
            services.sync()::pushNow,
            key -> {
              shell.pageProperty().set(Page.GRADES);
              grades.jumpTo(key);
            });
    this.activity =
        new ActivityViewModel(
            services.records(),
            shell::bookOf,
            phrases,
            dialogs,
            services.front(),
            pace,
            services.zone());
    this.setup =
        new SetupViewModel(
            services.connections(),
            services.sync(),
            services.practice(),
            services.rules(),
            services.network(),
            services.files(),
            services.preferences(),
            services.secrets(),
            dialogs,
            words,
            services.front(),
            shell::reload);
    this.endOfYear =
        new EndOfYear(
            services,
            dialogs,
            part -> {
              setup.show(part);
              shell.pageProperty().set(Page.SETUP);
            });
    shell.onChange(activity::changed);
    // Who has left the practice district is not welcomed to it any more.
    setup
        .connection()
        .practiceProperty()
        .addListener(
            (observable, was, is) -> {
              if (was) {
                shell.welcomeProperty().set(false);
              }
            });
  }

  /**
   * Shows the window and starts reading the gradebooks; returns at once.
   *
   * @return completes on the JavaFX thread when the first of them has been drawn, or there is none
   */
  public CompletableFuture<Void> show() {
    PushButtons push = new PushButtons(shell.buttons(), words);
    GradesView gradesView =
        new GradesView(grades, fxml, push, () -> shell.pageProperty().get() == Page.GRADES);
    push.onLeft(gradesView::focusScores);
    gradesView.remember(services.preferences());
    StackPane layers = new StackPane();
    Newcomer newcomer = new Newcomer(layers, shell, services, fxml, dialogs);
    DistrictForms district =
        new DistrictForms(
            stage,
            services,
            fxml,
            themes,
            dialogs,
            setup::setUp,
            setup::rulesChanged,
            newcomer::startTour);
    ShellView view =
        new ShellView(
            shell,
            fxml,
            new ShellView.Pages(
                gradesView.root(),
                new Later<>(this::preflightPage),
                new Later<>(() -> new ActivityView(activity, fxml, dialogs).root()),
                new Later<>(() -> setupPage(district))),
            dialogs.mentionedProperty());
    view.badges(preflight.findingsProperty(), grades::showFaults);
    MasterClassForms classes =
        new MasterClassForms(
            stage,
            fxml,
            themes,
            dialogs,
            shell,
            services.gradebooks().masterClasses(),
            services.front(),
            work -> FxGate.oncePerPulse(work)::request,
            view::choose);
    view.masterClasses(classes::combine, classes::links);
    view.announce(grades.newsProperty());
    view.watch(Page.PREFLIGHT, preflight.activeProperty());
    view.watch(Page.ACTIVITY, activity.activeProperty());
    view.watch(Page.SETUP, setup.activeProperty());
    view.looks(services.preferences().current().theme(), this::choose);
    view.movement(services.preferences().current().still(), this::chooseStill);
    layers.getChildren().add(view.root());
    Scene scene = new Scene(layers);
    themes.dress(scene);
    gradesView.installKeys(scene);
    KeysForm keys = new KeysForm(stage, services, fxml, themes, grades.grid());
    view.keys(keys::open);
    WindowKeys.install(scene, Shortcut.HELP, which -> keys.open());
    WindowKeys.install(scene, Shortcut.LOCK, which -> lock());
    view.returnFocusTo(gradesView::focusScores);
    view.whenTyping(gradesView::finishEditing);
    stage.setScene(scene);
    stage.titleProperty().bind(locks.titleOver(shell.titleProperty()));
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    addIcons();
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          boolean finished = gradesView.finishEditing();
          if (locks.locked()) {
            locks.leave(finished, shell.isSaved(), quit);
          } else if (finished) {
            shell.mayClose().thenAccept(this::leave);
          }
        });
    place.restore();
    locks.start();
    stage.show();
    place.insist();
    if (services.welcome()) {
      newcomer.ask(district);
    }
    CompletableFuture<Void> drawn = new CompletableFuture<>();
    shell
        .reload()
        .thenRunAsync(
            () -> {
              FxGate.afterDrawing(
                  () -> {
                    drawn.complete(null);
                    endOfYear.start();
                  });
              gradesView.focusScores();
            },
            services.front());
    return drawn;
  }

  /** Brings the window to the front: the program was started a second time. */
  public void raise() {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  /** Reads the gradebooks again: a pull brought others. */
  public void reload() {
    shell.reload();
  }

  /** Says what went wrong at the start, over the window. */
  public void tell(UserError problem) {
    dialogs.tell(
        words.say("shell.trouble.start"),
        words.say("error.profile.not_in_force", problem.userMessage()));
  }

  /** Says what was not done when the program ended last. */
  public void tellUnfinished(Message problem) {
    dialogs.tell(words.say("shell.trouble.end"), words.say(problem));
  }

  /** Says what was damaged and is whole again, or is not. */
  public void tellMended(Message what) {
    dialogs.tell(words.say("shell.mended.title"), words.say(what));
  }

  /** Says in passing what nobody has to do anything about. */
  public void mention(Message what) {
    dialogs.mention(words.say(what));
  }

  /** The gradebooks are under other rules now. */
  public void judgeBy(Profile profile) {
    shell.judgeBy(profile);
  }

  /** Lets go of everything; the window is closed. */
  public void close() {
    if (stage.isShowing()) {
      place.remember();
    }
    endOfYear.close();
    preflight.close();
    grades.close();
    shell.close();
    locks.close();
    stage.hide();
  }

  /** The Grades tab, for driving it without a mouse. */
  public GradesViewModel grades() {
    return grades;
  }

  private void lock() {
    if (!locks.lock()) {
      dialogs.mention(words.say("lock.unset"));
      shell.pageProperty().set(Page.SETUP);
    }
  }

  private Parent preflightPage() {
    PreflightView view =
        new PreflightView(preflight, fxml, () -> shell.pageProperty().get() == Page.PREFLIGHT);
    view.installKeys(stage.getScene());
    return view.root();
  }

  private Parent setupPage(DistrictForms district) {
    SetupView view = new SetupView(setup, fxml);
    view.district(district.card());
    view.administration(district.administration());
    SafetyViewModel safety =
        new SafetyViewModel(services.safety(), dialogs, services.words(), services.front(), quit);
    view.safety(new SafetyView(safety, fxml).root());
    view.archive(endOfYear.card(fxml));
    view.lock(locks.card());
    return view.root();
  }

  private void choose(Settings.Theme look) {
    services.preferences().change(settings -> settings.withTheme(look));
    themes.setTheme(theme(look));
  }

  private void chooseStill(boolean chosen) {
    services.preferences().change(settings -> settings.withStill(chosen));
    themes.setStill(still(chosen));
  }

  /** What the operating system wants holds too. */
  private boolean still(boolean chosen) {
    return chosen || services.systemIsStill();
  }

  private Theme theme(Settings.Theme look) {
    return Theme.of(look, services.systemIsDark());
  }

  private void leave(boolean agreed) {
    if (agreed) {
      quit.run();
    }
  }

  private void addIcons() {
    for (int size : new int[] {16, 32, 48, 64, 128, 256}) {
      String name = "icon-" + size + ".png";
      var in = Objects.requireNonNull(MainWindow.class.getResourceAsStream(name), name);
      stage.getIcons().add(new Image(in));
    }
  }
}
