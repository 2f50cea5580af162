package org.gradecompanion.ui.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gradecompanion.gradebook.LinkState;
import org.gradecompanion.gradebook.Listing;
import org.gradecompanion.model.MasterClass;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.TeacherId;
import org.gradecompanion.store.Edit;
import org.gradecompanion.testing.OpenedBook;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.ui.common.Pace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The links of a master class while they are changed. */
class LinksViewModelTest {
  @TempDir Path folder;
  private OpenedBook bench;
  private LinksViewModel form;

  @BeforeEach
  void open() {
    bench = OpenedBook.combined(folder);
    form =
        new LinksViewModel(
            bench.gradebook(),
            bench.gradebooks.masterClasses(),
            bench.dialogs,
            bench.phrases,
            bench.front,
            Pace.AT_ONCE);
  }

  @AfterEach
  void close() {
    form.close();
    bench.close();
  }

  @Test
  void wholeLinks_areShownWithWhoLeads_andCanBeUnlinked() {
    assertThat(form.title()).isEqualTo("Both algebras");
    assertThat(form.rows()).extracting(LinkRow::link).containsOnly(LinkState.LINKED);
    LinkRow first = form.rows().get(0);
    assertThat(first.title()).isEqualTo("Algebra (ALG-1)");
    assertThat(first.lead()).isEqualTo("Lead teacher: Ada Okafor");
    assertThat(first.words()).isEqualTo("Linked to PowerTeacher.");
    assertThat(first.choices()).extracting(LinkRow.Choice::label).containsExactly("Unlink");
  }

  @Test
  void unlinkedSection_saysThatItsScoresStay_andCanBeLinkedAgain() {
    form.apply(form.rows().get(1).choices().get(0).fix());
    bench.front.await("it is unlinked", () -> form.rows().get(1).link() == LinkState.UNLINKED);

    assertThat(form.rows().get(1).words()).isEqualTo("Not linked: its scores stay here.");
    assertThat(form.rows().get(1).choices())
        .extracting(LinkRow.Choice::label)
        .containsExactly("Link it again");

    form.apply(form.rows().get(1).choices().get(0).fix());
    bench.front.await("it is linked", () -> form.rows().get(1).link() == LinkState.LINKED);
    assertThat(bench.gradebook().desk().nextUndo()).isPresent();
  }

  @Test
  void otherOwner_breaksEveryLink_andIsNamed() {
    MasterClass whole = bench.gradebook().book().membership().orElseThrow().masterClass();
    save(new MasterClass(whole.id(), whole.title(), new TeacherId("other"), whole.parts()));

    assertThat(form.rows()).extracting(LinkRow::link).containsOnly(LinkState.BROKEN);
    assertThat(form.rows().get(0).words()).contains("led by Ada Okafor").contains("school office");
  }

  @Test
  void sectionLinkedTwice_isBroken_andEachLinkCanBeTaken() {
    MasterClass whole = bench.gradebook().book().membership().orElseThrow().masterClass();
    save(
        new MasterClass(
            whole.id(),
            whole.title(),
            whole.owner(),
            List.of(
                new MasterClass.Part(Rosters.SECTION, List.of(Rosters.SECTION, Rosters.SECOND)),
                whole.parts().get(1))));

    assertThat(form.rows())
        .extracting(LinkRow::link)
        .containsExactly(LinkState.BROKEN, LinkState.LINKED);
    assertThat(form.rows().get(0).choices())
        .extracting(LinkRow.Choice::label)
        .containsExactly("Unlink Algebra (ALG-1)", "Unlink Algebra (ALG-2)");
  }

  @Test
  void lockedStudents_areNamed() {
    bench.gradebook().desk().lock(Rosters.SECOND, new StudentId("student-5"), true);
    bench.front.await("one is locked", () -> !form.rows().get(1).locked().isEmpty());

    assertThat(form.rows().get(1).locked())
        .isEqualTo("1 student is locked on the roster, so scores stay here: Family5, Given5");
    assertThat(form.rows().get(0).locked()).isEmpty();
  }

  @Test
  void parting_isAskedFirst_andMakesTheSectionsStandAlone() {
    bench.dialogs.answer = false;
    assertThat(bench.front.get(form.dissolve())).isFalse();
    assertThat(bench.gradebooks.list().join()).hasSize(1);

    bench.dialogs.answer = true;
    assertThat(bench.front.get(form.dissolve())).isTrue();
    assertThat(bench.dialogs.asked.get(0).text()).contains("No score is lost");
    assertThat(bench.gradebooks.list().join())
        .extracting(Listing::id)
        .containsExactly(Rosters.SECTION, Rosters.SECOND);
  }

  @Test
  void partingThatTheDiskRefuses_isSaid() {
    bench.store().close();

    assertThat(bench.front.get(form.dissolve())).isFalse();
    assertThat(bench.dialogs.said.get(0)).startsWith("The sections were not parted");
  }

  private void save(MasterClass changed) {
    bench.store().commit(List.of(new Edit.MasterClassSaved(changed))).join();
    bench.front.await(
        "it is shown", () -> form.rows().stream().anyMatch(r -> r.link() == LinkState.BROKEN));
  }
}
