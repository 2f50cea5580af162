package org.gradecompanion.ui.grades;

/**
 * One direction of the sheet: {@code count} items of equal {@code size}, of which a viewport shows
 * a part. Pixels are measured along this direction; the offset is what has been scrolled past.
 */
final class Axis {
  private final double size;
  private int count;
  private double viewport;
  private double offset;

  Axis(double size) {
    this.size = size;
  }

  void setCount(int count) {
    this.count = count;
    setOffset(offset);
  }

  void setViewport(double viewport) {
    this.viewport = Math.max(0, viewport);
    setOffset(offset);
  }

  /** Scrolls, within what there is; whole pixels, so that text and hairlines stay sharp. */
  void setOffset(double wanted) {
    offset = Math.max(0, Math.min(Math.rint(wanted), maxOffset()));
  }

  int count() {
    return count;
  }

  double size() {
    return size;
  }

  double viewport() {
    return viewport;
  }

  double offset() {
    return offset;
  }

  double content() {
    return count * size;
  }

  double maxOffset() {
    return Math.max(0, Math.ceil(content() - viewport));
  }

  /** Where an item begins, measured from the first one's beginning. */
  double start(int index) {
    return index * size;
  }

  /** The item at a distance from the viewport's beginning, or -1 where there is none. */
  int at(double distance) {
    if (distance < 0 || distance >= viewport) {
      return -1;
    }
    int index = (int) ((distance + offset) / size);
    return index < count ? index : -1;
  }

  /** Like {@link #at} but the nearest visible item when outside; -1 only when there are none. */
  int nearest(double distance) {
    double inside = Math.max(0, Math.min(distance, viewport - 1));
    return Math.min((int) ((inside + offset) / size), count - 1);
  }

  /** How many recycled nodes cover the viewport wherever it is scrolled to. */
  int poolSize() {
    return viewport == 0 ? 0 : Math.min(count, (int) Math.ceil(viewport / size) + 1);
  }

  /**
   * The first item that a node of the pool stands for; the last is this plus the pool size less 1.
   */
  int firstPooled() {
    return Math.max(0, Math.min((int) (offset / size), count - poolSize()));
  }

  /** Items that fit into the viewport entirely, at least 1: the distance of a page. */
  int page() {
    return Math.max(1, (int) (viewport / size) - 1);
  }

  /** The offset nearest to the present one at which the item is wholly visible. */
  double offsetToReveal(int index) {
    double from = start(index);
    double to = from + size;
    if (from < offset || size > viewport) {
      return from;
    }
    return to > offset + viewport ? Math.ceil(to - viewport) : offset;
  }
}
