package org.gradecompanion.gradebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Message;
import org.gradecompanion.store.Edit;
import org.gradecompanion.store.UndoStep;

/** The steps that do something to an assignment in every section that has it. */
final class AssignmentSteps {
  private AssignmentSteps() {}

  /**
   * Given to several sections it is one: they share a group.
   *
   * @param held whether nothing of it can leave from its first moment
   */
  static UndoStep added(List<Assignment> members, boolean held) {
    List<Edit> forward = new ArrayList<>();
    List<Edit> backward = new ArrayList<>();
    for (Assignment member : members) {
      forward.add(new Edit.AssignmentSaved(member));
      if (held) {
        forward.add(new Edit.HoldSet(member.id(), true));
      }
      backward.add(new Edit.AssignmentRemoved(member.id()));
    }
    if (members.size() > 1) {
      String group = members.get(0).id().value();
      members.forEach(member -> forward.add(new Edit.GroupSet(member.id(), group)));
    }
    return step(forward, backward, "grades.step.add", members.get(0).title());
  }

  /**
   * Those that do not change are left alone.
   *
   * @param before what each is now
   */
  static UndoStep changed(List<Assignment> members, Function<AssignmentId, Assignment> before) {
    List<Edit> forward = new ArrayList<>();
    List<Edit> backward = new ArrayList<>();
    for (Assignment member : members) {
      Assignment was = before.apply(member.id());
      if (!was.equals(member)) {
        forward.add(new Edit.AssignmentSaved(member));
        backward.add(new Edit.AssignmentSaved(was));
      }
    }
    return step(forward, backward, "grades.step.change", members.get(0).title());
  }

  static UndoStep removed(List<AssignmentRecord> members) {
    List<Edit> forward = new ArrayList<>();
    List<Edit> backward = new ArrayList<>();
    for (AssignmentRecord member : members) {
      forward.add(new Edit.AssignmentRemoved(member.assignment().id()));
      backward.add(new Edit.AssignmentSaved(member.assignment()));
    }
    return step(forward, backward, "grades.step.remove", title(members));
  }

  static UndoStep held(List<AssignmentRecord> members, boolean held) {
    List<Edit> forward = new ArrayList<>();
    List<Edit> backward = new ArrayList<>();
    for (AssignmentRecord member : members) {
      if (member.held() != held) {
        forward.add(new Edit.HoldSet(member.assignment().id(), held));
        backward.add(new Edit.HoldSet(member.assignment().id(), !held));
      }
    }
    String name = held ? "grades.step.hold" : "grades.step.release";
    return step(forward, backward, name, title(members));
  }

  private static UndoStep step(List<Edit> forward, List<Edit> backward, String name, String title) {
    return UndoStep.of(Message.of(name, title), forward, backward);
  }

  private static String title(List<AssignmentRecord> members) {
    return members.get(0).assignment().title();
  }
}
