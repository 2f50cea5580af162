package org.gradecompanion.ui.shell;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.gradecompanion.model.GradebookId;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.ui.common.FxGate;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Later;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.keys.Keyboard;
import org.gradecompanion.ui.keys.Shortcut;
import org.gradecompanion.ui.shell.ShellViewModel.Page;
import org.gradecompanion.words.Words;

/** The window's content: gradebooks at the left, banner, tabs, status line. */
public final class ShellView {
  private final ShellViewModel model;
  private final Words words;
  private final Parent root;
  private final BannerNode banner;
  private Consumer<GradebookId> openLinks = id -> {};
  private BooleanSupplier settled = () -> true;
  private Runnable scores = () -> {};
  private boolean choosing;

  @FXML private ListView<BookRow> books;
  @FXML private Button combine;
  @FXML private MenuButton lookMenu;
  @FXML private Button keys;
  @FXML private HBox welcome;
  @FXML private Button welcomeConnect;
  @FXML private Button welcomeClose;
  @FXML private HBox bannerSlot;
  @FXML private HBox statusSlot;
  @FXML private TabPane tabs;
  @FXML private Tab gradesTab;
  @FXML private Tab preflightTab;
  @FXML private Tab activityTab;
  @FXML private Tab setupTab;

  /**
   * @param mentioned what was last said in passing, for the status line
   */
  ShellView(ShellViewModel model, Fxml fxml, Pages pages, ReadOnlyStringProperty mentioned) {
    this.model = model;
    this.words = fxml.words();
    this.root = fxml.load(this);
    gradesTab.setContent(pages.grades());
    fillWhenChosen(preflightTab, pages.preflight());
    fillWhenChosen(activityTab, pages.activity());
    fillWhenChosen(setupTab, pages.setup());
    bindBooks();
    bindTabs();
    banner = new BannerNode(bannerSlot, model);
    new StatusLineNode(statusSlot, model, mentioned);
    welcome.visibleProperty().bind(model.welcomeProperty());
    welcome.managedProperty().bind(model.welcomeProperty());
    welcomeConnect.setOnAction(event -> model.pageProperty().set(Page.SETUP));
    welcomeClose.setOnAction(event -> model.welcomeProperty().set(false));
  }

  /** The content of the tabs; that of those behind the first is made when it is wanted. */
  record Pages(
      Node grades,
      Later<? extends Node> preflight,
      Later<? extends Node> activity,
      Later<? extends Node> setup) {}

  Parent root() {
    return root;
  }

  /** Puts a fault badge on the Grades tab that opens the list, and a number on the second tab. */
  void badges(ReadOnlyIntegerProperty findings, Runnable openFaults) {
    Badge faults = new Badge(number -> words.say("shell.badge.faults", number));
    faults.getStyleClass().add("faults");
    faults.setOnMouseClicked(
        event -> {
          model.pageProperty().set(Page.GRADES);
          openFaults.run();
          event.consume();
        });
    faults.follow(model.faultsProperty(), gradesTab);
    new Badge(number -> words.say("shell.badge.findings", number)).follow(findings, preflightTab);
  }

  /** What the buttons for master classes open. */
  void masterClasses(Runnable openCombine, Consumer<GradebookId> openLinksOf) {
    combine.setOnAction(event -> onceSettled(openCombine));
    openLinks = id -> onceSettled(() -> openLinksOf.accept(id));
  }

  /** Combined or parted sections are other gradebooks: a text that is refused would go. */
  private void onceSettled(Runnable work) {
    if (settled.getAsBoolean()) {
      work.run();
    } else {
      showScores();
    }
  }

  /** What the button for the keys opens. */
  void keys(Runnable open) {
    keys.setOnAction(event -> open.run());
  }

  /** Says in the status line, for a screen reader only, what the eye sees in many places. */
  void announce(ReadOnlyStringProperty news) {
    statusSlot.setAccessibleRole(AccessibleRole.TEXT);
    statusSlot.accessibleTextProperty().bind(news);
  }

  /** Tells a page whether it is looked at. */
  void watch(Page page, BooleanProperty active) {
    active.bind(model.pageProperty().isEqualTo(page));
  }

