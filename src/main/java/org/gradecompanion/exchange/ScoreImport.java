package org.gradecompanion.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradecompanion.exchange.ImportResult.Problem;
import org.gradecompanion.gradebook.Await;
import org.gradecompanion.gradebook.Gradebooks;
import org.gradecompanion.model.Section;

/**
 * Takes scores from a CSV file in. Columns: section (id, code or title), student (id, number,
 * e-mail or "Family, Given"), assignment (id or title), score; and, where wanted, points, due
 * (2026-01-31), category and description, which create an assignment that does not exist yet, and
 * flags (PowerTeacher Pro's codes). A row that does not fit is named by its line, and the rest goes
 * in; importing the same file again changes nothing.
 */
public final class ScoreImport {
  private final Gradebooks gradebooks;

  public ScoreImport(Gradebooks gradebooks) {
    this.gradebooks = gradebooks;
  }

  /**
   * Imports a file, one commit for each section. Blocks for the disk.
   *
   * @throws org.gradecompanion.model.UserError when the file as a whole cannot be used (nothing is
   *     imported then) or the disk refuses (sections before stay imported; import it again)
   */
  public ImportResult run(Path file) {
    ScoresFile scores = ScoresFile.read(file);
    List<Problem> problems = new ArrayList<>(scores.problems());
    Map<Section, List<ImportRow>> bySection = bySection(scores.rows(), problems);
    int imported = 0;
    int created = 0;
    int unchanged = 0;
    int skipped = 0;
    for (Map.Entry<Section, List<ImportRow>> each : bySection.entrySet()) {
      SectionImport section = new SectionImport(Await.of(gradebooks.bulk(each.getKey().id())));
      section.run(each.getValue());
      problems.addAll(section.problems());
      imported += section.imported();
      created += section.created();
      unchanged += section.unchanged();
      skipped += section.skipped();
    }
    problems.sort(Comparator.comparingLong(Problem::line));
    return new ImportResult(imported, created, unchanged, skipped, problems, scores.ignored());
  }

  private Map<Section, List<ImportRow>> bySection(List<ImportRow> rows, List<Problem> problems) {
    Finder<Section> sections =
        new Finder<>(
            Await.of(gradebooks.sections()),
            List.of(section -> section.id().value(), Section::code, Section::title));
    Map<Section, List<ImportRow>> bySection = new LinkedHashMap<>();
    for (ImportRow row : rows) {
      try {
        Section section = section(row.get(Column.SECTION), sections);
        bySection.computeIfAbsent(section, each -> new ArrayList<>()).add(row);
      } catch (RowRefused refused) {
        problems.add(new Problem(row.line(), refused.why()));
      }
    }
    return bySection;
  }

  private static Section section(String text, Finder<Section> sections) throws RowRefused {
    if (text.isEmpty()) {
      throw new RowRefused("section_blank");
    }
    Set<Section> found = sections.called(text);
    if (found.isEmpty()) {
      throw new RowRefused("section_unknown", text);
    }
    if (found.size() > 1) {
      throw new RowRefused("section_ambiguous", found.size(), text);
    }
    return found.iterator().next();
  }
}
