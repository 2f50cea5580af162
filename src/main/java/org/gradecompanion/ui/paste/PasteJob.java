package org.gradecompanion.ui.paste;

import java.util.function.Supplier;
import org.gradecompanion.gradebook.paste.PasteAnchor;
import org.gradecompanion.gradebook.paste.PasteBlock;
import org.gradecompanion.gradebook.paste.PasteGround;
import org.gradecompanion.gradebook.paste.PastePlanner;
import org.gradecompanion.gradebook.paste.PasteReading;

/**
 * What is pasted where.
 *
 * @param reading begins to read what the gradebook is now; asked again after something in it
 *     changed
 * @param intoEmpty only blank cells are to be filled
 */
public record PasteJob(
    Supplier<PasteReading> reading, PasteBlock block, PasteAnchor anchor, boolean intoEmpty) {
  /** As many cells are planned within a frame. */
  private static final int SMALL = 5_000;

  boolean isSmall() {
    long selected = (long) anchor.rows() * anchor.columns();
    return Math.max(selected, (long) block.rows() * block.columns()) <= SMALL;
  }

  PastePlanner planner(PasteGround at) {
    return new PastePlanner(at, block, anchor, intoEmpty);
  }
}
