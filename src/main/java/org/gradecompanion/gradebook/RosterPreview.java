package org.gradecompanion.gradebook;

import java.util.List;
import org.gradecompanion.model.PullDoubt;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.Student;

/**
 * What would change if a roster were applied.
 *
 * @param sections those of the roster, then those that are held and not on it
 * @param doubts what a person has to decide first
 * @param sending where scores go afterwards
 */
public record RosterPreview(List<Change> sections, List<PullDoubt> doubts, Sending sending) {
  public RosterPreview {
    sections = List.copyOf(sections);
    doubts = List.copyOf(doubts);
  }

  /** Where scores go once the roster is applied. */
  public enum Sending {
    /** To the server that is connected, as before. */
    AS_BEFORE,
    /** Nowhere: nothing is connected. */
    NOWHERE,
    /** Nowhere: the practice district, which is connected, is left. */
    LEAVES_PRACTICE
  }

  /** What becomes of a section. */
  public enum Standing {
    NEW,
    KEPT,
    /** It is not on the roster: its scores stay here, and it is taught no more. */
    GONE
  }

  /**
   * What changes in one section.
   *
   * @param students how many are on the new roster
   * @param joined who is new among the teacher's students, or back
   * @param moved who comes from another of the teacher's sections
   * @param left who is not in this section any more; their scores stay, read-only
   */
  public record Change(
      Section section,
      Standing standing,
      int students,
      List<Student> joined,
      List<Student> moved,
      List<Student> left) {
    public Change {
      joined = List.copyOf(joined);
      moved = List.copyOf(moved);
      left = List.copyOf(left);
    }

    /** Whether anything is other than before. */
    public boolean any() {
      return standing != Standing.KEPT || joined.size() + moved.size() + left.size() > 0;
    }

    /** Never the students: they are confidential and this may reach a log. */
    @Override
    public String toString() {
      return "Change[" + section.id() + ", " + standing + "]";
    }
  }

  /** How many sections are other than before. */
  public int changed() {
    return (int) sections.stream().filter(Change::any).count();
  }
}
