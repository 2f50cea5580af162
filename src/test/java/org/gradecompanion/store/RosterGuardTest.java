package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gradecompanion.model.PullDoubt.ShrunkenRoster;
import org.gradecompanion.model.PullDoubt.ShrunkenRoster.Loss;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.testing.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rosters are asked about, of a teacher with small classes: one of four, one of two. */
class RosterGuardTest {
  @TempDir Path folder;
  private Stores stores;
  private final List<Student> first = Rosters.both().students().get(Rosters.SECTION);
  private final List<Student> second = Rosters.both().students().get(Rosters.SECOND);

  @BeforeEach
  void open() {
    stores = Stores.open(folder, Clock.systemUTC());
    stores.store().save(Rosters.CONNECTION).join();
    stores.store().apply(Rosters.both()).join();
  }

  @AfterEach
  void close() {
    stores.close();
  }

  private Roster of(List<Student> inFirst, List<Student> inSecond) {
    Roster both = Rosters.both();
    Map<SectionId, List<Student>> students =
        Map.of(Rosters.SECTION, inFirst, Rosters.SECOND, inSecond);
    return new Roster(
        both.teacher(),
        both.terms(),
        both.categories(),
        both.sections(),
        both.teachers(),
        students,
        both.assignments(),
        List.of());
  }

  @Test
  void studentWhoLeavesASmallClass_isNoReasonToAsk() {
    assertThat(stores.store().review(of(first.subList(1, 4), second)).join()).isEmpty();
    assertThat(stores.store().review(of(first, second)).join()).isEmpty();
  }

  @Test
  void smallClassesThatAllComeEmpty_areAskedAbout() {
    assertThat(stores.store().review(of(List.of(), List.of())).join())
        .containsExactly(
            new ShrunkenRoster(
                0, 2, List.of(new Loss("Algebra", 4, 4), new Loss("Algebra", 2, 2))));
  }

  @Test
  void thirdOfAllStudents_isAskedAbout_howeverSmallTheClasses() {
    assertThat(stores.store().review(of(first.subList(1, 4), second.subList(1, 2))).join())
        .singleElement()
        .isInstanceOf(ShrunkenRoster.class);
  }
}
