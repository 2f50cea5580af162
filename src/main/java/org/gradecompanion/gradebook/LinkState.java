package org.gradecompanion.gradebook;

import java.util.Optional;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.rules.LinkFault;
import org.gradecompanion.rules.SectionRules;
import org.gradecompanion.rules.Severity;

/** How a section of a master class is linked to the SIS. */
public enum LinkState {
  LINKED,
  /** Its scores stay here, on purpose. */
  UNLINKED,
  /** Scores stay here until somebody mends it: its own, and perhaps those of all sections. */
  BROKEN;

  public static LinkState of(SectionRules rules) {
    Optional<LinkFault> fault = rules.facts().linkFault();
    SectionId section = rules.facts().section().id();
    if (fault.isPresent() && fault.get().severity() == Severity.LEAVES_OUT) {
      return UNLINKED;
    }
    return fault.filter(each -> each.broken().contains(section)).isPresent() ? BROKEN : LINKED;
  }
}
