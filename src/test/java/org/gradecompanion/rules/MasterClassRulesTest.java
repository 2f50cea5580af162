package org.gradecompanion.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.rules.Sample.TEACHER;
import static org.gradecompanion.rules.Sample.assignment;
import static org.gradecompanion.rules.Sample.cell;
import static org.gradecompanion.rules.Sample.fresh;
import static org.gradecompanion.rules.Sample.sent;

import java.util.List;
import java.util.Locale;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.MasterClass;
import org.gradecompanion.model.MasterClassId;
import org.gradecompanion.model.Membership;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.model.TeacherId;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R15 on each side: links, lead teachers and the owner of a master class. */
class MasterClassRulesTest {
  private static final SectionId HOME = Sample.SECTION.id();
  private static final SectionId OTHER = new SectionId("s2");
  private static final TeacherId LEE = new TeacherId("lee");
  private static final MasterClassId ID = new MasterClassId("m1");

  private final Assignment quiz = assignment("Quiz");

  @Test
  void oneLinkAndOneLeadTeacherWhoOwnsIt_passes() {
    assertThat(says(TEACHER, TEACHER, List.of(HOME), List.of(OTHER))).isEmpty();
  }

  @Test
  void noLink_leavesOutWhatItHas_andOffersToLinkItAgain() {
    Finding finding = only(says(TEACHER, TEACHER, List.of(), List.of(OTHER)));

    assertThat(finding.severity()).isEqualTo(Severity.LEAVES_OUT);
    assertThat(finding.fixes()).containsExactly(new Fix.LinkOwn(ID, HOME));
  }

  @Test
  void twoLinks_block_andTheOtherIsTheFirstToUnlink() {
    Finding finding = only(says(TEACHER, TEACHER, List.of(HOME, OTHER), List.of()));

    assertThat(finding.severity()).isEqualTo(Severity.BLOCKS);
    assertThat(finding.fixes())
        .containsExactly(
            new Fix.Unlink(ID, HOME, OTHER, "Geometry (GEO-1)"),
            new Fix.Unlink(ID, HOME, HOME, "Algebra (ALG-1)"),
            new Fix.HoldBack());
    assertThat(sentence(finding))
        .isEqualTo(
            "Algebra (ALG-1) is linked to more than one section: Algebra (ALG-1), Geometry"
                + " (GEO-1). PowerTeacher takes one. Unlink all but one.");
  }

  @Test
  void linkToAnotherSection_blocks_forItsStudentsAreOthers() {
    Finding finding = only(says(TEACHER, TEACHER, List.of(OTHER), List.of()));

    assertThat(finding.severity()).isEqualTo(Severity.BLOCKS);
    assertThat(finding.fixes()).first().isEqualTo(new Fix.LinkOwn(ID, HOME));
  }

  @Test
  void otherSectionWithAnotherLeadTeacher_blocksThisOneToo_andIsNamedWithWhoLeadsIt() {
    Finding finding = only(says(TEACHER, LEE, List.of(HOME), List.of(OTHER)));

    assertThat(finding.severity()).isEqualTo(Severity.BLOCKS);
    assertThat(sentence(finding))
        .startsWith(
            "Geometry (GEO-1) is led by Min Lee, but Mathematics is the class of Ada Okafor")
        .contains("ask the school office");
    assertThat(finding.fixes())
        .containsExactly(new Fix.Unlink(ID, OTHER, OTHER, "Geometry (GEO-1)"), new Fix.HoldBack());
  }

  @Test
  void otherSectionWithAnotherLeadTeacher_unlinked_isNoConcern() {
    assertThat(says(TEACHER, LEE, List.of(HOME), List.of())).isEmpty();
  }

  @Test
  void sameLeadTeacherEverywhereWhoDoesNotOwnIt_blocks() {
    Finding finding = only(says(LEE, LEE, List.of(HOME), List.of(OTHER)));

    assertThat(finding.severity()).isEqualTo(Severity.BLOCKS);
    assertThat(finding.message().key()).isEqualTo("rules.R15.owner");
    assertThat(finding.fixes()).hasSize(3).last().isEqualTo(new Fix.HoldBack());
  }

  @Test
  void leadTeacherWhoIsNotKnownHere_isNamedAsSomebody() {
    Finding finding = only(says(TEACHER, new TeacherId("new"), List.of(HOME), List.of(OTHER)));

    assertThat(sentence(finding)).contains("is led by another teacher");
  }

