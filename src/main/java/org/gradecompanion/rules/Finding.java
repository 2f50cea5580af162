package org.gradecompanion.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.SyncKey;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says about one assignment or cell before a push.
 *
 * @param rule the rule's id in the catalogue, such as "R1"; empty for what the teacher decided
 * @param before what was typed, when it will change
 * @param after what PowerTeacher will hold instead
 * @param fixes ways to mend it, the best first
 */
public record Finding(
    String rule,
    Severity severity,
    SyncKey subject,
    Message message,
    @Nullable String before,
    @Nullable String after,
    List<Fix> fixes) {
  public Finding {
    fixes = List.copyOf(fixes);
  }

  /** One that blocks always leaves a way out: not to send it for now. */
  static Finding blocks(String rule, SyncKey subject, Message message, List<? extends Fix> fixes) {
    List<Fix> all = new ArrayList<>(fixes);
    all.add(subject instanceof CellId ? new Fix.LeaveOut() : new Fix.HoldBack());
    return new Finding(rule, Severity.BLOCKS, subject, message, null, null, all);
  }

  static Finding changes(
      String rule, SyncKey subject, Message message, String before, String after, Fix fix) {
    return new Finding(rule, Severity.CHANGES, subject, message, before, after, List.of(fix));
  }

  static Finding says(
      String rule, Severity severity, SyncKey subject, Message message, Fix... fixes) {
    return new Finding(rule, severity, subject, message, null, null, List.of(fixes));
  }

  /** That the teacher keeps a score here on purpose. */
  static Finding kept(SyncKey subject) {
    return says("", Severity.LEAVES_OUT, subject, Message.of("rules.kept"));
  }

  public Optional<String> typed() {
    return Optional.ofNullable(before);
  }

  public Optional<String> received() {
    return Optional.ofNullable(after);
  }

  /** Never the texts: they may describe a student's work, and this may reach a log. */
  @Override
  public String toString() {
    return "Finding[" + rule + " " + severity + "]";
  }
}
