package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gradecompanion.store.StoreHouse.ADA;
import static org.gradecompanion.store.StoreHouse.ADA_QUIZ;
import static org.gradecompanion.store.StoreHouse.BEN;
import static org.gradecompanion.store.StoreHouse.BEN_QUIZ;
import static org.gradecompanion.store.StoreHouse.NOW;
import static org.gradecompanion.store.StoreHouse.QUIZ;
import static org.gradecompanion.store.StoreHouse.SECTION;
import static org.gradecompanion.store.StoreHouse.quiz;
import static org.gradecompanion.store.StoreHouse.remote;
import static org.gradecompanion.store.StoreHouse.school;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Resolution;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.UserError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PullTest {
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
  void firstPull_bringsTheSchool() {
    PullOutcome outcome = pull(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "8"))));

    assertThat(outcome).isEqualTo(new PullOutcome(1, 2, 1, 1, 5, 0));
    assertThat(sections()).extracting(Section::title).containsExactly("Algebra");
    assertThat(sections().get(0).terms()).hasSize(1);
    assertThat(house.book().terms()).hasSize(1);
    assertThat(house.book().categories()).hasSize(1);
    AssignmentRecord assignment = house.assignment(QUIZ);
    assertThat(assignment.confirmed()).isEqualTo(quiz());
    assertThat(assignment.sync().present()).isTrue();
    assertThat(assignment.sync().pending()).isFalse();
    CellRecord cell = house.cell(ADA_QUIZ);
    assertThat(cell.score()).isEqualTo(Score.of("8"));
    assertThat(cell.confirmed()).isEqualTo(Score.of("8"));
    assertThat(cell.resultId()).isEqualTo("result-ada");
    assertThat(cell.sync().pending()).isFalse();
    assertThat(StoreHouse.get(house.store().teacher())).isPresent();
    assertThat(house.changes().get(0).roster()).isTrue();
  }

  @Test
  void samePullAgain_changesNothing() {
    Roster roster = school(List.of(quiz()), List.of(remote(ADA_QUIZ, "8.3333333333")));
    pull(roster);

    assertThat(pull(roster)).isEqualTo(new PullOutcome(1, 2, 1, 1, 0, 0));
    assertThat(house.history(ADA_QUIZ)).containsExactly(Score.of("8.333333"));
  }

  @Test
  void valueChangedThere_isTakenWhereNothingIsUnsent() {
    pull(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "8"))));
    PullOutcome outcome = pull(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "9"))));

    assertThat(outcome.changed()).isEqualTo(1);
    assertThat(house.cell(ADA_QUIZ).score()).isEqualTo(Score.of("9"));
    assertThat(house.cell(ADA_QUIZ).sync().pending()).isFalse();
    assertThat(house.history(ADA_QUIZ)).containsExactly(Score.of("9"), Score.of("8"));
  }

  @Test
  void valueChangedThereAndHere_isAConflict() {
    pull(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "8"))));
    house.score(ADA_QUIZ, "7");
    PullOutcome outcome = pull(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "9"))));

    assertThat(outcome.conflicts()).isEqualTo(1);
    CellRecord cell = house.cell(ADA_QUIZ);
    assertThat(cell.score()).isEqualTo(Score.of("7"));
    assertThat(cell.confirmed()).isEqualTo(Score.of("8"));
    assertThat(cell.theirs()).isEqualTo(Score.of("9"));
    assertThat(cell.sync().reason().code()).isEqualTo(ReasonCode.CONFLICT);
    assertThat(house.ledger().dueCells(QUIZ, NOW)).isEmpty();
  }

  @Test
  void conflictThatWentAwayThere_isNoneAnyMore() {
    pull(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "8"))));
    house.score(ADA_QUIZ, "7");
    pull(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "9"))));
    pull(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "8"))));

    assertThat(house.cell(ADA_QUIZ).theirs()).isNull();
    assertThat(house.ledger().dueCells(QUIZ, NOW)).hasSize(1);
  }

  @Test
  void unsentScore_survivesAPullOfTheOldValue() {
    pull(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "8"))));
    house.score(ADA_QUIZ, "7");
    PullOutcome outcome = pull(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "8"))));

    assertThat(outcome.conflicts()).isZero();
    assertThat(house.cell(ADA_QUIZ).score()).isEqualTo(Score.of("7"));
    assertThat(house.cell(ADA_QUIZ).sync().pending()).isTrue();
  }

  @Test
  void ourValueFoundThere_isConfirmed() {
    house.withQuiz();
    house.score(ADA_QUIZ, "7");
    house.ledger().lease(Map.of(ADA_QUIZ, 1L), NOW);
    house.ledger().takeBackLeases();
    pull(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "7"))));

    assertThat(house.cell(ADA_QUIZ).sync().pending()).isFalse();
    assertThat(house.cell(ADA_QUIZ).confirmed()).isEqualTo(Score.of("7"));
  }

  @Test
  void ourOlderValueFoundThereAfterALostAnswer_isNoConflict() {
    house.withQuiz();
    house.score(ADA_QUIZ, "7");
    house.ledger().lease(Map.of(ADA_QUIZ, 1L), NOW);
    house.ledger().takeBackLeases();
    house.score(ADA_QUIZ, "6");
    PullOutcome outcome = pull(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "7"))));

    assertThat(outcome.conflicts()).isZero();
    CellRecord cell = house.cell(ADA_QUIZ);
    assertThat(cell.confirmed()).isEqualTo(Score.of("7"));
    assertThat(cell.score()).isEqualTo(Score.of("6"));
    assertThat(cell.sync().pending()).isTrue();
  }

  @Test
  void scoreNeverSent_takesTheIdentifierFoundThere() {
    house.withQuiz();
    house.score(ADA_QUIZ, "7");
    house.score(BEN_QUIZ, "5");
    house.ledger().lease(Map.of(BEN_QUIZ, 1L), NOW);
    String sent = house.cell(BEN_QUIZ).resultId();
    pull(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "9"), remote(BEN_QUIZ, "9"))));

    assertThat(house.cell(ADA_QUIZ).resultId()).isEqualTo("result-ada");
    assertThat(house.cell(BEN_QUIZ).resultId()).isEqualTo(sent);
  }

  @Test
  void assignmentChangedThere_isTakenUnlessOursIsUnsent() {
    pull(school(quiz()));
    pull(school(quiz().withTitle("Theirs")));
    assertThat(house.assignment(QUIZ).assignment().title()).isEqualTo("Theirs");

    house.commit(new Edit.AssignmentSaved(quiz().withTitle("Ours")));
    pull(school(quiz().withTitle("Theirs again")));
    assertThat(house.assignment(QUIZ).assignment().title()).isEqualTo("Ours");
    assertThat(house.assignment(QUIZ).sync().pending()).isTrue();
  }

  @Test
  void assignmentFoundThereAsWeSentIt_isConfirmed() {
    house.pulled();
    house.commit(new Edit.AssignmentSaved(quiz()));
    pull(school(quiz()));

    assertThat(house.assignment(QUIZ).sync().pending()).isFalse();
    assertThat(house.assignment(QUIZ).confirmed()).isEqualTo(quiz());
  }

  @Test
  void titleThatPowerTeacherHasCut_staysAsTypedHere() {
    String typed = "A title that is longer than what PowerTeacher keeps of it";
    house.pulled();
    house.commit(new Edit.AssignmentSaved(quiz().withTitle(typed)));
    house.settle(
        StoreHouse.QUIZ_KEY,
        new Settlement.AssignmentConfirmed(quiz().withTitle("A title that is ")));

    pull(school(quiz().withTitle("A title that is")));
    assertThat(house.assignment(QUIZ).assignment().title()).isEqualTo(typed);

    pull(school(quiz().withTitle("A title that is").withPoints(new BigDecimal("20"))));
    assertThat(house.assignment(QUIZ).assignment().title()).isEqualTo(typed);
    assertThat(house.assignment(QUIZ).assignment().points()).isEqualTo(new BigDecimal("20"));
    assertThat(house.assignment(QUIZ).sync().pending()).isFalse();
  }

  @Test
  void valueChangedThere_leavesOurCommentAndLocalFlag() {
    house.withQuiz();
    house.commit(
        new Edit.ScoreSet(ADA_QUIZ, new Score(new BigDecimal("8"), Set.of(Flag.LATE), "x")));
    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("8")));

    pull(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "9"))));

    assertThat(house.cell(ADA_QUIZ).score())
        .isEqualTo(new Score(new BigDecimal("9"), Set.of(Flag.LATE), "x"));
    assertThat(house.cell(ADA_QUIZ).sync().pending()).isFalse();
  }

  @Test
  void takingTheirs_leavesOurComment() {
    pull(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "8"))));
    house.commit(new Edit.ScoreSet(ADA_QUIZ, Score.of("7").withComment("x")));
    pull(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "9"))));

    StoreHouse.get(house.store().resolve(List.of(ADA_QUIZ), Resolution.TAKE_THEIRS));

    assertThat(house.cell(ADA_QUIZ).score()).isEqualTo(Score.of("9").withComment("x"));
    assertThat(house.cell(ADA_QUIZ).sync().pending()).isFalse();
  }

  @Test
  void ourValueFoundThereWithoutItsFlagAfterALostAnswer_isNoConflict() {
    pull(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "8"))));
    house.commit(
        new Edit.ScoreSet(ADA_QUIZ, new Score(new BigDecimal("9"), Set.of(Flag.LATE), "")));
    house.settle(ADA_QUIZ, new Settlement.Released(Reason.of(ReasonCode.OFFLINE)));

    PullOutcome outcome = pull(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "9"))));

    assertThat(outcome.conflicts()).isZero();
    assertThat(house.ledger().dueCells(QUIZ, NOW)).hasSize(1);
  }

  @Test
  void assignmentMissingThere_isLeft() {
    pull(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "8"))));
    pull(school());

    assertThat(house.assignment(QUIZ).assignment()).isEqualTo(quiz());
    assertThat(house.cell(ADA_QUIZ).score()).isEqualTo(Score.of("8"));
  }

  @Test
  void assignmentRemovedHere_isNotBroughtBackByAnOldPull() {
    house.withQuiz();
    house.commit(new Edit.AssignmentRemoved(QUIZ));
    pull(school(List.of(quiz()), List.of(remote(ADA_QUIZ, "8"))));

    assertThat(house.assignment(QUIZ).removed()).isTrue();
    assertThat(house.book().cells()).isEmpty();
  }

  @Test
  void studentWhoLeft_isKeptWithTheScores() {
    house.withQuiz();
    house.score(BEN_QUIZ, "7");
    Roster without =
        new Roster(
            school().teacher(),
            school().terms(),
            List.of(),
            school().sections(),
            Map.of(),
            Map.of(SECTION, List.of(StoreHouse.student(ADA, "Ada", "Álvarez"))),
            List.of(quiz()),
            List.of());
    PullOutcome outcome = pull(without);

    assertThat(outcome.changed()).isEqualTo(1);
    Student ben =
        house.book().students().stream().filter(s -> s.id().equals(BEN)).findFirst().orElseThrow();
    assertThat(ben.enrolled()).isFalse();
    assertThat(house.cell(BEN_QUIZ).score()).isEqualTo(Score.of("7"));
    assertThat(house.book().categories().get(0).active()).isFalse();
  }

  @Test
  void sectionNoLongerTaught_staysWhileSomethingIsUnsent() {
    house.withQuiz();
    house.score(ADA_QUIZ, "7");
    pull(without(SECTION));
    assertThat(sections()).extracting(Section::id).contains(SECTION);

    house.settle(ADA_QUIZ, new Settlement.ScoreConfirmed(Score.of("7")));
    assertThat(sections()).isEmpty();
    pull(school(quiz()));
    assertThat(sections()).hasSize(1);
  }

  @Test
  void pullThatFails_changesNothing() {
    house.withQuiz();
    Score tooLarge = Score.of(new BigDecimal("1e30"));
    Roster bad =
        school(
            List.of(quiz().withTitle("Changed")),
            List.of(new Roster.RemoteScore(ADA_QUIZ, "r", tooLarge)));

    assertThatThrownBy(() -> pull(bad)).isInstanceOf(UserError.class);

    assertThat(house.assignment(QUIZ).assignment().title()).isEqualTo("Quiz");
    house.score(ADA_QUIZ, "5");
    assertThat(house.cell(ADA_QUIZ).score()).isEqualTo(Score.of("5"));
  }

  @Test
  void unknownSection_isNamed() {
    assertThatThrownBy(() -> house.book())
        .isInstanceOfSatisfying(
            UserError.class,
            e -> assertThat(e.userMessage().key()).isEqualTo("error.store.unknown_section"));
  }

  @Test
  void connection_isKeptWithoutItsSecret() {
    Connection connection =
        new Connection(
            GatewayKind.ONEROSTER_1_1,
            URI.create("https://sis.example/ims/oneroster/v1p1"),
            URI.create("https://sis.example/oauth/token"),
            "client",
            "grace@school.example",
            ZoneId.of("Europe/Zurich"),
            false);
    assertThat(StoreHouse.get(house.store().connection())).isEmpty();
    StoreHouse.get(house.store().save(connection));
    house.reopen();

    assertThat(StoreHouse.get(house.store().connection())).isEqualTo(Optional.of(connection));
    assertThat(house.changes().get(0).connection()).isTrue();
  }

  private PullOutcome pull(Roster roster) {
    return StoreHouse.get(house.store().apply(roster));
  }

  private List<Section> sections() {
    return StoreHouse.get(house.store().sections());
  }

  private static Roster without(SectionId gone) {
    Roster all = school();
    return new Roster(
        all.teacher(),
        all.terms(),
        all.categories(),
        all.sections().stream().filter(s -> !s.id().equals(gone)).toList(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of());
  }
}
