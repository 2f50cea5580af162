package org.gradecompanion.ui.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gradecompanion.gradebook.Listing;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.MasterClassId;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choosing the sections that become one gradebook. */
class CombineViewModelTest {
  @TempDir Path folder;
  private OpenedBook bench;
  private List<OpenBook> single;
  private CombineViewModel form;

  @BeforeEach
  void open() {
    bench = OpenedBook.combined(folder);
    bench.gradebooks.masterClasses().dissolve((MasterClassId) bench.gradebook().book().id()).join();
    single =
        bench.gradebooks.list().join().stream()
            .map(each -> bench.front.get(bench.gradebooks.open(each, bench.front, true)))
            .toList();
    form = new CombineViewModel(single, bench.gradebooks.masterClasses(), bench.words);
  }

  @AfterEach
  void close() {
    single.forEach(OpenBook::close);
    bench.close();
  }

  @Test
  void sections_areOfferedWithTheirCodesAndStudents() {
    assertThat(form.choices())
        .extracting(choice -> choice.title() + ": " + choice.facts())
        .containsExactly("Algebra (ALG-1): 4 students", "Algebra (ALG-2): 2 students");
  }

  @Test
  void fewerThanTwo_cannotBeCombined() {
    form.choices().get(0).chosen().set(true);

    assertThat(form.readyProperty().get()).isFalse();
    assertThat(form.outcomeProperty().get()).isEqualTo("Choose two sections or more.");
  }

  @Test
  void two_areReady_withASuggestedTitleAndWhatBecomesOneColumn() {
    chooseBoth();

    assertThat(form.readyProperty().get()).isTrue();
    assertThat(form.titleProperty().get()).isEqualTo("Algebra");
    assertThat(form.outcomeProperty().get())
        .startsWith("1 assignment with the same title and points becomes one column.");
  }

  @Test
  void titleThatWasTyped_isKeptWhateverIsChosen() {
    form.titleProperty().set("Mornings");
    chooseBoth();
    assertThat(form.titleProperty().get()).isEqualTo("Mornings");

    form.titleProperty().set("  ");
    assertThat(form.readyProperty().get()).isFalse();
  }

  @Test
  void combined_isOneGradebookOfBoth() {
    chooseBoth();
    MasterClassId made = bench.front.get(form.combine());

    assertThat(bench.gradebooks.list().join())
        .containsExactly(new Listing(made, List.of(Rosters.SECTION, Rosters.SECOND)));
  }

  private void chooseBoth() {
    form.choices().forEach(choice -> choice.chosen().set(true));
  }
}
