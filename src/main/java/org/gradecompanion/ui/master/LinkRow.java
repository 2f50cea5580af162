package org.gradecompanion.ui.master;

import java.util.List;
import org.gradecompanion.gradebook.LinkState;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.rules.Fix;

/**
 * A section of a master class with its link, in words.
 *
 * @param lead who leads it
 * @param words where its scores go, or why they stay and who can mend that
 * @param locked who of it is locked by hand; empty for nobody
 * @param choices what can be done with its links
 */
public record LinkRow(
    SectionId section,
    String title,
    String lead,
    LinkState link,
    String words,
    String locked,
    List<Choice> choices) {
  /** A change of a link with the name of its button. */
  public record Choice(String label, Fix fix) {}

  /** Never the words: they name students. */
  @Override
  public String toString() {
    return "LinkRow[" + section + " " + link + "]";
  }
}
