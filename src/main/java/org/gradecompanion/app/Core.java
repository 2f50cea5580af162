package org.gradecompanion.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gradecompanion.cli.Place;
import org.gradecompanion.gateway.access.Gateways;
import org.gradecompanion.gateway.route.SystemProxies;
import org.gradecompanion.gradebook.Await;
import org.gradecompanion.gradebook.Gradebooks;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Message;
import org.gradecompanion.practice.PracticeDistrict;
import org.gradecompanion.practice.PracticeException;
import org.gradecompanion.practice.PracticeOptions;
import org.gradecompanion.settings.BackupFacts;
import org.gradecompanion.settings.LockPhrase;
import org.gradecompanion.settings.MasterKeys;
import org.gradecompanion.settings.NetworkFile;
import org.gradecompanion.settings.SecretStore;
import org.gradecompanion.settings.SecretStores;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.settings.SettingsFile;
import org.gradecompanion.store.DataFolder;
import org.gradecompanion.store.Recovery;
import org.gradecompanion.store.Store;
import org.gradecompanion.store.StoreOpener;
import org.gradecompanion.sync.Connections;
import org.gradecompanion.sync.RuleGate;
import org.gradecompanion.sync.SyncEngine;
import org.gradecompanion.sync.SyncTimings;
import org.gradecompanion.sync.Timetable;
import org.jspecify.annotations.Nullable;

/**
 * Everything behind the window or a command, joined by hand and stopped in reverse. Nothing is sent
 * until the engine is started.
 */
final class Core implements AutoCloseable {
  private final Stops stops;
  private final Stops finishedFirst = new Stops();
  private final Place place;
  private final Folders folders;
  private final Clock clock;
  private final SettingsFile settings;
  private final DataFolder data;
  private final SecretStore secrets;
  private final Store store;
  private final Recovery recovery;
  private final Gradebooks gradebooks;
  private final KeptNetwork network;
  private final Connections connections;
  private final SyncEngine engine;
  private final ChosenProfile profile;
  private final RulesInForce rules;
  private final AtEnd atEnd;
  private @Nullable PracticeDistrict practice;

  /**
   * Opens the data folder for this process alone.
   *
   * @param onRaise called when a second start asks for this one's window
   * @throws org.gradecompanion.store.StoreInUse when another start has the folder
   * @throws org.gradecompanion.model.UserError when a folder, the key or the database cannot be
   *     used; nothing was changed then
   */
  static Core open(Place place, Clock clock, Runnable onRaise) {
    Folders folders = Folders.of(place).log();
    Stops stops = new Stops();
    try {
      return new Core(folders, place, clock, onRaise, stops);
    } catch (RuntimeException | Error problem) {
      stops.close();
      throw problem;
    }
  }

  private Core(Folders folders, Place place, Clock clock, Runnable onRaise, Stops stops) {
    this.stops = stops;
    this.place = place;
    this.folders = folders;
    this.clock = clock;
    settings = new SettingsFile(folders.settings());
    Settings chosen = settings.load();
    data = stops.add(folders.claim(onRaise));
    secrets = SecretStores.ofThisSystem().choose(folders.settings(), data.id(), place.passphrase());
    byte[] key = MasterKeys.of(secrets, data.hasData());
    String device = Device.name(System.getenv(), System.getProperty("os.name", ""));
    StoreOpener.Opened opened = StoreOpener.open(data, key, clock, device);
    store = stops.add(opened.store());
    recovery = opened.recovery();
    atEnd = new AtEnd(folders.settings());
    // Nobody else has the folder, so a lease that is still there was left by a crash.
    store.ledger().takeBackLeases();
    store.forgetAttempts(clock.instant().minus(Duration.ofDays(chosen.logDays())));
    profile = ChosenProfile.load(folders.settings());
    rules = stops.add(new RulesInForce(profile, store));
    gradebooks = new Gradebooks(store, rules, clock);
    ExecutorService background = Executors.newCachedThreadPool(Core::daemon);
    stops.add(background::shutdownNow);
    network =
        new KeptNetwork(
            new NetworkFile(folders.settings()), secrets, SystemProxies.ofThisComputer());
    connections =
        new Connections(
            store,
            new KeptSecrets(secrets),
            (connection, secret, found) ->
                Gateways.open(connection, secret, network.route(connection), clock, found),
            background);
    SyncTimings timings =
        SyncTimings.USUAL
            .withSettle(chosen.pushDelay())
            .withTimetable(new Timetable(chosen.schedule(), ZoneId.systemDefault()));
    engine =
        stops.add(new SyncEngine(store, connections::open, new RuleGate(rules), clock, timings));
    UnchosenRules unchosen = new UnchosenRules(profile, engine);
    stops.add(rules.subscribe(now -> unchosen.follow()));
  }

  Folders folders() {
    return folders;
  }

  Clock clock() {
    return clock;
  }

  SettingsFile settings() {
    return settings;
  }

  /** The secret of a connection, if it is kept here. */
  Optional<char[]> secretOf(Connection connection) {
    return new KeptSecrets(secrets).secretOf(connection);
  }

  /** How well the database key and the client secrets are kept. */
  SecretStore.Strength strength() {
    return secrets.strength();
  }

  Store store() {
    return store;
  }

  /** Closes this before anything is stopped: its end needs what is stopped then. */
  <T extends AutoCloseable> T finishFirst(T work) {
    return finishedFirst.add(work);
  }

