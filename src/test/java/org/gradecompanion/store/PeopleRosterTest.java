package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.store.StoreHouse.ADA;
import static org.gradecompanion.store.StoreHouse.ADA_QUIZ;
import static org.gradecompanion.store.StoreHouse.BEN;
import static org.gradecompanion.store.StoreHouse.BEN_QUIZ;
import static org.gradecompanion.store.StoreHouse.QUIZ;
import static org.gradecompanion.store.StoreHouse.SECTION;
import static org.gradecompanion.store.StoreHouse.quiz;
import static org.gradecompanion.store.StoreHouse.remote;
import static org.gradecompanion.store.StoreHouse.school;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.RosterLock;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rosters that say who is in a section and nothing of what is graded there. */
class PeopleRosterTest {
  @TempDir Path folder;
  private StoreHouse house;

  @BeforeEach
  void open() {
    house = new StoreHouse(folder.resolve("data")).open();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void assignmentsScoresAndCategories_stayAsTheyAre() {
    connect(false);
    take(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "8"))));
    house.score(BEN_QUIZ, "7");
    AssignmentRecord assignment = house.assignment(QUIZ);
    CellRecord ada = house.cell(ADA_QUIZ);
    CellRecord ben = house.cell(BEN_QUIZ);

    PullOutcome outcome = take(people(student(ADA), student(BEN)));

    assertThat(outcome.conflicts()).isZero();
    assertThat(house.assignment(QUIZ)).isEqualTo(assignment);
    assertThat(house.cell(ADA_QUIZ)).isEqualTo(ada);
    assertThat(house.cell(BEN_QUIZ)).isEqualTo(ben);
    assertThat(house.book().categories()).isNotEmpty().allMatch(Category::active);
    assertThat(take(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "8")))).conflicts()).isZero();
  }

  @Test
  void studentWhoLeft_keepsTheScores_andComesBackWithThem() {
    house.withQuiz();
    house.score(BEN_QUIZ, "7");

    take(people(student(ADA)));
    assertThat(ben().enrolled()).isFalse();
    assertThat(house.cell(BEN_QUIZ).score()).isEqualTo(Score.of("7"));

    take(people(student(ADA), student(BEN)));
    assertThat(ben().enrolled()).isTrue();
    assertThat(house.cell(BEN_QUIZ).sync().pending()).isTrue();
  }

  @Test
  void school_andGradesOfASection_comeBackAsTheyWerePulled() {
    Roster roster = people(student(ADA));
    Section section = roster.sections().get(0);
    assertThat(section.grades()).isEmpty();
    for (Section each : List.of(section.at("Hill Middle", List.of("07", "KG")), section)) {
      take(
          Roster.ofPeople(
              roster.teacher(),
              roster.terms(),
              List.of(),
              List.of(each),
              Map.of(),
              Map.of(SECTION, List.of(student(ADA)))));
      assertThat(house.book().section()).isEqualTo(each);
    }
  }

  @Test
  void lockThatAServerToldOf_stays_whenFilesSayNothingOfIt() {
    Student locked = student(BEN).withLock(RosterLock.IN_POWERTEACHER);
    take(people(student(ADA), locked));
    take(people(student(ADA), student(BEN)));
    assertThat(ben().lock()).isEqualTo(RosterLock.IN_POWERTEACHER);
  }

  @Test
  void practiceDistrict_isLeft_andItsClassesAreNotMissed() {
    connect(true);
    take(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "8"))));
    Roster none = people();
    assertThat(StoreHouse.get(house.store().review(none))).isEmpty();

    take(none);

    assertThat(StoreHouse.get(house.store().connection())).isEmpty();
    assertThat(house.book().categories()).isNotEmpty().noneMatch(Category::active);
    assertThat(house.changes().get(house.changes().size() - 1).connection()).isTrue();
  }

  @Test
  void practiceClassOnShowForWhatWaits_isOnHold_soThatNothingTypedThereLaterLeaves() {
    connect(true);
    take(school(List.of(quiz()), List.of()));
    house.score(ADA_QUIZ, "9");

    Section other = StoreHouse.section(new SectionId("section-2"), "Geometry");
    take(
        Roster.ofPeople(
            school().teacher(), school().terms(), List.of(), List.of(other), Map.of(), Map.of()));
    house.score(BEN_QUIZ, "8");

    assertThat(StoreHouse.get(house.store().sections())).contains(house.book().section());
    assertThat(house.cell(BEN_QUIZ).sync().pending()).isTrue();
    assertThat(house.assignment(QUIZ).held()).isTrue();
  }

  @Test
  void practiceClassThatTheNextRosterHas_isNotOnHold() {
    connect(true);
    take(school(List.of(quiz()), List.of()));
    house.score(ADA_QUIZ, "9");

    take(people());

    assertThat(house.cell(ADA_QUIZ).leftOut()).isTrue();
    assertThat(house.assignment(QUIZ).held()).isFalse();
  }

  @Test
  void scoreTypedWhileThePracticeDistrictIsLeft_isKeptHereToo() {
    connect(true);
    take(school(List.of(quiz()), List.of()));
    CompletableFuture<Void> heard = new CompletableFuture<>();
    // Until then all of it waits, in this order.
    Subscription busy = house.store().subscribe(change -> heard.join());
    house.store().commit(List.of(new Edit.ScoreSet(BEN_QUIZ, Score.of("3"))));
    CompletableFuture<PullOutcome> taken = house.store().apply(people());
    CompletableFuture<Void> typed =
        house.store().commit(List.of(new Edit.ScoreSet(ADA_QUIZ, Score.of("9"))));
    heard.complete(null);
    StoreHouse.get(taken);
    StoreHouse.get(typed);
    busy.close();

    assertThat(house.cell(BEN_QUIZ).leftOut()).isTrue();
    assertThat(house.cell(ADA_QUIZ).leftOut()).isTrue();
  }

  @Test
  void server_staysConnected_andWhatItConfirmedIsNotLost() {
    connect(false);
    take(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "8"))));
    Roster roster = people(student(ADA), student(BEN));
    assertThat(StoreHouse.get(house.store().review(roster))).isEmpty();

    take(roster);

    assertThat(StoreHouse.get(house.store().connection())).isPresent();
    assertThat(house.assignment(QUIZ).sync().present()).isTrue();
    assertThat(house.cell(ADA_QUIZ).theirs()).isNull();
  }

  private void connect(boolean practice) {
    StoreHouse.get(
        house
            .store()
            .save(
                new Connection(
                    GatewayKind.ONEROSTER_1_1,
                    URI.create("https://sis.example/ims/oneroster/v1p1"),
                    URI.create("https://sis.example/oauth/token"),
                    "client",
                    "grace@school.example",
                    ZoneOffset.UTC,
                    practice)));
  }

  private PullOutcome take(Roster roster) {
    return StoreHouse.get(house.store().apply(roster));
  }

  private Student ben() {
    return house.book().students().stream()
        .filter(student -> student.id().equals(BEN))
        .findFirst()
        .orElseThrow();
  }

  private static Student student(StudentId id) {
    return StoreHouse.student(id, "Given", "Family");
  }

  private static Roster people(Student... students) {
    Roster all = school();
    return Roster.ofPeople(
        all.teacher(),
        all.terms(),
        List.of(),
        all.sections(),
        Map.of(),
        Map.of(SECTION, List.of(students)));
  }
}
