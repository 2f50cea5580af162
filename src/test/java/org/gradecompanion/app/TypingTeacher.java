package org.gradecompanion.app;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.gradecompanion.gradebook.Desk;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.Student;
import org.gradecompanion.testing.Front;

/**
 * The program in a process of its own, with a teacher who types without end while the engine pushes
 * and pulls, and who ends and starts the program now and then; made to be killed. Tells on standard
 * output what is about to happen and what was saved.
 */
final class TypingTeacher {
  private static final int FEWEST_COLUMNS = 2;
  private static final int MOST_COLUMNS = 8;
  private static final int ACTS_A_SESSION = 40;

  private final ConnectedSchool school;
  private final Random chance;
  private final PrintStream out = System.out;
  private final Front front = new Front();

  private TypingTeacher(ConnectedSchool school, Random chance) {
    this.school = school;
    this.chance = chance;
  }

  /** Arguments: the number of sessions, a seed, and the school's. */
  public static void main(String[] args) {
    try {
      new TypingTeacher(ConnectedSchool.of(args, 2), new Random(Long.parseLong(args[1])))
          .work(Integer.parseInt(args[0]));
    } catch (RuntimeException | Error e) {
      // The store's threads would keep the process alive.
      e.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
  }

  private void work(int sessions) {
    // Nobody listens any more when the process that would have killed it is gone itself.
    for (int session = 0; session < sessions && !out.checkError(); session++) {
      out.println("opening");
      Core core = school.open();
      out.println("opened");
      core.engine().start();
      session(core);
      out.println("closing");
      core.close();
      out.println("closed");
    }
  }

  private void session(Core core) {
    Section section = front.get(core.gradebooks().sections()).get(0);
    try (OpenBook book = front.get(core.gradebooks().open(section.id(), front, true))) {
      Desk desk = new Desk(book);
      int acts = 10 + chance.nextInt(ACTS_A_SESSION);
      for (int act = 0; act < acts && !out.checkError(); act++) {
        List<Assignment> columns = columns(book);
        int what = columns.size() < FEWEST_COLUMNS ? 0 : chance.nextInt(40);
        switch (what) {
          case 0, 1 -> add(book, desk, columns.size());
          case 2, 3 -> change(desk, pick(columns));
          case 4 -> {
            out.println("pulling");
            core.engine().pull();
          }
          case 5, 6, 7, 8, 9, 10 -> {
            out.println("pushing");
            core.engine().pushNow();
          }
          default -> enter(desk, pick(columns), pick(book.students()));
        }
      }
    }
  }

  private static List<Assignment> columns(OpenBook book) {
    return book.assignments().stream()
        .map(record -> record.assignment())
        .filter(HeldWork::isWork)
        .toList();
  }

  private void add(OpenBook book, Desk desk, int there) {
    if (there >= MOST_COLUMNS) {
      return;
    }
    AssignmentId id = AssignmentId.minted();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String words = HeldWork.title(id) + " 10";
    out.println("adding " + words);
    front.get(
        desk.add(
            new Assignment(
                id,
                book.section().id(),
                HeldWork.title(id),
                "",
                BigDecimal.TEN,
                today,
                today,
                book.usableCategories().get(0).id())));
    out.println("added " + words);
    front.await("it is a column", () -> book.assignment(id).isPresent());
  }

  private void change(Desk desk, Assignment column) {
    BigDecimal points = BigDecimal.valueOf(10 + chance.nextInt(5));
    String words = column.title() + " " + points;
    out.println("changing " + words);
    front.get(desk.change(column.withPoints(points)));
    out.println("changed " + words);
  }

  private void enter(Desk desk, Assignment column, Student student) {
    String points = Integer.toString(chance.nextInt(11));
    String words = HeldWork.cell(column.title(), student.number()) + " " + points;
    out.println("typed " + words);
    front.get(desk.enter(new CellId(column.id(), student.id()), Score.of(points)));
    out.println("saved " + words);
  }

  private <T> T pick(List<T> list) {
    return list.get(chance.nextInt(list.size()));
  }
}
