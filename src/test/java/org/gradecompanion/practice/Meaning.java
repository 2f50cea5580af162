package org.gradecompanion.practice;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.PreflightReport.Item;
import org.gradecompanion.rules.Severity;

/** What the program's findings mean in the words of the district's refusals. */
final class Meaning {
  static final String TAKEN = "AssignmentSection.Name";
  static final String TERM_CLOSED = "Term.Closed";
  static final String NOT_BEGUN = "Passback.EffectiveDate";
  static final String GROUP = "Passback.TeacherGroup";
  static final String POINTS = "AssignmentSection.ScoreEntryPoints";

  private static final String SCORE = "AssignmentScore.ScorePoints";

  /** By the message where a rule says several things, else by the rule. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("R1", "AssignmentSection.Name.length"),
          Map.entry("R2", TAKEN),
          Map.entry("R5", SCORE),
          Map.entry("R6", "AssignmentSection.DueDate"),
          Map.entry("rules.R6.locked", TERM_CLOSED),
          Map.entry("rules.R7.not_yet", NOT_BEGUN),
          Map.entry("rules.R7.period", "Passback.GradingPeriod"),
          Map.entry("R8", "TeacherCategory.Id"),
          Map.entry("R9", POINTS),
          Map.entry("rules.R10.uncounted", "AssignmentSection.IsCountedInFinalGrade"),
          Map.entry("R11", "AssignmentScore.IsExempt"),
          Map.entry("rules.R16.there", "Student.RosterLock"),
          Map.entry("rules.R17.you", GROUP),
          Map.entry("rules.R17.giver", GROUP),
          Map.entry("rules.R17.outside", "Passback.Giver"),
          Map.entry("R18", POINTS),
          Map.entry("R19", SCORE));

  /**
   * What no server can know: on which day something was edited here, whether an assignment will
   * have scores, whom the teacher has locked here, what stays here on purpose, and which marks and
   * comments are not even sent.
   */
  private static final Set<String> UNKNOWN =
      Set.of("rules.R7.before", "rules.R10.ungraded", "rules.R16.here", "rules.kept", "R13");

  /** What the program understands of the district's refusals. */
  private static final Map<String, ReasonCode> REASONS =
      Map.ofEntries(
          Map.entry("R1", ReasonCode.REFUSED),
          Map.entry("R2", ReasonCode.DUPLICATE_TITLE),
          Map.entry("R5", ReasonCode.OVER_MAXIMUM),
          Map.entry("R6", ReasonCode.DUE_DATE),
          Map.entry("R7", ReasonCode.NOT_PASSED_BACK_NOW),
          Map.entry("R8", ReasonCode.CATEGORY),
          Map.entry("R9", ReasonCode.REFUSED),
          Map.entry("R10", ReasonCode.NOT_COUNTED),
          Map.entry("R11", ReasonCode.EXEMPT),
          Map.entry("R16", ReasonCode.STUDENT_LOCKED),
          Map.entry("R17", ReasonCode.NOT_IN_PASSBACK_GROUP),
          Map.entry("rules.R17.outside", ReasonCode.GIVEN_BY_ANOTHER),
          Map.entry("R18", ReasonCode.REFUSED),
          Map.entry("R19", ReasonCode.REFUSED));

  private Meaning() {}

  /** The fields for which a server that knows all it can refuses what these findings are about. */
  static Set<String> fields(List<Finding> findings, Severity severity) {
    return findings.stream()
        .filter(finding -> finding.severity() == severity)
        .filter(finding -> !is(finding, UNKNOWN))
        .map(Meaning::field)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Why, in the program's words, what these findings keep here would be refused. */
  static Set<ReasonCode> reasons(List<Finding> findings) {
    return findings.stream()
        .filter(f -> f.severity() == Severity.BLOCKS || f.severity() == Severity.LEAVES_OUT)
        .filter(finding -> !is(finding, UNKNOWN))
        .map(f -> REASONS.getOrDefault(f.message().key(), REASONS.get(f.rule())))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReasonCode.class)));
  }

  private static boolean is(Finding finding, Set<String> keys) {
    return keys.contains(finding.message().key()) || keys.contains(finding.rule());
  }

  private static String field(Finding finding) {
    String field = FIELDS.getOrDefault(finding.message().key(), FIELDS.get(finding.rule()));
    if (field == null) {
      throw new AssertionError("nothing is known of " + finding.message().key());
    }
    return field;
  }

  static boolean says(Item item, String key) {
    return item.findings().stream().anyMatch(finding -> finding.message().key().equals(key));
  }

  static boolean blocks(Item item, String rule) {
    return item.findings().stream()
        .anyMatch(f -> f.rule().equals(rule) && f.severity() == Severity.BLOCKS);
  }

  static String of(Item item) {
    return item.bucket()
        + " "
        + item.findings().stream().map(f -> f.message().key()).collect(Collectors.joining(","));
  }
}
