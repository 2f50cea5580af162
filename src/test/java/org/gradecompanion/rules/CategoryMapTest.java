package org.gradecompanion.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.rules.Sample.TODAY;

import java.util.List;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CategoryId;
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
    Assignment assignment =
        new Assignment(
            Sample.assignment("a").id(),
            Sample.SECTION.id(),
            "a",
            "",
            java.math.BigDecimal.TEN,
            TODAY,
            TODAY,
            chosen == null ? null : new CategoryId(chosen),
            AssignmentDetails.USUAL.withType(type));
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
}
