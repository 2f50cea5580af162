package org.gradecompanion.settings;

import java.util.List;
import org.gradecompanion.model.PastSection;

/**
 * Sections whose time is over, each in one of these.
 *
 * @param now told of long enough ago: to be removed
 * @param untold nobody was told yet
 * @param waiting told of, and not long enough ago
 * @param staying listed by PowerTeacher, combined, or with something that was not sent
 */
public record RetentionPlan(
    List<PastSection> now,
    List<PastSection> untold,
    List<PastSection> waiting,
    List<PastSection> staying) {
  public RetentionPlan {
    now = List.copyOf(now);
    untold = List.copyOf(untold);
    waiting = List.copyOf(waiting);
    staying = List.copyOf(staying);
  }
}
