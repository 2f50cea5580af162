package org.gradecompanion.ui.grades;

import java.time.Instant;
import java.time.LocalDate;
import org.gradecompanion.gradebook.Attention;
import org.gradecompanion.model.Score;
import org.gradecompanion.ui.common.Phrases;

/** A conflict as a sentence: both values, and since when, as far as that is known. */
final class ConflictWords {
  private final Phrases phrases;

  ConflictWords(Phrases phrases) {
    this.phrases = phrases;
  }

  String of(Attention conflict, Score theirs) {
    Instant there = conflict.theirsAt();
    LocalDate here = conflict.enteredOn();
    String theirValue = phrases.score(theirs);
    String ourValue = phrases.score(conflict.score());
    return phrases
        .words()
        .say(
            "state.CONFLICT",
            there == null
                ? theirValue
                : phrases
                    .words()
                    .say("grades.faults.theirs_since", theirValue, phrases.moment(there)),
            here == null
                ? ourValue
                : phrases.words().say("grades.faults.entered_on", ourValue, phrases.day(here)));
  }
}
