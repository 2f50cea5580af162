package org.gradecompanion.ui.grades;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * One direction of the sheet: items one after the other, of which a viewport shows a part. Lengths
 * are measured along this direction; the offset is what has been scrolled past.
 */
final class Axis {
  private final double usual;
  private int count;
  private double viewport;
  private double offset;
  private double step = 1;
  private int pool;

  /** Where each item begins, and where the last one ends; null while all are of the usual size. */
  private double @Nullable [] starts;

  Axis(double usual) {
    this.usual = usual;
  }

  /** So many items of the usual size. */
  void setCount(int count) {
    this.count = count;
    starts = null;
    changed();
  }

  /** So many items, each of its own size. */
  void setSizes(int count, IntToDoubleFunction size) {
    double[] ends = new double[count + 1];
    boolean same = true;
    for (int i = 0; i < count; i++) {
      double one = size.applyAsDouble(i);
      same &= one == usual;
      ends[i + 1] = ends[i] + one;
    }
    this.count = count;
    starts = same ? null : ends;
    changed();
  }

  void setViewport(double viewport) {
    this.viewport = Math.max(0, viewport);
    changed();
  }

  /** The length of a pixel of the screen: what is scrolled by is whole ones. */
  void setStep(double length) {
    step = length;
    changed();
  }

  /** Scrolls, within what there is; whole pixels, so that text and hairlines stay sharp. */
  void setOffset(double wanted) {
    offset = Math.max(0, Math.min(Math.rint(wanted / step) * step, maxOffset()));
  }

  private void changed() {
    pool = viewport == 0 ? 0 : mostInView();
    setOffset(offset);
  }

  private int mostInView() {
    if (starts == null) {
      return Math.min(count, (int) Math.ceil(viewport / usual) + 1);
    }
    int most = 0;
    int next = 0;
    for (int first = 0; first < count; first++) {
      while (next < count && start(next) < start(first + 1) + viewport) {
        next++;
      }
      most = Math.max(most, next - first);
    }
    return most;
  }

  int count() {
    return count;
  }

  double usual() {
    return usual;
  }

  double size(int index) {
    return starts == null ? usual : starts[index + 1] - starts[index];
  }

  double viewport() {
    return viewport;
  }

  double offset() {
    return offset;
  }

  double content() {
    return start(count);
  }

  double maxOffset() {
    return Math.max(0, wholeSteps(content() - viewport));
  }

  /** Where an item begins, measured from the first one's beginning; of their number, the end. */
  double start(int index) {
    return starts == null ? index * usual : starts[index];
  }

  /** The item at a distance from the viewport's beginning, or -1 where there is none. */
  int at(double distance) {
    if (distance < 0 || distance >= viewport) {
      return -1;
    }
    int index = index(distance + offset);
    return index < count ? index : -1;
  }

  /** Like {@link #at} but the nearest visible item when outside; -1 only when there are none. */
  int nearest(double distance) {
    double inside = Math.max(0, Math.min(distance, viewport - 1));
    return Math.min(index(inside + offset), count - 1);
  }

  /** The beginning of an item, or the end of the last, that is nearest to a distance. */
  int nearestStart(double distance) {
    int in = nearest(distance);
    return in < 0 || distance + offset < start(in) + size(in) / 2 ? Math.max(0, in) : in + 1;
  }

  private int index(double position) {
    if (starts == null) {
      return (int) (position / usual);
    }
    int at = Arrays.binarySearch(starts, position);
    return at >= 0 ? at : -at - 2;
  }

  /** How many recycled nodes cover the viewport wherever it is scrolled to. */
  int poolSize() {
    return pool;
  }

  /**
   * The first item that a node of the pool stands for; the last is this plus the pool size less 1.
   */
  int firstPooled() {
    return Math.max(0, Math.min(index(offset), count - pool));
  }

  /** Items of usual size that fit into the viewport entirely, at least 1: a page's distance. */
  int page() {
    return Math.max(1, (int) (viewport / usual) - 1);
  }

  /** The offset nearest to the present one at which the item is wholly visible. */
  double offsetToReveal(int index) {
    double from = start(index);
    double to = start(index + 1);
    if (from < offset || to - from > viewport) {
      return from;
    }
    return to > offset + viewport ? wholeSteps(to - viewport) : offset;
  }

  private double wholeSteps(double length) {
    return Math.ceil(length / step) * step;
  }
}
