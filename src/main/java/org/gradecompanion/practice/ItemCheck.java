package org.gradecompanion.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What PowerTeacher looks at in a line item before it stores it. */
interface ItemCheck {
  /**
   * @param item with its texts as they would be stored
   * @param before the stored line item that it would replace, or null
   * @param found gets what speaks against it
   */
  void check(LineItem item, @Nullable LineItem before, List<Violation> found);
}
