package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.sync.SchoolDay.ALGEBRA;

import java.util.List;
import java.util.Map;
import org.gradecompanion.gradebook.Desk;
import org.gradecompanion.gradebook.Gradebooks;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.MasterClass;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.rules.Profiles;
import org.gradecompanion.store.Edit;
import org.gradecompanion.testing.Front;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gradebook of two sections, from the desk to the district: each section's goes to its class. */
class MasterClassPushTest extends EngineStory {
  private static final SectionId PERIOD_3 = new SectionId("class-algebra-p3");
  private final Front front = new Front();
  private OpenBook book;
  private Desk desk;
  private StudentId cem;

  @BeforeEach
  void combine() {
    Gradebooks gradebooks = new Gradebooks(day.store(), Profile::powerTeacher, day.clock());
    gradebooks.masterClasses().combine("Algebra", List.of(ALGEBRA, PERIOD_3)).join();
    book =
        front.get(
            gradebooks
                .list()
                .thenCompose(
                    all ->
                        gradebooks.open(
                            all.stream()
                                .filter(each -> each.sections().size() == 2)
                                .findFirst()
                                .orElseThrow(),
                            front,
                            true)));
    desk = new Desk(book);
    cem = book.students(PERIOD_3).get(0).id();
    day.drain();
    day.district().forgetRequests();
  }

  @AfterEach
  void closeBook() {
    book.close();
  }

  @Test
  void combining_sendsNothing() {
    assertThat(day.drain().confirmed()).isZero();
    assertThat(day.count("PUT")).isZero();
  }

  @Test
  void oneNewAssignment_isALineItemInEachClass_andOneChangeChangesBoth() {
    AssignmentId quiz = add("Fractions");
    day.drain();
    assertThat(classesWith("Fractions"))
        .containsExactlyInAnyOrder("class-algebra-p1", "class-algebra-p3");

    Assignment header = book.assignment(quiz).orElseThrow().assignment();
    front.get(desk.change(header.withTitle("Fractions and decimals")));
    day.drain();

    assertThat(classesWith("Fractions and decimals")).hasSize(2);
    assertThat(classesWith("Fractions")).isEmpty();
  }

  @Test
  void scores_arriveInTheClassOfTheirStudent() {
    AssignmentId quiz = add("Fractions");
    AssignmentId inPeriod3 = memberOf(quiz);
    front.get(
        desk.enter(
            Map.of(
                new CellId(quiz, ana), Score.of("8"), new CellId(inPeriod3, cem), Score.of("9"))));
    day.drain();

    assertThat(day.results(quiz)).containsExactly(ana + "=8");
    assertThat(day.results(inPeriod3)).containsExactly(cem + "=9");
  }

  @Test
  void unlinkedSection_staysHere_andGoesWhenItIsLinkedAgain() {
    front.get(desk.unlink(PERIOD_3, PERIOD_3));
    AssignmentId quiz = add("Fractions");
    AssignmentId inPeriod3 = memberOf(quiz);
    front.get(desk.enter(new CellId(quiz, ana), Score.of("8")));
    front.get(desk.enter(new CellId(inPeriod3, cem), Score.of("9")));

    PushSummary summary = day.drain();

    assertThat(summary.held()).as("the assignment and the score").isEqualTo(2);
    assertThat(classesWith("Fractions")).containsExactly("class-algebra-p1");
    assertThat(day.results(quiz)).containsExactly(ana + "=8");

    front.get(desk.link(PERIOD_3));
    day.commit();
    day.forward(SETTLED);

    assertThat(classesWith("Fractions")).hasSize(2);
    assertThat(day.results(inPeriod3)).containsExactly(cem + "=9");
  }

  @Test
  void removalInAnUnlinkedSection_staysHereToo() {
    AssignmentId quiz = add("Fractions");
    day.drain();
    front.get(desk.unlink(PERIOD_3, PERIOD_3));

    front.get(desk.remove(quiz));
    day.drain();

    assertThat(classesWith("Fractions")).containsExactly("class-algebra-p3");
  }

  @Test
  void sectionLinkedTwice_isBlocked_andForcedThroughTheDistrictRefusesIt() {
    MasterClass whole = book.membership().orElseThrow().masterClass();
    MasterClass twice =
        new MasterClass(
            whole.id(),
            whole.title(),
            whole.owner(),
            List.of(
                new MasterClass.Part(ALGEBRA, List.of(ALGEBRA, PERIOD_3)),
                new MasterClass.Part(PERIOD_3, List.of())));
    day.commit(new Edit.MasterClassSaved(twice));
    tellDistrict(twice);
    AssignmentId quiz = day.add("Fractions");

    assertThat(day.drain().blocked()).isEqualTo(1);
    assertThat(classesWith("Fractions")).isEmpty();

    day.gate(new RuleGate(() -> Profiles.byName("plain-oneroster").orElseThrow()));
    assertThat(day.drain().faults()).isEqualTo(1);
    assertThat(classesWith("Fractions")).isEmpty();
    assertThat(day.record(quiz).sync().reason().code()).isEqualTo(ReasonCode.REFUSED);
  }

  private AssignmentId add(String title) {
    AssignmentId id = AssignmentId.minted();
    front.get(desk.add(day.assignment(id, title)));
    front.await("it is a column", () -> book.column(id).isPresent());
    return id;
  }

  private AssignmentId memberOf(AssignmentId quiz) {
    return book.column(quiz)
        .flatMap(column -> column.member(PERIOD_3))
        .map(AssignmentRecord::assignment)
        .map(Assignment::id)
        .orElseThrow();
  }

  private List<String> classesWith(String title) {
    return day.district().lineItems().stream()
        .filter(item -> item.path("title").asText().equals(title))
        .map(item -> item.at("/class/sourcedId").asText())
        .toList();
  }

  private void tellDistrict(MasterClass told) {
    day.district()
        .misbehave()
        .masterClass(
            new org.gradecompanion.practice.MasterClass(
                told.id().value(),
                told.owner().value(),
                told.parts().stream().map(MasterClassPushTest::part).toList()));
  }

  private static org.gradecompanion.practice.MasterClass.Part part(MasterClass.Part part) {
    return new org.gradecompanion.practice.MasterClass.Part(
        part.home().value(), part.links().stream().map(SectionId::value).toList());
  }
}
