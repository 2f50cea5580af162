package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gradecompanion.store.StoreHouse.ADA;
import static org.gradecompanion.store.StoreHouse.ADA_QUIZ;
import static org.gradecompanion.store.StoreHouse.BEN;
import static org.gradecompanion.store.StoreHouse.NOW;
import static org.gradecompanion.store.StoreHouse.QUIZ;
import static org.gradecompanion.store.StoreHouse.SECTION;
import static org.gradecompanion.store.StoreHouse.TEACHER;
import static org.gradecompanion.store.StoreHouse.get;
import static org.gradecompanion.store.StoreHouse.quiz;
import static org.gradecompanion.store.StoreHouse.remote;
import static org.gradecompanion.store.StoreHouse.school;
import static org.gradecompanion.store.StoreHouse.section;
import static org.gradecompanion.store.StoreHouse.student;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gradecompanion.model.AttemptFilter;
import org.gradecompanion.model.MasterClass;
import org.gradecompanion.model.MasterClassId;
import org.gradecompanion.model.PastSection;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sections of former years leave this computer for good, or stay whole. */
class PastSectionsTest extends RecoveryStory {
  private static final SectionId NEXT = new SectionId("section-2");

  @Test
  void sections_areListedWithWhatTheyHold() {
    lastYear();

    List<PastSection> past = get(house.store().past());

    assertThat(past).extracting(each -> each.section().id()).containsExactly(SECTION, NEXT);
    PastSection first = past.get(0);
    assertThat(first.listed()).isFalse();
    assertThat(first.lastDay()).isEqualTo(LocalDate.parse("2026-12-20"));
    assertThat(List.of(first.students(), first.assignments(), first.scores(), first.unsent()))
        .containsExactly(2, 1, 1, 0);
    assertThat(first.removable()).isTrue();
    assertThat(first.endedBefore(LocalDate.parse("2026-12-21"))).isTrue();
    assertThat(first.endedBefore(LocalDate.parse("2026-12-20"))).isFalse();
    assertThat(past.get(1).removable()).as("the last pull listed it").isFalse();
  }

  @Test
  void removedSection_isGoneWithEverything_andNothingElseIs() {
    lastYear();

    get(house.store().remove(List.of(SECTION)));
    house.reopen();

    assertGone(house);
    assertThat(get(house.store().past()))
        .extracting(each -> each.section().id())
        .containsExactly(NEXT);
    assertThat(get(house.store().book(NEXT)).students())
        .as("who is in another section stays")
        .extracting(Student::id)
        .containsExactly(ADA);
  }

  @Test
  void sectionThatIsListedUnsentOrCombined_staysWhole_andSoDoTheOthers() {
    lastYear();
    assertRefused(SECTION, NEXT);

    house.score(ADA_QUIZ, "6");
    assertRefused(SECTION);
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("6")));
    MasterClassId both = new MasterClassId("both");
    house.commit(
        new Edit.MasterClassSaved(
            new MasterClass(
                both,
                "Both",
                TEACHER,
                List.of(
                    new MasterClass.Part(SECTION, List.of(SECTION)),
                    new MasterClass.Part(NEXT, List.of(NEXT))))));
    assertRefused(SECTION);

    house.commit(new Edit.MasterClassRemoved(both));
    get(house.store().remove(List.of(SECTION)));
    assertGone(house);
  }

  @ParameterizedTest
  @EnumSource(names = {"NONE", "FLIPPED", "DELETED"})
  void crashRightAfterTheRemoval_isFinishedAtTheNextStart(Crash.Damage damage) {
    lastYear();
    house.reopen();
    get(house.store().remove(List.of(SECTION)));
    Path crashed = Crash.copy(house.path(), temp.resolve("crashed"));
    damage.on(Crash.database(crashed));

    after = new StoreHouse(crashed).open();

    assertGone(after);
  }

  @Test
  void oldBackup_doesNotBringItBack_howeverOftenTheJournalWasTrimmed() {
    lastYear();
    house.reopen();
    byte[] old = bytes(newestBackup(house.path()));
    get(house.store().remove(List.of(SECTION)));
    for (int day = 1; day < 5; day++) {
      house.at(NOW.plus(Duration.ofDays(day))).reopen();
    }
    house.close();
    Crash.Damage.FLIPPED.on(Crash.database(house.path()));
    Crash.list(house.path().resolve("backup")).forEach(each -> write(each, old));

    after = new StoreHouse(house.path()).open();

    assertThat(after.recovery().database()).isEqualTo(Recovery.Origin.FROM_BACKUP);
    assertGone(after);
  }

  @Test
  void sectionThatIsListedAgain_isNewlyFilled_andKeepsWhatIsEnteredThen() {
    lastYear();
    get(house.store().remove(List.of(SECTION)));
    get(house.store().apply(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "5")))));
    house.score(ADA_QUIZ, "7");
    for (int day = 1; day < 5; day++) {
      house.at(NOW.plus(Duration.ofDays(day))).reopen();
    }
    Path crashed = Crash.copy(house.path(), temp.resolve("crashed"));
    Crash.Damage.DELETED.on(Crash.database(crashed));

    after = new StoreHouse(crashed).open();
    get(after.store().apply(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "5")))));

    assertThat(after.cell(ADA_QUIZ).score()).isEqualTo(Score.of("7"));
    assertThat(after.cell(ADA_QUIZ).sync().pending()).isTrue();
  }

  /** A section with a confirmed score, and then a roster with another one only. */
  private void lastYear() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.score(ADA_QUIZ, "5");
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("5")));
    Roster before = school(quiz());
    get(
        house
            .store()
            .apply(
                new Roster(
                    before.teacher(),
                    List.of(),
                    before.categories(),
                    List.of(section(NEXT, "Geometry")),
                    Map.of(),
                    Map.of(NEXT, List.of(student(ADA, "Ada", "Álvarez"))),
                    List.of(),
                    List.of())));
    assertThat(house.assignment(QUIZ).sync().pending()).isFalse();
  }

  private void assertRefused(SectionId... sections) {
    assertThatThrownBy(() -> get(house.store().remove(List.of(sections))))
        .isInstanceOf(UserError.class)
        .hasMessage("error.store.not_past");
    assertThat(house.cell(ADA_QUIZ).score().points()).isNotNull();
  }

  private static void assertGone(StoreHouse opened) {
    assertThat(get(opened.store().past()))
        .extracting(each -> each.section().id())
        .doesNotContain(SECTION);
    assertThatThrownBy(opened::book).hasMessage("error.store.unknown_section");
    assertThat(opened.history(ADA_QUIZ)).isEmpty();
    assertThat(get(opened.store().deliveries(ADA))).isEmpty();
    assertThat(get(opened.store().deliveries(BEN))).isEmpty();
    assertThat(get(opened.store().attempts(AttemptFilter.ALL, 10))).isEmpty();
    assertThat(get(opened.store().steps().of(SECTION)).done()).isEmpty();
  }

  private static Path newestBackup(Path data) {
    List<Path> all = Crash.list(data.resolve("backup"));
    return all.get(all.size() - 1);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
