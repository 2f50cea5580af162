package org.gradecompanion.simulation;

import java.math.BigDecimal;
import java.util.Random;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.store.Edit;

/** What a teacher does to assignments. Remembers what the program said it saved. */
final class AssigningTeacher extends Hand {
  private int made;

  AssigningTeacher(World world, Memory memory, Random chance) {
    super(world, memory, chance);
  }

  Step add() {
    int number = ++made;
    return save(
        "adds",
        new Assignment(
            new AssignmentId("item-" + number),
            world.section(),
            "Quiz " + number,
            "",
            BigDecimal.TEN,
            world.today(),
            world.today().plusDays(1),
            quiz()));
  }

  private CategoryId quiz() {
    return world.book().categories().stream()
        .filter(category -> category.title().equals("Quiz"))
        .map(Category::id)
        .findFirst()
        .orElseThrow();
  }

  Step change() {
    Assignment was = some(assignments()).assignment();
    boolean points = chance.nextBoolean();
    Assignment now =
        points
            ? was.withPoints(BigDecimal.valueOf(10 + chance.nextInt(3)))
            : was.withTitle("Quiz " + was.id().value() + "." + chance.nextInt(1000));
    return save("changes", now);
  }

  private Step save(String verb, Assignment assignment) {
    AssignmentId id = assignment.id();
    return new Step(
        verb + " " + id + ": " + assignment.title() + ", " + assignment.points() + " points",
        () -> {
          memory.doubtful.add(id);
          memory.titles.put(assignment.title(), id);
          commit(new Edit.AssignmentSaved(assignment));
          memory.doubtful.remove(id);
          memory.assignments.put(id, assignment);
        });
  }

  Step remove() {
    if (assignments().size() < 2) {
      return add();
    }
    AssignmentId id = some(assignments()).assignment().id();
    return new Step(
        "removes " + id,
        () -> {
          memory.removed.add(id);
          commit(new Edit.AssignmentRemoved(id));
        });
  }

  Step hold() {
    AssignmentRecord record = some(assignments());
    boolean held = !record.held();
    AssignmentId id = record.assignment().id();
    return new Step((held ? "holds " : "releases ") + id, () -> commit(new Edit.HoldSet(id, held)));
  }
}
