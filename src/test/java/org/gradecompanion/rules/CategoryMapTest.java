package org.gradecompanion.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.rules.Sample.TODAY;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R8 with a district's map of types: where an assignment goes that was given no category. */
class CategoryMapTest {
  private static final String MAP =
      "category.map = Quiz > quiz; Unit test > Participation; Talk > Nowhere";

  @ParameterizedTest(name = "{0}, type {1}, chosen {2}: {3} into {4}")
  @CsvSource({
    "otus, Quiz, , rules.R8.mapped, Quiz",
    "otus, ' QUIZ ', , rules.R8.mapped, Quiz",
    "otus, Quiz, Classwork, , Classwork",
    "otus, Essay, , rules.R8.choose, ",
    "otus, '', , rules.R8.choose, ",
    "powerteacher, Essay, , rules.R8.default, Classwork",
    "powerteacher, Quiz, , rules.R8.mapped, Quiz",
    "powerteacher, Unit test, , rules.R8.unmapped, ",
    "powerteacher, Talk, , rules.R8.unmapped, "
  })
  void type_decides_where_nothing_was_chosen(
      String profile, String type, String chosen, String said, String category) {
    Assignment assignment = typed(type, chosen);
    SectionRules rules = Sample.rules(Sample.profile(profile, MAP), Sample.scored(assignment));
    List<Finding> found =
        rules.check(Sample.scored(assignment)).stream()
            .filter(finding -> finding.rule().equals("R8"))
            .toList();
    assertThat(found)
        .extracting(finding -> finding.message().key())
        .isEqualTo(said == null ? List.of() : List.of(said));
    assertThat(
            rules
                .outgoing(assignment)
                .inCategory()
                .flatMap(rules.facts()::category)
                .map(Category::title)
                .orElse(null))
        .isEqualTo(category);
    assertThat(found)
        .allMatch(
            finding ->
                finding.severity() == (category == null ? Severity.BLOCKS : Severity.NOTICE));
  }

  @ParameterizedTest(name = "{0} of {1}, taught to {2}: type {3} into {4}")
  @CsvSource({
    "hill, Hill Middle, 07, Quiz, Classwork",
    "hill, Hill Middle, 09, Quiz, Classwork",
    "17, hill middle, 07, Quiz, Classwork",
    "17, '', 07, QUIZ, Classwork",
    "oak, Oak High, 09, quiz, My own",
    "oak, Oak High, '09,10', Quiz, My own",
    "oak, Oak High, 10, Quiz, Quiz",
    "oak, Oak High, '', Quiz, Quiz",
    "oak, Oak High, 09, Lab, Quiz",
    "oak, Oak High, 10, Lab, "
  })
  void type_hasAnotherCategoryInOneSchoolOrGrade(
      String schoolId, String school, String grades, String type, String category) {
    Profile profile =
        Sample.profile(
            "powerteacher",
            "category.map = Quiz > Quiz",
            "category.default = none",
            "category.exceptions = school Hill Middle > Quiz > Classwork;"
                + " school 17 > Quiz > Classwork; grade 09 > Quiz > My own;"
                + " grade 09 > Lab > Quiz; grade 09 > Lab > Classwork");
    SectionBook sample = Sample.book();
    SectionBook book =
        new SectionBook(
            new Section(
                sample.section().id(),
                "Algebra",
                "",
                schoolId,
                school,
                Sample.TEACHER,
                sample.section().terms(),
                grades.isEmpty() ? List.of() : List.of(grades.split(","))),
            sample.terms(),
            sample.categories(),
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of());
    Assignment assignment = typed(type, null);
    SectionRules rules = new SectionRules(book, TODAY, profile);

    assertThat(rules.outgoing(assignment).inCategory().map(CategoryId::value).orElse(null))
        .isEqualTo(category);
    assertThat(rules.facts().categoriesByType())
        .isEqualTo(
            grades.contains("09")
                ? Map.of("Quiz", "hill".equals(schoolId) ? "Classwork" : "My own", "Lab", "Quiz")
                : Map.of("Quiz", category == null ? "Quiz" : category));
  }

  private static Assignment typed(String type, @Nullable String chosen) {
    return new Assignment(
        Sample.assignment("a").id(),
        Sample.SECTION.id(),
        "a",
        "",
        BigDecimal.TEN,
        TODAY,
        TODAY,
        chosen == null ? null : new CategoryId(chosen),
        AssignmentDetails.USUAL.withType(type));
  }
}
