package org.gradecompanion.app;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gradecompanion.gradebook.Await;
import org.gradecompanion.model.PastSection;
import org.gradecompanion.settings.Retention;
import org.gradecompanion.settings.RetentionPlan;

/** What has been here for longer than was chosen, and its removal. Everything blocks. */
record RetentionOffice(Core core) {
  LocalDate today() {
    return LocalDate.ofInstant(core.clock().instant(), ZoneId.systemDefault());
  }

  /** What is to be done about the classes here today; nothing where no time was chosen. */
  RetentionPlan plan(Retention chosen) {
    return chosen.plan(Await.of(core.store().past()), today());
  }

  /**
   * Removes classes whose time is over, by the same removal as after an archive: all or none.
   *
   * @throws org.gradecompanion.model.UserError one of them would lose something by now
   */
  void remove(List<PastSection> sections) {
    if (!sections.isEmpty()) {
      Await.of(core.store().remove(sections.stream().map(each -> each.section().id()).toList()));
    }
  }

  /**
   * Where a time was chosen, lets go of what restores put aside longer ago than anybody is given
   * notice: it may hold what was removed since.
   */
  void tidy(Retention chosen) {
    if (chosen.years() > 0) {
      core.forgetPrevious(core.clock().instant().minus(Duration.ofDays(Retention.DAYS_OF_NOTICE)));
    }
  }
}
