package org.gradecompanion.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one cell holds: points or none, flags, and a comment. Blank, 0 and Missing are three
 * different values.
 *
 * @param points points earned, 0 or more, or null for none; equal values are equal whatever their
 *     scale (8 and 8.0)
 * @param flags marks beside or instead of points
 * @param comment the teacher's note, possibly empty, never null
 */
public record Score(@Nullable BigDecimal points, Set<Flag> flags, String comment) {
  /** Nothing entered at all. */
  public static final Score BLANK = new Score(null, Set.of(), "");

  public Score {
    if (points != null && points.signum() < 0) {
      throw new IllegalArgumentException("points must be 0 or more");
    }
    points = points == null ? null : Checks.plain(points);
    flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
    Checks.present(comment, "comment");
  }

  /** Points without flags or comment. */
  public static Score of(BigDecimal points) {
    return new Score(points, Set.of(), "");
  }

  /** Points without flags or comment, from a decimal such as "8.5". */
  public static Score of(String points) {
    return of(new BigDecimal(points));
  }

  /** A flag without points. */
  public static Score flagged(Flag flag) {
    return new Score(null, EnumSet.of(flag), "");
  }

  public Score withComment(String newComment) {
    return new Score(points, flags, newComment);
  }

  /**
   * With the other's comment, where this has none: a value of PowerTeacher, which has no comments,
   * does not take ours away.
   */
  public Score withCommentOf(Score other) {
    return comment.isEmpty() ? withComment(other.comment) : this;
  }

  public Optional<BigDecimal> earned() {
    return Optional.ofNullable(points);
  }

  /** Nothing was entered: no points, no flag, no comment. */
  public boolean isBlank() {
    return points == null && flags.isEmpty() && comment.isEmpty();
  }

  /** Never the content: a score is confidential and this may reach a log. */
  @Override
  public String toString() {
    return isBlank() ? "Score[blank]" : "Score[entered]";
  }
}
