package org.gradecompanion.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.MasterClassId;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.StudentId;

/** A way to mend a finding in place, ready to be applied. */
public sealed interface Fix {
  /** Whether it mends nothing, and only keeps its subject from being sent for now. */
  default boolean keepsHere() {
    return this instanceof HoldBack || this instanceof LeaveOut;
  }

  /** Gives the assignment this title. */
  record UseTitle(String title) implements Fix {}

  /** Gives the assignment this description. */
  record UseDescription(String description) implements Fix {}

  /** Moves the due date, and the assign date with it where needed. */
  record MoveDates(LocalDate assigned, LocalDate due) implements Fix {}

  /** Puts the assignment into this category. */
  record UseCategory(CategoryId category, String title) implements Fix {}

  /** Lowers the score to this many points. */
  record UsePoints(BigDecimal points) implements Fix {}

  /** Clears the score. */
  record ClearScore() implements Fix {}

  /** Gives the assignment this many points possible. */
  record UseMaximum(BigDecimal points) implements Fix {}

  /**
   * Gives the assignment other details.
   *
   * @param what names the change, for its button: a key of the words
   */
  record UseDetails(AssignmentDetails details, Message what) implements Fix {}

  /** Holds the assignment and its scores back. */
  record HoldBack() implements Fix {}

  /** Keeps the score here on purpose. */
  record LeaveOut() implements Fix {}

  /** Takes the lock off a student that the teacher locked here. */
  record UnlockStudent(SectionId section, StudentId student) implements Fix {}

  /**
   * Takes a link from a section of a master class: what is not linked stays here, and nothing of it
   * is lost.
   *
   * @param title what the section it is linked to is called
   */
  record Unlink(MasterClassId masterClass, SectionId home, SectionId link, String title)
      implements Fix {}

  /** Links a section of a master class to its own section in the SIS, and to no other. */
  record LinkOwn(MasterClassId masterClass, SectionId home) implements Fix {}

  /**
   * Gives a zero to each of these students, who handed nothing in; only after the teacher has seen
   * the list and confirmed it.
   */
  record GiveZeros(List<StudentId> students) implements Fix {
    public GiveZeros {
      students = List.copyOf(students);
    }
  }
}
