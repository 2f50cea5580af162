package org.gradecompanion.ui.master;

import java.util.List;

/** Suggests a title for several sections: what theirs begin with in common. */
final class SharedTitle {
  private static final String SEPARATORS = "-–—:,;/(";

  private SharedTitle() {}

  /** Such as "Algebra I" of "Algebra I - Period 1" and "Algebra I - Period 3"; possibly empty. */
  static String of(List<String> titles) {
    if (titles.isEmpty()) {
      return "";
    }
    String shared = titles.get(0);
    for (String title : titles) {
      shared = shared.substring(0, sharedLength(shared, title));
    }
    boolean all = shared.length() == titles.get(0).length();
    return all ? shared.strip() : beforeSeparator(shared);
  }

  private static int sharedLength(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }

  /** A title is not cut within a word, nor after "Period". */
  private static String beforeSeparator(String shared) {
    int end = -1;
    for (int i = 0; i < shared.length(); i++) {
      if (SEPARATORS.indexOf(shared.charAt(i)) >= 0) {
        end = i;
      }
    }
    if (end < 0) {
      end = Math.max(0, shared.lastIndexOf(' '));
    }
    return shared.substring(0, end).strip();
  }
}
