package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gradecompanion.model.Flag;

/** The short codes of flags as a shared list for every combination. */
final class FlagTags {
  private static final List<List<String>> ALL = all();

  private FlagTags() {}

  static List<String> of(Set<Flag> flags) {
    int bits = 0;
    for (Flag flag : flags) {
      bits |= 1 << flag.ordinal();
    }
    return ALL.get(bits);
  }

  private static List<List<String>> all() {
    List<List<String>> all = new ArrayList<>();
    for (int bits = 0; bits < 1 << Flag.values().length; bits++) {
      List<String> codes = new ArrayList<>();
      for (Flag flag : Flag.values()) {
        if ((bits & 1 << flag.ordinal()) != 0) {
          codes.add(flag.code());
        }
      }
      all.add(List.copyOf(codes));
    }
    return List.copyOf(all);
  }
}
