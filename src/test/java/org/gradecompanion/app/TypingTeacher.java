package org.gradecompanion.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gradecompanion.cli.Place;
import org.gradecompanion.gradebook.Desk;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.Student;
import org.gradecompanion.testing.Front;

/**
 * The program in a process of its own, with a teacher who types without end while the engine
 * pushes; made to be killed. Tells each score that was saved on standard output.
 */
final class TypingTeacher {
  private TypingTeacher() {}

  public static void main(String[] args) {
    try {
      type(args);
    } catch (RuntimeException | Error e) {
      // The store's threads would keep the process alive.
      e.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
  }

  private static void type(String[] args) {
    Path folder = Path.of(args[0]);
    Random random = new Random(Long.parseLong(args[1]));
    PrintStream out = System.out;
    Core core = open(folder);
    core.engine().start();
    Front front = new Front();
    Section section = front.get(core.gradebooks().sections()).get(0);
    OpenBook book = front.get(core.gradebooks().open(section.id(), front, true));
    Desk desk = new Desk(book);
    List<AssignmentRecord> open =
        book.assignments().stream()
            .filter(each -> book.header(each.assignment().id()).state() != CellState.LOCKED)
            .toList();
    for (int round = 0; ; round++) {
      AssignmentRecord column = pick(open, random);
      Student student = pick(book.students(), random);
      CellId cell = new CellId(column.assignment().id(), student.id());
      String points = Integer.toString(random.nextInt(column.assignment().points().intValue() + 1));
      out.println("typed " + cell.assignment() + " " + cell.student() + " " + points);
      front.get(desk.enter(cell, Score.of(points)));
      out.println("saved " + cell.assignment() + " " + cell.student() + " " + points);
      if (round % 4 == 3) {
        core.engine().pushNow();
      }
    }
  }

  static Core open(Path folder) {
    Place place =
        new Place(
            Optional.of(folder.resolve("data")),
            Optional.of(folder.resolve("settings")),
            Optional.empty());
    return Core.open(place, Clock.systemUTC(), () -> {});
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
