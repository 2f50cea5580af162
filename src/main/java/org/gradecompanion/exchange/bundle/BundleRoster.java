package org.gradecompanion.exchange.bundle;

import java.util.List;
import org.gradecompanion.model.Roster;

/**
 * What a bundle holds for one teacher.
 *
 * @param problems rows that were left out or taken in part; only the first 1000 are listed
 * @param problemCount how many there are
 */
public record BundleRoster(
    BundleVersion version, Roster roster, List<BundleProblem> problems, long problemCount) {
  public BundleRoster {
    problems = List.copyOf(problems);
  }
}
