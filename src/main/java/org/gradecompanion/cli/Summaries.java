package org.gradecompanion.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gradecompanion.gradebook.Attention;
import org.gradecompanion.gradebook.Await;
import org.gradecompanion.gradebook.Gradebooks;
import org.gradecompanion.gradebook.SectionSummary;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Section;
import org.gradecompanion.rules.PreflightReport.Bucket;

/** Where every section stands, one by one and together. */
record Summaries(List<SectionSummary> sections) {
  /**
   * Reads all sections.
   *
   * @param sending whether unsent items count as being on their way, or as saved here
   */
  static Summaries of(Gradebooks gradebooks, boolean sending) {
    List<SectionSummary> all = new ArrayList<>();
    for (Section section : Await.of(gradebooks.sections())) {
      all.add(Await.of(gradebooks.summary(section.id(), sending)));
    }
    return new Summaries(List.copyOf(all));
  }

  int count(CellState state) {
    return sections.stream().mapToInt(each -> each.counts().getOrDefault(state, 0)).sum();
  }

  int count(Bucket bucket) {
    return sections.stream().mapToInt(each -> each.preflight().count(bucket)).sum();
  }

  int unsent() {
    return sections.stream().mapToInt(SectionSummary::unsent).sum();
  }

  int needsPerson() {
    return sections.stream().mapToInt(each -> each.attention().size()).sum();
  }

  int attention(CellState state) {
    return (int)
        sections.stream()
            .flatMap(each -> each.attention().stream())
            .filter(row -> row.state() == state)
            .count();
  }

  Map<CellState, Integer> counts() {
    Map<CellState, Integer> all = new EnumMap<>(CellState.class);
    sections.forEach(
        each -> each.counts().forEach((state, n) -> all.merge(state, n, Integer::sum)));
    return all;
  }

  /** Every row that needs a person, as JSON. */
  List<Map<String, Object>> attention(Console console) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (SectionSummary section : sections) {
      for (Attention row : section.attention()) {
        rows.add(AttentionView.json(section, row, console));
      }
    }
    return rows;
  }

  /** States by their names on the command line, such as "saved-here". */
  static Map<String, Integer> json(Map<CellState, Integer> counts) {
    Map<String, Integer> named = new LinkedHashMap<>();
    counts.forEach((state, n) -> named.put(code(state), n));
    return named;
  }

  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
