package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.store.StoreHouse.ADA_QUIZ;
import static org.gradecompanion.store.StoreHouse.QUIZ;
import static org.gradecompanion.store.StoreHouse.QUIZ_KEY;
import static org.gradecompanion.store.StoreHouse.assignment;
import static org.gradecompanion.store.StoreHouse.quiz;
import static org.gradecompanion.store.StoreHouse.school;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SentAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pulls from a server that gives assignments identifiers of its own. */
class RemoteAssignmentTest {
  private static final String REMOTE = "70001/80001";

  @TempDir Path folder;
  private StoreHouse house;

  @BeforeEach
  void open() {
    house = new StoreHouse(folder.resolve("data")).open().pulled();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void pull(Assignment there) {
    Roster plain = school(there);
    StoreHouse.get(
        house
            .store()
            .apply(
                new Roster(
                    plain.teacher(),
                    plain.terms(),
                    plain.categories(),
                    plain.sections(),
                    plain.teachers(),
                    plain.students(),
                    plain.assignments(),
                    plain.scores(),
                    false,
                    Map.of(there.id(), REMOTE))));
  }

  @Test
  void pulledAssignment_isKnownByTheServersIdentifier_afterARestartToo() {
    pull(assignment("there", "Quiz"));
    house.reopen();

    pull(assignment("elsewhere", "Quiz, renamed there"));

    assertThat(house.book().assignments()).hasSize(1);
    assertThat(house.book().assignments().get(0).assignment().title())
        .isEqualTo("Quiz, renamed there");
    assertThat(house.book().assignments().get(0).remoteId()).isEqualTo(REMOTE);
  }

  @Test
  void assignmentOfOurs_staysOursWhenItIsPulled() {
    house.commit(new Edit.AssignmentSaved(quiz()));
    house.settle(QUIZ_KEY, new Settlement.AssignmentConfirmed(quiz(), REMOTE));

    pull(assignment("there", "Quiz, renamed there"));

    assertThat(house.book().assignments()).hasSize(1);
    assertThat(house.assignment(QUIZ).assignment().title()).isEqualTo("Quiz, renamed there");
  }

  @Test
  void creationThatWasNotAnswered_isRecognisedByTheTitleUnderWhichItLeft() {
    house.commit(new Edit.AssignmentSaved(quiz()));
    house.ledger().remember(QUIZ, SentAs.NOT_YET.and("Quiz").text());
    house.commit(new Edit.AssignmentSaved(quiz().withTitle("Quiz, renamed here")));
    house.reopen();

    pull(assignment("there", "Quiz"));

    assertThat(house.book().assignments()).hasSize(1);
    assertThat(house.assignment(QUIZ).assignment().title()).isEqualTo("Quiz, renamed here");
    assertThat(house.assignment(QUIZ).sync().pending()).isTrue();
    assertThat(house.assignment(QUIZ).remoteId()).isEqualTo(REMOTE);
  }

  @Test
  void databaseLost_assignmentOfOursStaysOursWithItsScores() {
    house.commit(new Edit.AssignmentSaved(quiz()));
    house.settle(QUIZ_KEY, new Settlement.AssignmentConfirmed(quiz(), REMOTE));
    house.reopen();
    house.score(ADA_QUIZ, "8");

    crashWithoutDatabase();
    pull(assignment("there", "Quiz, renamed there"));

    assertThat(house.book().assignments()).hasSize(1);
    assertThat(house.assignment(QUIZ).assignment().title()).isEqualTo("Quiz, renamed there");
    assertThat(house.assignment(QUIZ).sync().pending()).isFalse();
    assertThat(house.cell(ADA_QUIZ).score()).isEqualTo(Score.of("8"));
    assertThat(house.cell(ADA_QUIZ).sync().pending()).isTrue();
  }

  @Test
  void databaseLost_creationThatWasNotAnsweredIsRecognised() {
    house.commit(new Edit.AssignmentSaved(quiz()));
    house.ledger().remember(QUIZ, SentAs.NOT_YET.and("Quiz").text());
    house.commit(new Edit.AssignmentSaved(quiz().withTitle("Quiz, renamed here")));

    crashWithoutDatabase();
    pull(assignment("there", "Quiz"));

    assertThat(house.book().assignments()).hasSize(1);
    assertThat(house.assignment(QUIZ).assignment().title()).isEqualTo("Quiz, renamed here");
    assertThat(house.assignment(QUIZ).remoteId()).isEqualTo(REMOTE);
  }

  @Test
  void databaseLost_identifierThatAPullBroughtIsKnown() {
    house.commit(new Edit.AssignmentSaved(quiz()));
    house.ledger().remember(QUIZ, SentAs.NOT_YET.and("Quiz").text());
    pull(assignment("there", "Quiz"));

    crashWithoutDatabase();
    pull(assignment("there", "Quiz, renamed there"));

    assertThat(house.book().assignments()).hasSize(1);
    assertThat(house.assignment(QUIZ).remoteId()).isEqualTo(REMOTE);
  }

  @Test
  void databaseLost_assignmentThatWasDeletedThereIsNotRemembered() {
    house.commit(new Edit.AssignmentSaved(quiz()));
    house.settle(QUIZ_KEY, new Settlement.AssignmentConfirmed(quiz(), REMOTE));
    house.commit(new Edit.AssignmentRemoved(QUIZ));
    house.settle(QUIZ_KEY, new Settlement.AssignmentDeleted());
    for (int day = 0; day < 3; day++) {
      house.at(StoreHouse.NOW.plus(Duration.ofDays(day))).reopen();
    }

    crashWithoutDatabase();

    assertThat(Crash.journal(house.path())).isEmpty();
  }

  private void crashWithoutDatabase() {
    Path crashed = Crash.copy(house.path(), folder.resolve("crashed"));
    Crash.Damage.DELETED.on(Crash.database(crashed));
    Crash.list(crashed.resolve("backup")).forEach(Crash.Damage.DELETED::on);
    house.close();
    house = new StoreHouse(crashed).open();
  }

  @Test
  void assignmentThatIsThereAsItWasCreatedHere_isTheSame() {
    house.commit(new Edit.AssignmentSaved(quiz()));

    pull(assignment("there", "Quiz"));

    assertThat(house.book().assignments()).hasSize(1);
    assertThat(house.assignment(QUIZ).remoteId()).isEqualTo(REMOTE);
  }

  @Test
  void assignmentOfWhichAllThatLeftWasRefused_isKnownByNoTitle() {
    house.commit(new Edit.AssignmentSaved(quiz().withTitle("Quiz, renamed here")));
    house.ledger().remember(QUIZ, SentAs.NOT_YET.and("Quiz").text());
    house.ledger().remember(QUIZ, SentAs.NOT_YET.text());
    house.reopen();

    pull(assignment("there", "Quiz"));

    assertThat(house.book().assignments()).hasSize(2);
    assertThat(house.assignment(QUIZ).assignment().title()).isEqualTo("Quiz, renamed here");
  }

  @Test
  void assignmentThatOnlySharesATitle_isAnother() {
    house.commit(new Edit.AssignmentSaved(quiz()));

    pull(assignment("there", "Quiz").withDates(null, LocalDate.parse("2026-10-01")));

    assertThat(house.book().assignments()).hasSize(2);
    assertThat(house.assignment(QUIZ).remoteId()).isNull();
  }

  @Test
  void whatIsRemembered_isForgottenWhenThereIsNothingToRememberItFor() {
    house.ledger().remember(QUIZ, REMOTE);

    assertThat(house.book().assignments()).isEmpty();
  }
}
