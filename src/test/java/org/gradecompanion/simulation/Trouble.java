package org.gradecompanion.simulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Student;
import org.gradecompanion.practice.Misbehaviour;
import org.gradecompanion.practice.RequestMatch;

/** What the network, the server, the office and other people do. */
final class Trouble {
  private static final List<Integer> STATUSES = List.of(401, 403, 429, 500, 502, 503);
  private static final List<String> METHODS = List.of("GET", "PUT", "PUT", "PUT", "DELETE");

  private final World world;
  private final Memory memory;
  private final Random chance;
  private final DistrictView there;

  Trouble(World world, Memory memory, Random chance) {
    this.world = world;
    this.memory = memory;
    this.chance = chance;
    there = new DistrictView(world, memory);
  }

  Step fail() {
    int status = STATUSES.get(chance.nextInt(STATUSES.size()));
    int count = 1 + chance.nextInt(3);
    Duration after = status == 429 || status == 503 ? Duration.ofSeconds(chance.nextInt(90)) : null;
    RequestMatch match = someRequests();
    return new Step(
        "the server will answer " + status + " to " + count + " " + match,
        () -> misbehave().failNext(count, status, after, match));
  }

  Step cut() {
    int bytes = chance.nextInt(3) * 30;
    int count = 1 + chance.nextInt(2);
    RequestMatch match = someRequests();
    return new Step(
        "the network will cut " + count + " answers after " + bytes + " bytes to " + match,
        () -> misbehave().cutAnswerAfter(bytes, count, match));
  }

  private RequestMatch someRequests() {
    return RequestMatch.on(METHODS.get(chance.nextInt(METHODS.size())), null);
  }

  Step expireTokens() {
    return new Step("the server forgets its tokens", () -> misbehave().expireTokens());
  }

  Step network() {
    boolean offline = !misbehave().isOffline();
    return new Step(
        offline ? "the network is gone" : "the network is back",
        () -> misbehave().offline(offline));
  }

  Step behave() {
    return new Step("everything works again", () -> misbehave().behave());
  }

  /** Refuses one student's results until it behaves again. */
  Step refuse() {
    Student student = someStudent();
    return new Step(
        "the server refuses " + student.number(),
        () -> misbehave().refuseStudent(Roll.there(student)));
  }

  Step enrol() {
    Student student = someStudent();
    boolean enrolled = chance.nextInt(3) > 0;
    return new Step(
        student.number() + (enrolled ? " is in the class" : " leaves the class"),
        () -> misbehave().enrol(World.CLASS, Roll.there(student), enrolled));
  }

  /**
   * Somebody enters a score in PowerTeacher itself; with a half, so that nobody entered it here.
   */
  Step changeThere() {
    List<CellRecord> known =
        world.book().cells().stream()
            .filter(c -> there.lineItem(c.id().assignment()).isPresent())
            .toList();
    if (known.isEmpty() || !world.way().readsScores()) {
      return expireTokens();
    }
    CellId cell = known.get(chance.nextInt(known.size())).id();
    Student student = world.roll().student(cell.student());
    BigDecimal points = BigDecimal.valueOf(chance.nextInt(10) * 10 + 5L, 1);
    return new Step(
        "somebody enters " + points + " there for " + Teacher.words(cell),
        () -> {
          Score score = Score.of(points);
          memory.changedThere(cell, score);
          memory.unheard.put(cell, score);
          there
              .lineItem(cell.assignment())
              .ifPresent(item -> misbehave().changeScore(item, Roll.there(student), points));
        });
  }

  /** Somebody deletes a column in PowerTeacher itself, with everything in it. */
  Step deleteThere() {
    List<AssignmentId> known =
        memory.assignments.keySet().stream().filter(id -> there.lineItem(id).isPresent()).toList();
    if (known.isEmpty()) {
      return expireTokens();
    }
    AssignmentId id = known.get(chance.nextInt(known.size()));
    return new Step(
        "somebody deletes " + id + " there",
        () -> {
          there.lineItem(id).ifPresent(misbehave()::deleteLineItem);
          memory.onlyHere = true;
          memory.unheard.keySet().removeIf(cell -> cell.assignment().equals(id));
        });
  }

  private Misbehaviour misbehave() {
    return world.district().misbehave();
  }

  private Student someStudent() {
    List<Student> students = world.book().students();
    return students.get(chance.nextInt(students.size()));
  }
}
