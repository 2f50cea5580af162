package org.gradecompanion.ui.setup;

import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.settings.SecretStore;
import org.gradecompanion.sync.Connections;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.ui.common.Preferences;
import org.gradecompanion.ui.common.Question;
import org.gradecompanion.ui.common.SyncControl;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** The Setup tab: connection, doctor, rosters, practice district. */
public final class SetupViewModel {
  private final Words words;
  private final Dialogs dialogs;
  private final String secrets;
  private final SyncControl sync;
  private final Runnable rostersChanged;
  private final ConnectionFormViewModel connection;
  private final NetworkViewModel network;
  private final DoctorViewModel doctor;
  private final PracticeViewModel practice;
  private final RulesViewModel rules;
  private final ScheduleViewModel schedule;
  private final FileRostersViewModel files;
  private final PracticeControls practiceControls;
  private final Preferences preferences;
  private final Executor front;
  private final BooleanProperty active = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable SetupPart> wanted = new SimpleObjectProperty<>();
  private final ReadOnlyBooleanWrapper pulling = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper pulled = new ReadOnlyStringWrapper("");

  /**
   * @param secrets how well they are kept here
   * @param rostersChanged called after a pull brought other gradebooks, perhaps
   */
  public SetupViewModel(
      Connections connections,
      SyncControl sync,
      PracticeControls practiceControls,
      RulesControls rulesControls,
      NetworkControls networkControls,
      FileRosterControls fileControls,
      Preferences preferences,
      SecretStore.Strength secrets,
      Dialogs dialogs,
      Words words,
      Executor front,
      Runnable rostersChanged) {
    this.words = words;
    this.dialogs = dialogs;
    this.secrets = words.say("setup.secrets." + secrets.name());
    this.sync = sync;
    this.front = front;
    this.rostersChanged = rostersChanged;
    this.practiceControls = practiceControls;
    this.preferences = preferences;
    this.connection = new ConnectionFormViewModel(connections, words, front);
    this.network = new NetworkViewModel(networkControls, connections, dialogs, words, front);
    this.doctor = new DoctorViewModel(connections::probe, dialogs, words, front);
    this.practice = new PracticeViewModel(practiceControls, dialogs, words);
    this.rules = new RulesViewModel(rulesControls, dialogs, words, front);
    this.schedule = new ScheduleViewModel(preferences, sync);
    this.files = new FileRostersViewModel(fileControls, dialogs, words, front, this::rostersTaken);
    active.addListener(
        (observable, was, is) -> {
          if (is) {
            showConnected();
            rules.refresh();
            files.refresh();
          }
        });
  }

  /** The part that was chosen last, also before the program was started. */
  SetupPart remembered() {
    return SetupPart.of(preferences.current().setupPart());
  }

  /** Shows a part of the page, now or when the page is made. */
  public void show(SetupPart part) {
    remember(part);
    wanted.set(null);
    wanted.set(part);
  }

  /** The part to be shown; null in between. */
  ObjectProperty<@Nullable SetupPart> wantedProperty() {
    return wanted;
  }

  void remember(SetupPart part) {
    preferences.change(settings -> settings.withSetupPart(part.name()));
  }

  /** Where the client secret is kept, in one sentence. */
  public String secrets() {
    return secrets;
  }

  public ConnectionFormViewModel connection() {
    return connection;
  }

  public NetworkViewModel network() {
    return network;
  }

  public DoctorViewModel doctor() {
    return doctor;
  }

  public PracticeViewModel practice() {
    return practice;
  }

  public RulesViewModel rules() {
    return rules;
  }

  public ScheduleViewModel schedule() {
    return schedule;
  }

  public FileRostersViewModel files() {
    return files;
  }

  /** Whether someone is looking. */
  public BooleanProperty activeProperty() {
    return active;
  }

  public ReadOnlyBooleanProperty pullingProperty() {
    return pulling.getReadOnlyProperty();
  }

  /** What the last pull brought, or why it failed. */
  public ReadOnlyStringProperty pulledProperty() {
    return pulled.getReadOnlyProperty();
  }

  /** Saves the connection, then pulls: what is connected should show. */
  public void saveAndPull() {
    connection
        .save()
        .thenAccept(
            saved -> {
              if (saved) {
                network.refresh();
                pull();
              }
            });
  }

  public void pull() {
    if (pulling.get()) {
      return;
    }
    pulling.set(true);
    pulled.set(words.say("setup.pull.busy"));
    sync.pull()
        .handleAsync(
            (outcome, problem) -> {
              pulling.set(false);
              if (problem == null) {
                pulled.set(sentence(outcome));
                rostersChanged.run();
              } else {
                pulled.set(Failures.sentence(problem, words));
              }
              return null;
            },
            front);
  }

  /** A file has set everything up: shows it in place of what was being typed, then pulls. */
  public void setUp() {
    connection.replace();
    network.replace();
    practice.refresh();
    rules.refresh();
    pull();
  }

  /** Other rules were put in force elsewhere. */
  public void rulesChanged() {
    rules.refresh();
  }

  /** Goes back to the practice district; asks who has a school to lose, and its secret. */
  public void usePractice() {
    if (pulling.get()) {
      return;
    }
    if (!connection.atSchool()) {
      leaveForPractice();
      return;
    }
    Question leave =
        new Question(
            words.say("setup.practice.leave.title"),
            words.say("setup.practice.leave.text"),
            words.say("setup.practice.leave.proceed"),
            words.say("setup.practice.leave.stay"),
            true);
    dialogs
        .ask(leave)
        .thenAcceptAsync(
            agreed -> {
              if (agreed && !pulling.get()) {
                leaveForPractice();
              }
            },
            front);
  }

  private void leaveForPractice() {
    pulling.set(true);
    practiceControls
        .connect()
        .handleAsync(
            (done, problem) -> {
              pulling.set(false);
              pulled.set(problem == null ? "" : Failures.sentence(problem, words));
              showConnected();
              rostersChanged.run();
              return null;
            },
            front);
  }

  /** Another district may be connected now, or none. */
  private void rostersTaken() {
    pulled.set("");
    showConnected();
    rostersChanged.run();
  }

  /** Everything here that belongs to what is connected. */
  private void showConnected() {
    connection.load();
    network.refresh();
    practice.refresh();
  }

  private String sentence(PullOutcome outcome) {
    return words.say(
        outcome.conflicts() > 0 ? "setup.pull.conflicts" : "setup.pull.done",
        outcome.sections(),
        outcome.students(),
        outcome.assignments(),
        outcome.conflicts());
  }
}
