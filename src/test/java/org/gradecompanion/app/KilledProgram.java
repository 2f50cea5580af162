package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.gradecompanion.app.KillInstant.Event;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.Resolution;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.practice.PracticeDistrict;
import org.gradecompanion.practice.PracticeOptions;
import org.gradecompanion.practice.Profile;
import org.gradecompanion.practice.WatchedDoor;
import org.gradecompanion.store.Crash;

/**
 * The program over one way in, in a process that is started and killed, and its district. That is a
 * plain one: it would keep a second column or a second result if it were sent one.
 */
final class KilledProgram implements AutoCloseable {
  private final KillSwitch killSwitch = new KillSwitch();
  private final Said said = new Said();
  private final List<String> diary = new ArrayList<>();
  private final ProgramStart program;
  private final PracticeDistrict district;
  private final ConnectedSchool school;
  private boolean damaged;

  KilledProgram(Path folder, GatewayKind kind, ProgramStart program) {
    this.program = program;
    district =
        WatchedDoor.start(PracticeOptions.builder().profile(Profile.PLAIN).build(), killSwitch);
    school = ConnectedSchool.of(folder, kind, district);
  }

  ConnectedSchool school() {
    return school;
  }

  /** What the program said, and what was done to it. */
  List<String> diary() {
    return diary;
  }

  /** How many edits were said to be saved. */
  int saved() {
    return said.saved();
  }

  /** Runs the program until it is killed. */
  void runUntil(KillInstant instant, long seed) throws IOException, InterruptedException {
    Process process = start(Integer.MAX_VALUE, seed);
    // Unlike the process itself, its handle leaves what was printed to be read.
    killSwitch.arm(instant, process.toHandle());
    listen(process);
    assertThat(killSwitch.wasUsed()).as("it works until it is killed").isTrue();
  }

  /** Damages its database, if it has one by now. */
  void damage(Random chance) {
    Path database = Crash.database(school.data());
    if (Files.exists(database)) {
      Crash.Damage damage = Crash.Damage.any(chance);
      damage.on(database, chance);
      diary.add("its database is " + damage);
      damaged = true;
    }
  }

  /** Runs the program for one session, which nothing disturbs. */
  void runUndisturbed() throws IOException, InterruptedException {
    assertThat(listen(start(1, 0))).as("exit code").isZero();
  }

  private Process start(int sessions, long seed) throws IOException {
    List<String> words = new ArrayList<>(List.of("" + sessions, "" + seed));
    words.addAll(school.words());
    return program.command(TypingTeacher.class, words).start();
  }

  private int listen(Process process) throws IOException, InterruptedException {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        note(line);
      }
      return process.waitFor();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private void note(String line) {
    if (line.contains(" source: ")) {
      if (line.startsWith("org.h2.") || line.startsWith("org.gradecompanion.")) {
        killSwitch.happens(Event.LOADED);
      }
      return;
    }
    diary.add(line);
    assertThat(line).as("what the program says").doesNotContain(" ERROR ");
    String[] words = line.split(" ");
    said.note(words);
    for (Event event : Event.values()) {
      if (event.name().toLowerCase(Locale.ROOT).equals(words[0])) {
        killSwitch.happens(event);
      }
    }
  }

  /** Nothing that was said to be saved is missing, and the journal was whole. */
  void look() {
    try (Core core = school.open()) {
      assertThat(core.recovery().damagedJournal()).as("damaged journal").isEmpty();
      isSaid(HeldWork.of(book(core)));
    }
  }

  private void isSaid(HeldWork here) {
    // What was confirmed need not be in the journal: after damage it comes back with the next pull.
    if (damaged || school.kind() == GatewayKind.POWERTEACHER) {
      said.isIn(here, HeldWork.of(district));
    } else {
      said.isIn(here);
    }
  }

  /** Everything arrives, each thing once, and nothing is left on its way. */
  void arrives() {
    try (Core core = school.open()) {
      core.engine().pull().join();
      core.engine().drain().join();
      decide(core);
      SectionBook book = book(core);
      HeldWork here = HeldWork.of(book);
      HeldWork there = HeldWork.of(district);
      isSaid(here);
      said.isIn(there);
      book.assignments().forEach(record -> isSettled(record.sync(), record.assignment().id()));
      book.cells().forEach(cell -> isSettled(cell.sync(), cell.id()));
      assertThat(there.points()).isEqualTo(here.points());
      if (school.kind() != GatewayKind.POWERTEACHER) {
        assertThat(there.scores()).isEqualTo(here.scores());
      }
    }
  }

  private void isSettled(SyncFacts sync, Object what) {
    assertThat(sync.pending())
        .as("%s: %s waits for %s", school.kind(), what, sync.reason())
        .isFalse();
    assertThat(sync.leasedUntil()).as("%s: %s is being sent", school.kind(), what).isNull();
  }

  /**
   * Where the database was damaged, an older value of ours that arrived may look like somebody
   * else's: then a person is asked, and says what everybody would.
   */
  private void decide(Core core) {
    List<CellId> conflicts =
        book(core).cells().stream()
            .filter(cell -> cell.theirs() != null)
            .map(CellRecord::id)
            .toList();
    if (damaged && !conflicts.isEmpty()) {
      core.store().resolve(conflicts, Resolution.KEEP_MINE).join();
      core.engine().drain().join();
    }
  }

  private static SectionBook book(Core core) {
    return core.store().book(core.gradebooks().sections().join().get(0).id()).join();
  }

  @Override
  public void close() {
    district.close();
  }
}