  /** The choice of look. */
  void looks(Settings.Theme chosen, Consumer<Settings.Theme> choose) {
    ToggleGroup group = new ToggleGroup();
    for (Settings.Theme look : Settings.Theme.values()) {
      RadioMenuItem item =
          new RadioMenuItem(
              words.say(
                  switch (look) {
                    case SYSTEM -> "shell.theme.system";
                    case LIGHT -> "shell.theme.light";
                    case DARK -> "shell.theme.dark";
                    case HIGH_CONTRAST -> "shell.theme.contrast";
                  }));
      item.setToggleGroup(group);
      item.setSelected(look == chosen);
      item.setOnAction(event -> choose.accept(look));
      lookMenu.getItems().add(item);
    }
  }

  /** The choice of less movement, below that of the look. */
  void movement(boolean chosen, Consumer<Boolean> choose) {
    CheckMenuItem item = new CheckMenuItem(words.say("shell.still"));
    item.setSelected(chosen);
    item.setOnAction(event -> choose.accept(item.isSelected()));
    lookMenu.getItems().addAll(new SeparatorMenuItem(), item);
  }

  /**
   * Where the keyboard goes when the scores are what is wanted: after a gradebook was chosen with
   * the mouse, the Grades tab was chosen, or the banner's button has done its work and is gone.
   */
  void returnFocusTo(Runnable scores) {
    this.scores = scores;
    books.setOnMouseClicked(event -> scores.run());
    model.pageProperty().addListener((observable, before, now) -> focusScores());
    banner.onLeft(this::focusPage);
  }

  /**
   * @param finish hands over what is being typed before another gradebook is shown; while it is
   *     refused, the one that is shown stays
   */
  void whenTyping(BooleanSupplier finish) {
    settled = finish;
  }

  private void focusPage() {
    if (model.pageProperty().get() == Page.GRADES) {
      focusScores();
    } else {
      tabs.requestFocus();
    }
  }

  private void focusScores() {
    if (model.pageProperty().get() == Page.GRADES) {
      FxGate.executor().execute(scores);
    }
  }

  private void bindBooks() {
    books.setItems(model.rows());
    books.setCellFactory(view -> new BookCell(words, row -> openLinks.accept(row.id())));
    books
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (observable, before, now) -> {
              if (now != null && !choosing && !isShown(now.id())) {
                choose(now.id());
              }
            });
    model.rows().addListener((ListChangeListener<BookRow>) change -> showChoice());
    model.currentProperty().addListener((observable, before, now) -> showChoice());
    showChoice();
  }

  /**
   * A row that says something else is another row to the list, and chosen anew: that is no choice
   * of the teacher, who may be in the middle of a score.
   */
  private boolean isShown(GradebookId id) {
    OpenGradebook shown = model.currentProperty().get();
    return shown != null && shown.book().id().equals(id);
  }

  /** Shows a gradebook, unless what is being typed is refused: that is to be seen to first. */
  void choose(GradebookId id) {
    if (settled.getAsBoolean()) {
      model.choose(id);
    } else {
      // After the list has done what it does for a choice.
      FxGate.executor().execute(this::showChoice);
      showScores();
    }
  }

  private void showScores() {
    model.pageProperty().set(Page.GRADES);
    focusScores();
  }

  /** The list loses its selection when its rows are set anew; the choice is the model's. */
  private void showChoice() {
    choosing = true;
    books.getSelectionModel().clearAndSelect(model.chosenRow());
    choosing = false;
  }

  /** Made when it is first looked at: until then the start need not build and style it. */
  private static void fillWhenChosen(Tab tab, Later<? extends Node> page) {
    tab.selectedProperty()
        .addListener(
            (observable, was, is) -> {
              if (is) {
                tab.setContent(page.get());
              }
            });
  }

  private void bindTabs() {
    tabs.getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (observable, before, now) -> model.pageProperty().set(Page.values()[now.intValue()]));
    model
        .pageProperty()
        .addListener((observable, before, now) -> tabs.getSelectionModel().select(now.ordinal()));
    root.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          int page = Shortcut.PAGES.pressed(event, Keyboard.here());
          if (page >= 0) {
            model.pageProperty().set(Page.values()[page]);
            event.consume();
          }
        });
  }
}
