package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.store.StoreHouse.ADA;
import static org.gradecompanion.store.StoreHouse.ADA_QUIZ;
import static org.gradecompanion.store.StoreHouse.BEN;
import static org.gradecompanion.store.StoreHouse.QUIZ;
import static org.gradecompanion.store.StoreHouse.QUIZ_KEY;
import static org.gradecompanion.store.StoreHouse.SECTION;
import static org.gradecompanion.store.StoreHouse.quiz;
import static org.gradecompanion.store.StoreHouse.school;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.RosterLock;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.model.TeacherId;
import org.junit.jupiter.api.Test;

/** What the district's rules ask of assignments, cells and students is kept like every edit. */
class DetailsTest extends RecoveryStory {
  private static final AssignmentDetails DETAILS =
      new AssignmentDetails(
          new BigDecimal("1.5"), new BigDecimal("2"), false, "Quiz", "lee@school.example");

  @Test
  void detailsLeftOutAndLock_afterACrashWithoutDatabase_areThere() throws Exception {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.commit(new Edit.AssignmentSaved(quiz().withDetails(DETAILS)));
    house.score(ADA_QUIZ, "9");
    house.commit(new Edit.LeftOutSet(ADA_QUIZ, true), new Edit.StudentLockSet(SECTION, BEN, true));
    var crashed = Crash.copy(house.path(), temp.resolve("crashed"));
    Files.delete(Crash.database(crashed));

    after = new StoreHouse(crashed).open();
    StoreHouse.get(after.store().apply(school(quiz())));

    assertThat(after.assignment(QUIZ).assignment().details()).isEqualTo(DETAILS);
    assertThat(after.cell(ADA_QUIZ).leftOut()).isTrue();
    assertThat(after.cell(ADA_QUIZ).score()).isEqualTo(Score.of("9"));
    assertThat(student(after, BEN).lock()).isEqualTo(RosterLock.BY_TEACHER);
    assertThat(student(after, ADA).lock()).isEqualTo(RosterLock.NONE);
  }

  @Test
  void leftOutAndLock_takenBack_areGone() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.score(ADA_QUIZ, "9");
    house.commit(new Edit.LeftOutSet(ADA_QUIZ, true), new Edit.StudentLockSet(SECTION, BEN, true));
    house.commit(
        new Edit.LeftOutSet(ADA_QUIZ, false), new Edit.StudentLockSet(SECTION, BEN, false));

    assertThat(house.cell(ADA_QUIZ).leftOut()).isFalse();
    assertThat(student(house, BEN).lock()).isEqualTo(RosterLock.NONE);
  }

  @Test
  void pulledAssignment_keepsTheDetailsTypedHere() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.commit(new Edit.AssignmentSaved(quiz().withDetails(DETAILS)));
    house.settle(QUIZ_KEY, new Settlement.AssignmentConfirmed(quiz().withDetails(DETAILS), "4711"));

    StoreHouse.get(house.store().apply(school(quiz().withTitle("Renamed there"))));

    AssignmentRecord record = house.assignment(QUIZ);
    assertThat(record.assignment().title()).isEqualTo("Renamed there");
    assertThat(record.assignment().details()).isEqualTo(DETAILS);
    assertThat(record.remoteId()).isEqualTo("4711");
    assertThat(record.sync().pending()).isFalse();
  }

  @Test
  void assignment_isScored_onceACellHasPoints() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    assertThat(house.assignment(QUIZ).scored()).isFalse();

    house.score(ADA_QUIZ, "0");
    assertThat(house.assignment(QUIZ).scored()).isTrue();

    house.score(ADA_QUIZ, "");
    assertThat(house.assignment(QUIZ).scored()).isFalse();
  }

  @Test
  void edit_isDatedInTheSchoolsDay() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.score(ADA_QUIZ, "9");

    LocalDate day = LocalDate.ofInstant(StoreHouse.NOW, java.time.ZoneId.systemDefault());
    assertThat(house.cell(ADA_QUIZ).sync().editedOn()).isEqualTo(day);
  }

  @Test
  void zeroForMissingWork_isNamedInTheHistory() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.commit(new Edit.ScoreSet(ADA_QUIZ, Score.of("0"), HistoryEntry.Origin.ZERO_FOR_MISSING));

    assertThat(StoreHouse.get(house.store().history(ADA_QUIZ)))
        .extracting(HistoryEntry::origin)
        .containsExactly(HistoryEntry.Origin.ZERO_FOR_MISSING);
  }

  @Test
  void teachersAndLocks_ofAPull_areKeptAndReplacedByTheNext() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    Teacher lee = new Teacher(new TeacherId("lee"), "Min", "Lee", "lee@school.example");
    Roster plain = school(quiz());
    Student locked = new Student(BEN, "Ben", "Zuse", "", "", true, RosterLock.IN_POWERTEACHER);
    Roster told =
        new Roster(
            plain.teacher(),
            plain.terms(),
            plain.categories(),
            plain.sections(),
            Map.of(SECTION, List.of(lee, plain.teacher())),
            Map.of(SECTION, List.of(locked)),
            plain.assignments(),
            plain.scores());

    StoreHouse.get(house.store().apply(told));
    assertThat(house.book().teachers()).containsExactly(lee, plain.teacher());
    assertThat(house.book().signedIn()).isEqualTo(plain.teacher());
    assertThat(student(house, BEN).lock()).isEqualTo(RosterLock.IN_POWERTEACHER);

    StoreHouse.get(house.store().apply(plain));
    assertThat(student(house, BEN).lock()).isEqualTo(RosterLock.NONE);
  }

  @Test
  void databaseOfTheFirstVersion_getsTheUsualDetails() throws SQLException {
    List<Migrator.Script> scripts = Migrator.ofThisVersion().scripts();
    try (Db db = new Db(DriverManager.getConnection("jdbc:h2:mem:"))) {
      Migrator.of(scripts.subList(0, 1)).run(db, () -> {});
      db.update(
          "INSERT INTO assignment (id, section_id, title, description, points, removed, revision,"
              + " confirmed_revision, sent_revision, present, tries, c_title, c_description,"
              + " c_points) VALUES ('quiz', 'section-1', 'Quiz', '', 10, FALSE, 1, 0, 0, FALSE, 0,"
              + " 'Quiz', '', 10)");

      Migrator.of(scripts).run(db, () -> {});

      AssignmentRecord record = new AssignmentRows(db).find(QUIZ).orElseThrow();
      assertThat(record.assignment().details()).isEqualTo(AssignmentDetails.USUAL);
      assertThat(record.confirmed()).isNotNull();
      assertThat(record.sync().editedOn()).isNull();
    }
  }

  private static Student student(StoreHouse from, StudentId id) {
    return from.book().students().stream()
        .filter(student -> student.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
