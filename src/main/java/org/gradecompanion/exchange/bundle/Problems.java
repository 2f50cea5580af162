package org.gradecompanion.exchange.bundle;

import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.model.Message;

/** Gathers what is wrong with rows; more than anybody reads is only counted. */
final class Problems {
  /** As many are listed. */
  static final int LISTED = 1000;

  private final List<BundleProblem> listed = new ArrayList<>();
  private long count;

  void add(BundleFile file, long line, Message why) {
    count++;
    if (listed.size() < LISTED) {
      listed.add(new BundleProblem(file.fileName(), line, why));
    }
  }

  List<BundleProblem> listed() {
    return List.copyOf(listed);
  }

  long count() {
    return count;
  }
}
