package org.gradecompanion.simulation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.UserError;

/** One seed: what happens, what is true after each step, and how it ends. */
final class Simulation {
  private static final int STEPS = 30;

  private final long seed;
  private final Path school;
  private final GatewayKind kind;
  private final Sabotage sabotage;
  private final Complaints complaints;
  private final List<String> diary = new ArrayList<>();

  Simulation(long seed, Path school, Complaints complaints) {
    this(seed, school, complaints, Sabotage.NONE);
  }

  Simulation(long seed, Path school, Complaints complaints, Sabotage sabotage) {
    this.sabotage = sabotage;
    this.seed = seed;
    this.school = school;
    this.complaints = complaints;
    kind = GatewayKind.values()[(int) (seed % GatewayKind.values().length)];
  }

  /** Fails with everything that happened, and how to see it again. */
  void run() {
    Random chance = new Random(seed);
    try (World world = new World(school, kind, sabotage).begin()) {
      run(world, chance);
    } catch (RuntimeException | Error e) {
      throw new AssertionError(story(), e);
    }
  }

  private void run(World world, Random chance) {
    Memory memory = new Memory();
    for (CellRecord cell : world.book().cells()) {
      memory.scores.put(cell.id(), cell.score());
    }
    for (AssignmentRecord record : world.book().assignments()) {
      memory.assignments.put(record.assignment().id(), record.assignment());
      memory.titles.put(record.assignment().title(), record.assignment().id());
    }
    new DistrictView(world, memory)
        .results()
        .forEach(held -> memory.wasThere(held.cell(), held.score()));
    Schedule schedule =
        new Schedule(
            world,
            new Teacher(world, memory, chance),
            new AssigningTeacher(world, memory, chance),
            new Trouble(world, memory, chance),
            chance);
    Invariants invariants = new Invariants(world, memory);
    for (int i = 0; i < STEPS; i++) {
      act(world, memory, schedule.next(), chance);
      invariants.check();
    }
    new Ending(world, memory, this::note).run();
    invariants.check();
    world.stop();
  }

  private void act(World world, Memory memory, Step step, Random chance) {
    note(step.words());
    attempt(world, step.act());
    listen(world);
    while (world.power().isCut()) {
      boolean lost = chance.nextInt(8) == 0 && !memory.onlyHere;
      note(
          "  the power failed "
              + world.power().cutAt()
              + (lost ? ", and the database with it" : ""));
      memory.rebuilt |= lost;
      int again = chance.nextInt(6) == 0 ? chance.nextInt(10) : -1;
      attempt(world, () -> world.restartAfterCut(chance, lost, again));
      listen(world);
    }
  }

  private void listen(World world) {
    List<String> said = complaints.take();
    if (!world.power().isCut() && !said.isEmpty()) {
      throw new AssertionError("the program complained: " + said);
    }
  }

  /**
   * What the person at the keyboard is told is no failure; a cut of the power is looked at next.
   */
  private void attempt(World world, Runnable act) {
    try {
      act.run();
    } catch (PowerCut e) {
      return;
    } catch (UserError e) {
      note("  is told " + e.getMessage());
    } catch (CompletionException e) {
      if (e.getCause() instanceof UserError told) {
        note("  is told " + told.getMessage());
      } else if (!(e.getCause() instanceof PowerCut)) {
        throw e;
      }
    }
  }

  private void note(String line) {
    diary.add(line);
  }

  private String story() {
    return "Seed "
        + seed
        + " over "
        + kind.code()
        + " broke a promise:\n  "
        + String.join("\n  ", diary)
        + "\nSee it again: mvn -q -Psimulation verify -Dsimulation.seed="
        + seed;
  }
}
