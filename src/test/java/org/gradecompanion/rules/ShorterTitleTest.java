package org.gradecompanion.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles that fit and keep the meaning. */
class ShorterTitleTest {

  @Test
  void words_are_abbreviated_vowels_dropped_and_the_series_numbered() {
    assertThat(suggestions("Reading comprehension questions on chapter twelve, Part 1"))
        .containsExactly(
            "Rdg Comp Qs on Ch twelve, Pt 1",
            "Reading cmprhnsn qstns on chapter twelve, Part 1",
            "Reading comprehension questions on chapter Pt 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reading comprehension questions on chapter twelve, Part 1",
        "Reading comprehension questions on chapter twelve, Part 2",
        "Introduction to the multiplication of fractions, worksheet number 3",
        "Laboratory report: photosynthesis and cellular respiration in plants",
        "Vocabulary quiz: words from the second half of To Kill a Mockingbird",
        "Essay on the causes and consequences of the First World War (draft two)",
        "Compréhension écrite : les vacances de Nicolas et de ses amis, chapitre 4",
        "Unit 5 mathematics assessment: solving systems of linear equations",
        "Class presentation about an endangered animal and where it is found"
      })
  void realistic_titles_have_three_different_shorter_ones(String title) {
    assertThat(suggestions(title))
        .hasSize(3)
        .doesNotHaveDuplicates()
        .allSatisfy(
            each -> {
              assertThat(Cut.length(each)).isLessThanOrEqualTo(50);
              assertThat(each).startsWith(title.substring(0, 1)).isEqualTo(each.strip());
              assertThat(PlainText.cleanLine(each)).isEqualTo(each);
            });
  }

  @Test
  void series_that_differs_after_the_cut_gets_titles_that_differ() {
    List<AssignmentRecord> series =
        IntStream.rangeClosed(1, 9)
            .mapToObj(i -> "Reading comprehension questions on chapter twelve, Part " + i)
            .map(Sample::assignment)
            .map(Sample::fresh)
            .toList();
    SectionRules rules = Sample.rules(series.toArray(AssignmentRecord[]::new));
    Set<String> all = new HashSet<>();
    for (AssignmentRecord record : series) {
      List<Fix> fixes =
          rules.check(record).stream()
              .filter(finding -> finding.rule().equals("R1"))
              .flatMap(finding -> finding.fixes().stream())
              .toList();
      assertThat(fixes).hasSize(3);
      fixes.forEach(fix -> assertThat(all.add(((Fix.UseTitle) fix).title())).isTrue());
    }
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource({
    "Quiz 1, Quiz 2",
    "Homework, Homework (2)",
    "Lesson three, Lesson 4",
    "Essay, Essay (2)"
  })
  void twin_of_a_short_title_gets_the_next_number(String title, String first) {
    AssignmentRecord one = Sample.fresh(Sample.assignment(title));
    AssignmentRecord other = Sample.fresh(twin(one.assignment()));
    Finding same =
        Sample.rules(one, other).check(other).stream()
            .filter(finding -> finding.rule().equals("R2"))
            .findFirst()
            .orElseThrow();
    assertThat(same.fixes().get(0)).isEqualTo(new Fix.UseTitle(first));
    assertThat(same.fixes())
        .filteredOn(Fix.UseTitle.class::isInstance)
        .extracting(fix -> ((Fix.UseTitle) fix).title())
        .noneMatch(each -> each.contains("..."));
  }

  @Test
  void suggestion_that_is_taken_is_not_offered() {
    String title = "Reading comprehension questions on chapter twelve, Part 1";
    String first = suggestions(title).get(0);
    assertThat(ShorterTitle.suggestions(title, 50, each -> !each.equals(first)))
        .hasSize(3)
        .doesNotContain(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u05D0\u05D1\u05D2 \u05D3\u05D4\u05D5 ",
        "e\u0301e\u0302 n\u0303a\u0308 ",
        "\uD83D\uDC69\u200D\uD83C\uDFEB ",
        "xxxx"
      })
  void text_without_known_words_is_shortened_between_characters(String piece) {
    String title = piece.repeat(30).strip();
    assertThat(suggestions(title))
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(Cut.length(each)).isLessThanOrEqualTo(50);
              assertThat(each.matches(".*\\p{M}?\\.\\.\\.\\p{M}.*")).isFalse();
              assertThat(PlainText.cleanLine(each)).isEqualTo(each);
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 7, 12})
  void limit_of_a_few_characters_is_kept(int limit) {
    assertThat(ShorterTitle.suggestions("Reading comprehension, Part 1", limit, each -> true))
        .allMatch(each -> Cut.length(each) <= limit && !each.isBlank());
  }

  private static List<String> suggestions(String title) {
    return ShorterTitle.suggestions(title, 50, each -> true);
  }

  private static Assignment twin(Assignment of) {
    return new Assignment(
        new AssignmentId("twin"),
        of.section(),
        of.title(),
        of.description(),
        of.points(),
        of.assigned(),
        of.due(),
        of.category());
  }
}
