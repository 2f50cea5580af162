package org.gradecompanion.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Which step comes next, by chance and weight. */
final class Schedule {
  private static final List<Duration> TIMES =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(3),
          Duration.ofSeconds(3),
          Duration.ofSeconds(30),
          Duration.ofMinutes(5),
          Duration.ofMinutes(25));

  private final List<Supplier<Step>> kinds = new ArrayList<>();
  private final World world;
  private final Random chance;

  Schedule(
      World world, Teacher teacher, AssigningTeacher assigning, Trouble trouble, Random chance) {
    this.world = world;
    this.chance = chance;
    often(14, teacher::enter);
    often(3, teacher::clear);
    often(3, teacher::takeBack);
    often(4, assigning::add);
    often(3, assigning::change);
    often(1, assigning::remove);
    often(2, assigning::hold);
    often(2, teacher::leaveOut);
    often(4, teacher::decide);
    often(12, this::time);
    often(4, this::push);
    often(4, this::pull);
    often(6, this::powerWillFail);
    often(2, this::restart);
    often(4, trouble::fail);
    often(4, trouble::cut);
    often(1, trouble::expireTokens);
    often(3, trouble::network);
    often(3, trouble::behave);
    often(1, trouble::refuse);
    often(2, trouble::enrol);
    often(3, trouble::changeThere);
    often(1, trouble::deleteThere);
  }

  private void often(int weight, Supplier<Step> kind) {
    for (int i = 0; i < weight; i++) {
      kinds.add(kind);
    }
  }

  Step next() {
    return kinds.get(chance.nextInt(kinds.size())).get();
  }

  private Step time() {
    Duration time = TIMES.get(chance.nextInt(TIMES.size()));
    return new Step(time.toSeconds() + " seconds pass", () -> world.forward(time));
  }

  private Step push() {
    return chance.nextBoolean()
        ? new Step("pushes now", () -> world.pushNow())
        : new Step("pushes and waits", () -> world.drain());
  }

  private Step pull() {
    return new Step("pulls", () -> world.pull());
  }

  private Step powerWillFail() {
    int boundaries = chance.nextInt(14);
    return new Step(
        "the power will fail in " + boundaries, () -> world.power().cutAfter(boundaries));
  }

  private Step restart() {
    return new Step(
        "the program is ended and started",
        () -> {
          world.stop();
          world.start();
        });
  }
}