  @ParameterizedTest
  @CsvSource({"otus, BLOCKS", "unified-classroom, BLOCKS", "plain-oneroster, "})
  void brokenLink_blocksByProfile(String profile, Severity expected) {
    SectionBook book = book(TEACHER, LEE, List.of(HOME), List.of(OTHER), fresh(quiz));
    SectionRules rules =
        new SectionRules(book, Sample.TODAY, Profiles.byName(profile).orElseThrow());

    assertThat(rules.check(cell(quiz, Score.of("9")), sent(quiz)))
        .filteredOn(finding -> finding.rule().equals("R15"))
        .extracting(Finding::severity)
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void unlinkedSection_isLeftOutUnderEveryProfile() {
    SectionBook book = book(TEACHER, TEACHER, List.of(), List.of(OTHER), fresh(quiz));
    for (Profile profile : Profiles.all()) {
      assertThat(
              new SectionRules(book, Sample.TODAY, profile)
                  .check(quiz).stream()
                      .anyMatch(finding -> finding.severity() == Severity.LEAVES_OUT))
          .as(profile.name())
          .isTrue();
    }
  }

  @Test
  void unlinkedSection_leavesOutAssignmentsCellsAndRemovals() {
    AssignmentRecord removed = new AssignmentRecord(quiz, quiz, false, true, Sample.edited(true));
    SectionBook book = book(TEACHER, TEACHER, List.of(), List.of(OTHER), fresh(quiz));
    SectionRules rules = new SectionRules(book, Sample.TODAY, Profile.powerTeacher());

    assertThat(state(rules, fresh(quiz))).isEqualTo(CellState.LEFT_OUT);
    assertThat(state(rules, removed)).isEqualTo(CellState.LEFT_OUT);
    assertThat(Preflight.assignment(rules, removed, rules.check(removed)).bucket())
        .isEqualTo(Bucket.LEFT_OUT);
    var eight = cell(quiz, Score.of("8"));
    assertThat(new States(rules, true).of(eight, fresh(quiz), rules.check(eight, fresh(quiz))))
        .isEqualTo(CellState.LEFT_OUT);
  }

  @Test
  void brokenLink_isToBeFixedFirst_evenForARemoval() {
    AssignmentRecord removed = new AssignmentRecord(quiz, quiz, false, true, Sample.edited(true));
    SectionBook book = book(TEACHER, LEE, List.of(HOME), List.of(OTHER), fresh(quiz));
    SectionRules rules = new SectionRules(book, Sample.TODAY, Profile.powerTeacher());

    assertThat(state(rules, fresh(quiz))).isEqualTo(CellState.FIX_FIRST);
    assertThat(state(rules, removed)).isEqualTo(CellState.FIX_FIRST);
  }

  @Test
  void scoresOfABlockedAssignment_waitForIt_andNeedAPersonOnceItIsThere() {
    SectionBook book = book(TEACHER, LEE, List.of(HOME), List.of(OTHER), fresh(quiz));
    SectionRules rules = new SectionRules(book, Sample.TODAY, Profile.powerTeacher());
    var eight = cell(quiz, Score.of("8"));

    assertThat(rules.check(eight, fresh(quiz))).isEmpty();
    assertThat(rules.check(eight, sent(quiz))).extracting(Finding::rule).containsExactly("R15");
    assertThat(rules.check(eight, sent(quiz)).get(0).fixes()).last().isEqualTo(new Fix.LeaveOut());
  }

  private static CellState state(SectionRules rules, AssignmentRecord record) {
    return new States(rules, true).of(record, rules.check(record));
  }

  private List<Finding> says(
      TeacherId lead, TeacherId otherLead, List<SectionId> links, List<SectionId> otherLinks) {
    SectionBook book = book(lead, otherLead, links, otherLinks, fresh(quiz));
    return new SectionRules(book, Sample.TODAY, Profile.powerTeacher())
        .check(quiz).stream().filter(finding -> finding.rule().equals("R15")).toList();
  }

  /** The section in a class of the teacher, "Mathematics", beside one of geometry. */
  private static SectionBook book(
      TeacherId lead,
      TeacherId otherLead,
      List<SectionId> links,
      List<SectionId> otherLinks,
      AssignmentRecord... records) {
    SectionBook alone = Sample.book(records);
    Section home = Sample.SECTION.withLead(lead);
    Section other =
        new Section(OTHER, "Geometry", "GEO-1", "school", otherLead, Sample.SECTION.terms());
    MasterClass masterClass =
        new MasterClass(
            ID,
            "Mathematics",
            TEACHER,
            List.of(new MasterClass.Part(HOME, links), new MasterClass.Part(OTHER, otherLinks)));
    return new SectionBook(
        home,
        alone.terms(),
        alone.categories(),
        alone.teachers(),
        alone.signedIn(),
        alone.students(),
        alone.assignments(),
        alone.cells(),
        new Membership(
            masterClass,
            List.of(home, other),
            List.of(
                new Teacher(TEACHER, "Ada", "Okafor", ""), new Teacher(LEE, "Min", "Lee", ""))));
  }

  private static String sentence(Finding finding) {
    return Words.load(Locale.US).say(finding.message());
  }

  private static Finding only(List<Finding> found) {
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
