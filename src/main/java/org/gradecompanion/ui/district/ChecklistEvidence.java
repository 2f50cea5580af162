package org.gradecompanion.ui.district;

import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.model.Message;
import org.gradecompanion.ui.district.DistrictControls.Evidence;

/**
 * What this program sees of one step of the checklist.
 *
 * @param proves whether that proves the step
 */
record ChecklistEvidence(boolean proves, List<Message> sentences) {
  private static final int CALL = 5;
  private static final int WRITE_ACCESS = 6;
  private static final int INTEGRATION = 7;
  private static final int FIRST_SYNC = 8;
  private static final int COMPLETE = 9;

  /** Steps that happen elsewhere have none. */
  static ChecklistEvidence of(int step, Evidence seen) {
    return switch (step) {
      case CALL -> call(seen);
      case WRITE_ACCESS ->
          one(seen.confirmed() > 0, "district.found.write", "district.found.no_write");
      case INTEGRATION ->
          new ChecklistEvidence(
              seen.sections() > 0, List.of(Message.of("district.found.rosters", seen.sections())));
      case FIRST_SYNC ->
          new ChecklistEvidence(
              seen.confirmed() > 0,
              List.of(Message.of("district.found.confirmed", seen.confirmed())));
      case COMPLETE ->
          new ChecklistEvidence(
              seen.confirmed() > 0 && seen.unsent() == 0,
              List.of(Message.of("district.found.unsent", seen.unsent())));
      default -> new ChecklistEvidence(false, List.of());
    };
  }

  /** The technical call is four things, of which the last may be left as it is. */
  private static ChecklistEvidence call(Evidence seen) {
    List<Message> all = new ArrayList<>();
    all.add(
        Message.of(seen.connected() ? "district.found.connected" : "district.found.not_connected"));
    all.add(
        seen.categoryMap().isEmpty()
            ? Message.of("district.found.no_map")
            : Message.of("district.found.map", seen.categoryMap()));
    all.add(
        seen.effective().isEmpty()
            ? Message.of("district.found.no_date")
            : Message.of("district.found.date", seen.effective()));
    all.add(Message.of("district.found.group", seen.group()));
    boolean proves =
        seen.connected() && !seen.categoryMap().isEmpty() && !seen.effective().isEmpty();
    return new ChecklistEvidence(proves, all);
  }

  private static ChecklistEvidence one(boolean proves, String yes, String no) {
    return new ChecklistEvidence(proves, List.of(Message.of(proves ? yes : no)));
  }
}
