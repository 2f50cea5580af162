package org.gradecompanion.simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.gateway.HandClock;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.PullChoice;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.practice.InProcessDoor;
import org.gradecompanion.practice.PracticeDistrict;
import org.gradecompanion.practice.PracticeOptions;
import org.gradecompanion.store.SimulatedComputer;
import org.gradecompanion.store.Store;
import org.gradecompanion.sync.HandScheduler;
import org.gradecompanion.sync.SyncEngine;

/**
 * A teacher's computer and a district, with nothing between them but what is simulated: the disk,
 * the wire, the clock and the power. Everything happens on one thread.
 */
final class World implements AutoCloseable {
  /** What the district calls the class. */
  static final String CLASS = "class-algebra-p1";

  private final HandClock clock = new HandClock();
  private final Power power = new Power();
  private final InProcessDoor door = new InProcessDoor();
  private final PracticeDistrict district;
  private final Way way;
  private final Sabotage sabotage;
  private final SimulatedComputer computer;
  private HandScheduler planner;
  private Store store;
  private SyncEngine engine;
  private SectionId section;
  private SectionBook book;
  private long bookAt = -1;
  private Roll roll = new Roll(List.of());

  World(Path school, GatewayKind kind, Sabotage sabotage) {
    this.sabotage = sabotage;
    computer = new SimulatedComputer(power, sabotage.forcesTheJournal());
    way = new Way(kind, clock);
    district =
        InProcessDoor.start(
            PracticeOptions.builder()
                .port(InProcessDoor.PORT)
                .rosterBundle(school)
                .clock(clock)
                .zone(ZoneOffset.UTC)
                .credentials(Way.CLIENT, Way.SECRET)
                .build(),
            door);
    way.lead(door, power);
  }

  /** Starts the program for the first time: connected, and everything pulled. */
  World begin() {
    start();
    connect();
    section = result(store.sections()).stream().map(Section::id).findFirst().orElseThrow();
    roll = new Roll(book().students());
    forward(Duration.ofMinutes(1));
    district.forgetRequests();
    return this;
  }

  /** The database is new: the teacher connects again, which takes until the server answers. */
  private void reconnect() {
    power.keep();
    district.misbehave().behave();
    connect();
  }

  private void connect() {
    result(store.save(way.connection(district)));
    planner.run();
    pull();
  }

  void start() {
    store = computer.open(clock).store();
    planner = new HandScheduler(clock);
    engine = way.engine(store, planner, sabotage);
    engine.start();
    planner.run();
  }

  void stop() {
    engine.close();
    store.close();
  }

  /** The power comes back after a cut, and the program is started again. */
  void restartAfterCut(Random chance, boolean databaseLost, int cutAfter) {
    power.restore();
    computer.lose(chance);
    if (databaseLost) {
      computer.loseDatabase();
    }
    power.cutAfter(cutAfter);
    start();
    if (result(store.sections()).isEmpty()) {
      reconnect();
    }
  }

  /** Reads everything; what the last pull asked about is decided in favour of what is here. */
  void pull() {
    CompletableFuture<?> pulled =
        engine.pull(
            engine
                .status()
                .doubt()
                .map(
                    doubt ->
                        doubt.settledBy(PullChoice.SEND_AGAIN)
                            ? PullChoice.SEND_AGAIN
                            : PullChoice.TAKE_SMALLER)
                .orElse(PullChoice.ASK));
    planner.run();
    result(pulled);
  }

  void drain() {
    CompletableFuture<?> drained = engine.drain();
    planner.forward(Duration.ofMinutes(3));
    result(drained);
  }

  void pushNow() {
    engine.pushNow();
    planner.run();
  }

  void forward(Duration time) {
    planner.forward(time);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  Power power() {
    return power;
  }

  PracticeDistrict district() {
    return district;
  }

  Store store() {
    return store;
  }

  SyncEngine engine() {
    return engine;
  }

  Way way() {
    return way;
  }

  Roll roll() {
    return roll;
  }

  SectionId section() {
    return section;
  }

  /** What is stored; read again when that has changed. */
  SectionBook book() {
    if (bookAt != computer.changes()) {
      book = result(store.book(section));
      bookAt = computer.changes();
    }
    return book;
  }

  /** What came of it; everything has run by now. */
  <T> T result(CompletableFuture<T> future) {
    if (!future.isDone()) {
      power.demand();
      throw new IllegalStateException("something waits for a thread that is not there");
    }
    return future.join();
  }

  @Override
  public void close() {
    district.close();
    computer.close();
  }
}
