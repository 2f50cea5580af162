package org.gradecompanion.ui.grades;

import org.gradecompanion.rules.Cut;

/** How long a text is, in code points, beside what PowerTeacher keeps of it. */
record LiveLength(int length, int limit, String kept, String cut) {
  static LiveLength of(String text, int limit) {
    String kept = Cut.to(text, limit);
    return new LiveLength(Cut.length(text), limit, kept, text.substring(kept.length()));
  }

  boolean over() {
    return length > limit;
  }
}
