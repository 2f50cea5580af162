package org.gradecompanion.ui.preflight;

import java.util.List;
import java.util.Optional;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.Fix;
import org.gradecompanion.rules.Severity;

/** Which findings are told in a step of their own, before the cards. */
final class Steps {
  private Steps() {}

  static boolean tells(Finding finding) {
    return seenByFamilies(finding) || zeros(finding).isPresent();
  }

  /** That something becomes visible to families, which can be held back. */
  static boolean seenByFamilies(Finding finding) {
    return finding.severity() == Severity.NOTICE
        && finding.fixes().stream().anyMatch(Fix.HoldBack.class::isInstance);
  }

  /** The zeros that work which was not handed in would get. */
  static Optional<Fix.GiveZeros> zeros(Finding finding) {
    return finding.fixes().stream()
        .filter(Fix.GiveZeros.class::isInstance)
        .map(Fix.GiveZeros.class::cast)
        .findFirst();
  }

  static Optional<Fix.GiveZeros> zeros(List<Finding> findings) {
    return findings.stream().flatMap(finding -> zeros(finding).stream()).findFirst();
  }
}
