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

  /** Of more cells a teacher would wonder whether anything happens. */
  private static final int LONG = 100_000;

  boolean isSmall() {
    return cells() <= SMALL;
  }

  /** Whether planning it takes so long that it is to be seen, and can be stopped. */
  boolean isLong() {
    return cells() > LONG;
  }

  private long cells() {
    long selected = (long) anchor.rows() * anchor.columns();
    return Math.max(selected, (long) block.rows() * block.columns());
  }

  PastePlanner planner(PasteGround at) {
    return new PastePlanner(at, block, anchor, intoEmpty);
  }
}
