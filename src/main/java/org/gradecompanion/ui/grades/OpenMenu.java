package org.gradecompanion.ui.grades;

/**
 * The menu that is open over the scores. It was made for rows and columns by their number: when
 * others stand there, it goes before it does something to another student.
 */
final class OpenMenu {
  private final GridModel model;
  private SheetOrder order = SheetOrder.NONE;
  private Runnable hide = () -> {};

  OpenMenu(GridModel model) {
    this.model = model;
  }

  /**
   * A menu is made for what stands where now.
   *
   * @param hide closes it, or does nothing when it is closed already
   */
  void opened(Runnable hide) {
    this.hide = hide;
    order = SheetOrder.of(model);
  }

  /** Rows or columns may have changed. */
  void sheetChanged() {
    if (!order.equals(SheetOrder.of(model))) {
      hide.run();
      hide = () -> {};
    }
  }
}
