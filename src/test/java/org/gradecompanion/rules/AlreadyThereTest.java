package org.gradecompanion.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.rules.Sample.TODAY;

import java.math.BigDecimal;
import java.util.List;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.model.Teacher;
import org.junit.jupiter.api.Test;

/** What a change of the district's decisions means for what was sent before it. */
class AlreadyThereTest {
  private static final SyncFacts SENT =
      new SyncFacts(1, 1, 1, true, null, 0, null, null, null, TODAY);

  private final Assignment typed = withoutCategory("Typed");
  private final AssignmentRecord byType = sent(typed, typed.withCategory(Sample.QUIZ.id()));
  private final AssignmentRecord chosen = Sample.sent(Sample.assignment("Chosen"));
  private final AssignmentRecord waiting = Sample.fresh(Sample.assignment("Waiting"));
  private final Profile map = Sample.profile("powerteacher", "category.map = Quiz > Quiz");

  @Test
  void sameRules_countWhatIsThere_andChangeNothing() {
    assertThat(under(map)).isEqualTo(new AlreadyThere(2, 1, 0, 0));
  }

  @Test
  void anotherMap_takesWhatHasNoCategoryOfItsOwnElsewhere_withItsNextEdit() {
    Profile other = Sample.profile("powerteacher", "category.map = Quiz > Classwork");
    assertThat(under(other)).isEqualTo(new AlreadyThere(2, 1, 1, 0));
    SectionRules then = new SectionRules(book(), TODAY, other);
    assertThat(then.outgoing(typed).inCategory()).contains(Sample.CLASSWORK.id());
  }

  @Test
  void typeThatIsMappedNoMore_stopsItsNextEdit() {
    Profile none = Sample.profile("powerteacher", "category.default = none");
    assertThat(under(none)).isEqualTo(new AlreadyThere(2, 1, 0, 1));
  }

  @Test
  void groupWithoutTheTeacher_orADateToCome_stopsEverything() {
    assertThat(under(own("passback.group = another@school.example")))
        .isEqualTo(new AlreadyThere(2, 1, 0, 3));
    assertThat(under(own("dates.effective = " + TODAY.plusDays(1))))
        .isEqualTo(new AlreadyThere(2, 1, 0, 3));
  }

  @Test
  void sections_addUp() {
    assertThat(new AlreadyThere(1, 2, 3, 4).and(new AlreadyThere(10, 20, 30, 40)))
        .isEqualTo(new AlreadyThere(11, 22, 33, 44));
  }

  private Profile own(String line) {
    return Sample.profile("powerteacher", "category.map = Quiz > Quiz", line);
  }

  private AlreadyThere under(Profile then) {
    return AlreadyThere.of(book(), TODAY, map, then);
  }

  private SectionBook book() {
    SectionBook sample = Sample.book(byType, chosen, waiting);
    Teacher teacher = new Teacher(Sample.TEACHER, "Ada", "Reed", "reed@school.example");
    return new SectionBook(
        sample.section(),
        sample.terms(),
        sample.categories(),
        List.of(teacher),
        teacher,
        List.of(),
        sample.assignments(),
        List.of(
            cell(chosen, "p1", Score.of("8"), SENT),
            cell(chosen, "p2", Score.BLANK, Sample.edited(false)),
            cell(waiting, "p1", Score.BLANK, Sample.edited(false))));
  }

  private static CellRecord cell(
      AssignmentRecord record, String student, Score confirmed, SyncFacts sync) {
    CellId id = new CellId(record.assignment().id(), new StudentId(student));
    return new CellRecord(id, "r", Score.of("8"), confirmed, null, sync);
  }

  private static AssignmentRecord sent(Assignment ours, Assignment there) {
    return new AssignmentRecord(ours, there, false, false, SENT);
  }

  private static Assignment withoutCategory(String title) {
    Assignment sample = Sample.assignment(title);
    return new Assignment(
        sample.id(),
        sample.section(),
        title,
        "",
        BigDecimal.TEN,
        TODAY,
        TODAY,
        null,
        AssignmentDetails.USUAL.withType("Quiz"));
  }
}
