package org.gradecompanion.ui.grades;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.TheirAssignment;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.ui.common.Question;
import org.gradecompanion.words.Words;

/**
 * Takes over assignments that were changed on both sides as PowerTeacher has them. What that is, is
 * read at that moment: nothing older is ever taken.
 */
final class AssignmentConflicts {
  private final TheirAssignments theirs;
  private final Dialogs dialogs;
  private final Phrases phrases;
  private final Words words;

  AssignmentConflicts(TheirAssignments theirs, Dialogs dialogs, Phrases phrases) {
    this.theirs = theirs;
    this.dialogs = dialogs;
    this.phrases = phrases;
    this.words = phrases.words();
  }

  /** Shows both sides, and takes PowerTeacher's when the person says so. */
  void ask(OpenGradebook open, AssignmentId id) {
    read(
        open,
        id,
        there ->
            ours(open, id)
                .ifPresent(
                    ours ->
                        dialogs
                            .ask(question(open, ours, there))
                            .thenAccept(
                                yes -> {
                                  if (yes) {
                                    take(open, id, there);
                                  }
                                })));
  }

  /** Takes PowerTeacher's of each, without a question: it can be undone. */
  void takeAll(OpenGradebook open, Collection<AssignmentId> ids) {
    ids.forEach(id -> read(open, id, there -> take(open, id, there)));
  }

  private void read(OpenGradebook open, AssignmentId id, Consumer<TheirAssignment> use) {
    theirs
        .of(open.book().sectionOf(id).id(), id)
        .whenComplete(
            (found, problem) -> {
              if (problem != null) {
                say(Failures.sentence(problem, words));
              } else if (found.isEmpty()) {
                say(words.say("grades.theirs.gone"));
              } else {
                use.accept(found.get());
              }
            });
  }

  private void say(String text) {
    dialogs.tell(words.say("grades.theirs.title"), text);
  }

  private static void take(OpenGradebook open, AssignmentId id, TheirAssignment there) {
    ours(open, id).ifPresent(ours -> open.desk().change(there.takenInto(ours)));
  }

  private static Optional<Assignment> ours(OpenGradebook open, AssignmentId id) {
    return open.book().assignment(id).map(AssignmentRecord::assignment);
  }

  private Question question(OpenGradebook open, Assignment ours, TheirAssignment there) {
    String differences =
        new AssignmentDifferences(phrases, open.book().rules(ours.section()).facts())
            .between(ours, there.takenInto(ours));
    String text =
        there.changedAt() == null
            ? words.say("grades.theirs.text", differences)
            : words.say("grades.theirs.text_since", differences, phrases.moment(there.changedAt()));
    return new Question(
        words.say("grades.theirs.title"),
        text,
        words.say("grades.faults.take_theirs"),
        words.say("common.cancel"),
        false,
        true); // PowerTeacher was asked first: the person may type on by then
  }
}
