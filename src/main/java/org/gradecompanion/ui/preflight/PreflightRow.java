package org.gradecompanion.ui.preflight;

import java.util.List;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.rules.PreflightReport.Bucket;

/**
 * One row of the page: cards are made of rows, so that only what is in view has nodes, however many
 * assignments there are.
 *
 * @param place where in its card it stands
 */
public record PreflightRow(Content content, Place place) {
  /** Where in a card a row stands. */
  public enum Place {
    ALONE,
    TOP,
    MIDDLE,
    BOTTOM
  }

  /** What a row shows. */
  public sealed interface Content {
    /** What stays the same while the row's words change: the keyboard stays with it. */
    Object id();
  }

  /** What new assignments are to families, over the switches that hold them back. */
  public record FamiliesHead(String title, String text) implements Content {
    @Override
    public Object id() {
      return "families";
    }
  }

  /** A new assignment, with the switch that holds it back. */
  public record Family(AssignmentId assignment, String title, String facts, boolean held)
      implements Content {
    @Override
    public Object id() {
      return List.of("family", assignment);
    }
  }

  /** What this district makes of missing work, over the assignments that are past due. */
  public record ZerosHead(String title, String text) implements Content {
    @Override
    public Object id() {
      return "zeros";
    }
  }

  /**
   * An assignment with work that was not handed in.
   *
   * @param words how many students have nothing
   * @param chosen how many would get a zero
   * @param open whether they are listed below
   */
  public record Zeros(AssignmentId assignment, String title, String words, int chosen, boolean open)
      implements Content {
    @Override
    public Object id() {
      return List.of("zeros", assignment);
    }
  }

  /** A student who would get a zero, unless it is taken off. */
  public record Zero(AssignmentId assignment, StudentId student, String name, boolean chosen)
      implements Content {
    @Override
    public Object id() {
      return List.of("zero", assignment, student);
    }

    /** Never the name: it is confidential and this may reach a log. */
    @Override
    public String toString() {
      return "Zero[" + assignment + " " + student + "]";
    }
  }

  /** The title of an assignment's card. */
  public record Head(AssignmentId assignment, String title, String facts) implements Content {
    @Override
    public Object id() {
      return assignment;
    }
  }

  /** What becomes of some of an assignment and its scores. */
  public record PartHead(AssignmentId assignment, Bucket bucket, String summary)
      implements Content {
    @Override
    public Object id() {
      return List.of(assignment, bucket);
    }
  }

  /** A finding with its fixes. */
  public record Finding(Bucket bucket, PreflightCard.Line line) implements Content {
    @Override
    public Object id() {
      return new LineId(line.key(), line.what());
    }
  }

  /** How many more findings there are. */
  public record More(AssignmentId assignment, Bucket bucket, int count) implements Content {
    @Override
    public Object id() {
      return List.of(assignment, bucket, "more");
    }
  }

  private record LineId(SyncKey key, String what) {}

  public Object id() {
    return content.id();
  }
}
