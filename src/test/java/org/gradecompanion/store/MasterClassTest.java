package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.store.StoreHouse.ADA_QUIZ;
import static org.gradecompanion.store.StoreHouse.BEN;
import static org.gradecompanion.store.StoreHouse.BEN_QUIZ;
import static org.gradecompanion.store.StoreHouse.QUIZ;
import static org.gradecompanion.store.StoreHouse.SECTION;
import static org.gradecompanion.store.StoreHouse.TEACHER;
import static org.gradecompanion.store.StoreHouse.quiz;
import static org.gradecompanion.store.StoreHouse.school;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.gradecompanion.model.MasterClass;
import org.gradecompanion.model.MasterClassId;
import org.gradecompanion.model.Membership;
import org.gradecompanion.model.RosterLock;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Teacher;
import org.junit.jupiter.api.Test;

/** Master classes, their links, and assignments of several sections are kept like every edit. */
class MasterClassTest extends RecoveryStory {
  private static final MasterClassId ID = new MasterClassId("m1");
  private static final SectionId OTHER = new SectionId("section-2");
  private static final MasterClass BOTH =
      MasterClass.of(ID, "Both", TEACHER, List.of(SECTION, OTHER));

  @Test
  void masterClass_isReadWithWhatIsKnownOfItsSections() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.commit(new Edit.MasterClassSaved(BOTH), new Edit.GroupSet(QUIZ, "group-1"));

    Membership membership = house.book().membership();
    assertThat(membership.masterClass()).isEqualTo(BOTH);
    assertThat(membership.section(SECTION)).contains(house.book().section());
    assertThat(membership.section(OTHER)).isEmpty();
    assertThat(membership.teacher(TEACHER).map(Teacher::name)).contains("Grace Hopper");
    assertThat(StoreHouse.get(house.store().masterClasses())).containsExactly(BOTH);
    assertThat(house.assignment(QUIZ).group()).isEqualTo("group-1");
    assertThat(house.assignment(QUIZ).sync().pending()).as("nothing is sent for it").isFalse();
  }

  @Test
  void masterClass_makesListenersReadTheirSectionsAgain() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.commit(new Edit.MasterClassSaved(BOTH));
    house.book();

    StoreChange last = house.changes().get(house.changes().size() - 1);
    assertThat(last.roster()).isTrue();
  }

  @Test
  void dissolvedMasterClass_isGone_andTheSectionStandsAlone() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.commit(new Edit.MasterClassSaved(BOTH.unlinked(SECTION, SECTION)));
    house.commit(new Edit.MasterClassRemoved(ID));

    assertThat(StoreHouse.get(house.store().masterClasses())).isEmpty();
    assertThat(house.book().membership()).isNull();
  }

  @Test
  void sectionOfOneMasterClass_savedInAnother_leavesTheFirst() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    MasterClass second =
        MasterClass.of(new MasterClassId("m2"), "Second", TEACHER, List.of(SECTION));
    house.commit(new Edit.MasterClassSaved(BOTH), new Edit.MasterClassSaved(second));

    assertThat(house.book().membership().masterClass()).isEqualTo(second);
    assertThat(StoreHouse.get(house.store().masterClasses()))
        .extracting(MasterClass::homes)
        .containsExactly(List.of(OTHER), List.of(SECTION));
  }

  @Test
  void linksAndGroups_afterACrashWithoutDatabase_areThere() throws Exception {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    MasterClass unlinked = BOTH.unlinked(SECTION, SECTION);
    house.commit(new Edit.MasterClassSaved(BOTH), new Edit.GroupSet(QUIZ, "group-1"));
    house.commit(new Edit.MasterClassSaved(unlinked));
    var crashed = Crash.copy(house.path(), temp.resolve("crashed"));
    Files.delete(Crash.database(crashed));

    after = new StoreHouse(crashed).open();
    StoreHouse.get(after.store().apply(school(quiz())));

    assertThat(after.book().membership().masterClass()).isEqualTo(unlinked);
    assertThat(after.assignment(QUIZ).group()).isEqualTo("group-1");
  }

  @Test
  void whatNoServerCouldGiveBack_staysInTheJournalWhenTheRestIsLetGo() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    MasterClass unlinked = BOTH.unlinked(SECTION, SECTION);
    house.commit(new Edit.MasterClassSaved(unlinked), new Edit.GroupSet(QUIZ, "group-1"));
    house.score(ADA_QUIZ, "9");
    house.score(BEN_QUIZ, "4");
    house.commit(new Edit.LeftOutSet(ADA_QUIZ, true), new Edit.StudentLockSet(SECTION, BEN, true));
    for (int start = 0; start < 6; start++) {
      house.score(BEN_QUIZ, "" + start);
      house.settle(BEN_QUIZ, new Settlement.ScoreConfirmed(Score.of("" + start)));
      house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("9")));
      house.at(StoreHouse.NOW.plus(Duration.ofDays(start))).reopen();
    }
    assertThat(Crash.journal(house.path())).hasSizeLessThan(4);
    house.close();
    Crash.Damage.DELETED.on(Crash.database(house.path()));

    house.open();
    StoreHouse.get(house.store().apply(school(quiz())));

    assertThat(house.book().membership().masterClass()).isEqualTo(unlinked);
    assertThat(house.assignment(QUIZ).group()).isEqualTo("group-1");
    assertThat(house.cell(ADA_QUIZ).leftOut()).isTrue();
    assertThat(house.book().students())
        .filteredOn(student -> student.id().equals(BEN))
        .extracting(student -> student.lock())
        .containsExactly(RosterLock.BY_TEACHER);
  }

  @Test
  void journalRecord_holdsAMasterClassAndItsEnd() throws Exception {
    JournalCodec codec = new JournalCodec();
    JournalEntry entry =
        new JournalEntry(
            7,
            StoreHouse.NOW,
            "device",
            List.of(
                new JournalEdit.MasterClassEdit(BOTH.unlinked(OTHER, OTHER)),
                new JournalEdit.GroupEdit(QUIZ, "group-1"),
                new JournalEdit.MasterClassRemovedEdit(ID)));

    byte[] written = codec.write(entry);

    assertThat(codec.read(written)).isEqualTo(entry);
    assertThat(new String(written, StandardCharsets.UTF_8))
        .as("an older program must not replay it and send what was unlinked")
        .contains("\"v\":8");
  }
}
