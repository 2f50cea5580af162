package org.gradecompanion.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.testing.Rosters.OLD_IN_SECOND;
import static org.gradecompanion.testing.Rosters.SECOND;
import static org.gradecompanion.testing.Rosters.SECTION;
import static org.gradecompanion.testing.Rosters.cell;

import java.util.List;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.store.Edit;
import org.junit.jupiter.api.Test;

/** What a roster would change, before it does. */
class RostersTest extends BookStory {
  @Test
  void classThatIsNoLongerTaught_goesOnlyOnce_thoughItIsStillShown() {
    store.apply(org.gradecompanion.testing.Rosters.both()).join();
    store.commit(List.of(new Edit.ScoreSet(cell(OLD_IN_SECOND, 5), Score.of("8")))).join();
    assertThat(gone()).extracting(Section::id).containsExactly(SECOND);

    store.apply(org.gradecompanion.testing.Rosters.small()).join();

    assertThat(store.sections().join()).extracting(Section::id).contains(SECTION, SECOND);
    assertThat(gone()).isEmpty();
  }

  private List<Section> gone() {
    return new Rosters(store)
        .preview(org.gradecompanion.testing.Rosters.small()).join().sections().stream()
            .filter(change -> change.standing() == RosterPreview.Standing.GONE)
            .map(RosterPreview.Change::section)
            .toList();
  }
}
