package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power fails while the real store writes its journal and its database: of what was not forced
 * anything may be gone. Every score that was said to be saved is there when it is opened again.
 *
 * <p>{@code -Dcuts=N} cuts so many times.
 */
class PowerCutTest {
  private static final int CUTS = Integer.getInteger("cuts", 25);
  private static final int CUTS_TO_NOTICE = 8;
  private static final int STUDENTS = 10;
  private static final int SESSION = 25;
  private static final int MOST_STEPS_BETWEEN = 60;

  /** The store as it would be found, and what it has to hold. */
  private record Cut(
      Path folder, String how, Map<CellId, Integer> saved, Map<CellId, Integer> sent) {}

  @TempDir Path temp;
  private final Random chance = new Random(20261125);
  private final List<Cut> cuts = new ArrayList<>();
  private final Map<CellId, Integer> saved = new HashMap<>();
  private final Map<CellId, Integer> sent = new HashMap<>();
  private LosingDisk disk;
  private int left;
  private int stepsLeft = 1;
  private int points;

  @Test
  void powerCutAtAnyMoment_losesNothingThatWasSaved() {
    disk = new LosingDisk(this::step);
    work(CUTS);
    assertThat(cuts.stream().flatMap(PowerCutTest::lost)).isEmpty();
  }

  @Test
  void diskThatOnlyPretendsToForceTheJournal_losesWhatWasSaved() {
    disk = new LosingDisk(this::step).pretending();
    work(CUTS_TO_NOTICE);
    assertThat(cuts.stream().flatMap(PowerCutTest::lost)).isNotEmpty();
  }

  private void work(int wanted) {
    left = wanted;
    LosingH2Disk.register(disk);
    StoreOpener opener = StoreOpener.with(disk, LosingH2Disk.SCHEME, Migrator.ofThisVersion());
    Path folder = temp.resolve("data");
    while (left() > 0) {
      try (StoreHouse house = new StoreHouse(folder, opener).open()) {
        StoreHouse.get(house.store().apply(pull(sent())));
        for (int act = 0; act < SESSION; act++) {
          type(house.store());
        }
      }
    }
  }

  private synchronized int left() {
    return left;
  }

  private synchronized void step() {
    if (--stepsLeft > 0 || left == 0) {
      return;
    }
    left--;
    stepsLeft = 1 + chance.nextInt(MOST_STEPS_BETWEEN);
    LosingFile.Loss loss = LosingFile.Loss.any(chance);
    Map<CellId, Integer> savedBefore = Map.copyOf(saved);
    Map<CellId, Integer> sentBefore = Map.copyOf(sent);
    Path to = temp.resolve("cut-" + cuts.size());
    cuts.add(
        new Cut(
            disk.afterCut(temp.resolve("data"), to, loss, chance),
            "cut " + cuts.size() + ", lost: " + loss,
            savedBefore,
            sentBefore));
  }

  private void type(Store store) {
    int now = ++points;
    CellId cell =
        new CellId(new AssignmentId("quiz"), new StudentId("s" + chance.nextInt(STUDENTS)));
    var done = store.commit(List.of(new Edit.ScoreSet(cell, Score.of("" + now))));
    done.thenRun(() -> noteSaved(cell, now));
    if (chance.nextInt(3) > 0) {
      StoreHouse.get(done);
    }
    if (chance.nextInt(3) == 0) {
      send(store.ledger());
    }
  }

  private synchronized void noteSaved(CellId cell, int value) {
    saved.put(cell, value);
  }

  /** PowerTeacher takes everything that waits. */
  private void send(SyncLedger ledger) {
    Instant until = Clock.systemUTC().instant().plusSeconds(60);
    for (CellRecord due : ledger.dueCells(StoreHouse.QUIZ, Clock.systemUTC().instant())) {
      long revision = due.sync().revision();
      Set<SyncKey> leased = ledger.lease(Map.of(due.id(), revision), until);
      if (!leased.isEmpty()) {
        noteSent(due.id(), due.score().points().intValueExact());
        ledger.settle(
            List.of(
                new Settlement(
                    due.id(),
                    revision,
                    StoreHouse.NOW,
                    new Settlement.ScoreConfirmed(due.score()))));
      }
    }
  }

  private synchronized void noteSent(CellId cell, int value) {
    sent.put(cell, value);
  }

  private synchronized Map<CellId, Integer> sent() {
    return Map.copyOf(sent);
  }

  /** Opens what is left; which saved scores are not there. */
  private static Stream<String> lost(Cut cut) {
    try (StoreHouse house = new StoreHouse(cut.folder()).open()) {
      house.ledger().takeBackLeases();
      StoreHouse.get(house.store().apply(pull(cut.sent())));
      Map<CellId, Integer> kept = new HashMap<>();
      for (CellRecord cell : house.book().cells()) {
        kept.put(cell.id(), cell.score().points().intValueExact());
        assertThat(cell.sync().leasedUntil()).as("%s: sending", cut.how()).isNull();
      }
      return cut.saved().entrySet().stream()
          .filter(entry -> kept.getOrDefault(entry.getKey(), 0) < entry.getValue())
          .map(entry -> cut.how() + ": " + entry.getKey())
          .toList()
          .stream();
    }
  }

  /** What PowerTeacher has. */
  private static Roster pull(Map<CellId, Integer> sent) {
    List<Roster.RemoteScore> scores = new ArrayList<>();
    sent.forEach((cell, value) -> scores.add(StoreHouse.remote(cell, "" + value)));
    return StoreHouse.school(List.of(StoreHouse.quiz()), scores);
  }
}