  /** Does this when everything is closed and the folder is given back. */
  void atEnd(Runnable task) {
    atEnd.set(task);
  }

  /** What a backup file holds; changes nothing. */
  BackupFacts lookAt(Path file, char[] passphrase) {
    return new BackupOffice(place, clock).look(data, file, passphrase);
  }

  /** Puts a backup in the place of what is here when this is closed. */
  void restoreAtEnd(Path file, char[] passphrase) {
    atEnd(() -> new BackupOffice(place, clock).restore(file, passphrase));
  }

  /** Lets go of what restores put aside before a time. */
  void forgetPrevious(Instant before) {
    new BackupOffice(place, clock).forgetPrevious(data, before);
  }

  /** What its owner calls what is here: the server's name, or that there is none. */
  String districtName() {
    return Await.of(connections.current())
        .map(each -> each.practice() ? "practice" : each.url().getHost())
        .orElse(JoinedProgram.NOTHING);
  }

  /** Removes everything from this computer when this is closed. */
  void forgetAtEnd() {
    atEnd(new Forgetting(folders)::run);
  }

  /** The passphrase of the lock. */
  LockPhrase lockPhrase() {
    return new LockPhrase(secrets);
  }

  /** Whether it is the passphrase that opened the data. Takes about a second. */
  boolean opensData(char[] passphrase) {
    return SecretStores.ofThisSystem().opens(folders.settings(), data.id(), passphrase);
  }

  /** Of what goes into a backup: no lock goes to another computer. */
  private List<String> secretNames() {
    List<String> names = new ArrayList<>(List.of(MasterKeys.name(), KeptNetwork.PASSWORD));
    Await.of(connections.current()).map(KeptSecrets::name).ifPresent(names::add);
    return names;
  }

  /**
   * Writes everything into a file that another computer can open with the passphrase.
   *
   * @throws org.gradecompanion.model.UserError it cannot be written or does not read back
   */
  BackupFacts backUp(Path file, char[] passphrase) {
    return backUp(file, passphrase, written -> {});
  }

  /**
   * The same.
   *
   * @param check looks at what was written; what it throws leaves no file
   */
  BackupFacts backUp(Path file, char[] passphrase, Consumer<Store> check) {
    Map<String, char[]> kept = new LinkedHashMap<>();
    secretNames().forEach(name -> secrets.read(name).ifPresent(secret -> kept.put(name, secret)));
    return new BackupOffice(place, clock).write(data, store, kept, file, passphrase, check);
  }

  /** Reads something in a backup file; changes nothing. */
  <T> T readIn(Path file, char[] passphrase, Function<Store, T> reading) {
    return new BackupOffice(place, clock).read(data, file, passphrase, reading);
  }

  /**
   * What a person should know beside their work, and is to be told now: a weakly kept key, a mended
   * database.
   */
  List<Message> notices() {
    List<Message> notices = new ArrayList<>();
    unfinished().ifPresent(notices::add);
    if (strength() == SecretStore.Strength.OWNER_ONLY_FILE) {
      notices.add(Message.of("cli.weak_key"));
    }
    if (!recovery.smooth()) {
      notices.add(RecoveryWords.of(recovery));
    }
    profile
        .problem()
        .ifPresent(
            problem ->
                notices.add(Message.of("error.profile.not_in_force", problem.userMessage())));
    return notices;
  }

  /** Why something was not done that was to be done when the program ended last; to be said. */
  Optional<Message> unfinished() {
    return atEnd.unfinished();
  }

  /** What opening had to mend. */
  Recovery recovery() {
    return recovery;
  }

  /** The rules as they hold for the present connection. */
  RulesInForce rules() {
    return rules;
  }

  /** Which profile the gradebooks are under. */
  ChosenProfile profile() {
    return profile;
  }

  Gradebooks gradebooks() {
    return gradebooks;
  }

  /** How servers are reached from this computer. */
  KeptNetwork network() {
    return network;
  }

  Connections connections() {
    return connections;
  }

  /** Not started yet. */
  SyncEngine engine() {
    return engine;
  }

  /**
   * The practice district inside this process, started when first asked for; what was graded in it
   * is kept beside the data, so that it is there at the next start.
   *
   * @param port the one wanted; another one when that is taken
   */
  synchronized PracticeDistrict practice(int port) {
    PracticeDistrict running = practice;
    if (running == null) {
      running = stops.add(startPractice(port));
      practice = running;
    }
    return running;
  }

  private PracticeDistrict startPractice(int port) {
    try {
      return PracticeDistrict.start(practiceOptions(port));
    } catch (PracticeException taken) {
      return PracticeDistrict.start(practiceOptions(0));
    }
  }

  /** The same client at every start: its secret replaces the last one's in the key store. */
  private PracticeOptions practiceOptions(int port) {
    return PracticeOptions.builder()
        .keptIn(folders.practice())
        .credentials("practice", UUID.randomUUID().toString())
        .port(port)
        .build();
  }

  /**
   * Waits for what is to be finished first, stops everything, then does what was to be done at the
   * end.
   *
   * @throws org.gradecompanion.model.UserError that was not done; the next start says so too
   */
  @Override
  public void close() {
    finishedFirst.close();
    stops.close();
    atEnd.run();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "gradebook-background");
    thread.setDaemon(true);
    return thread;
  }
}
