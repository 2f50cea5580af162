package org.gradecompanion.practice;

import org.jspecify.annotations.Nullable;

/** A plain OneRoster provider: what it is given it stores, if what it refers to exists. */
final class PlainRules implements Rules {
  private final Gradebook gradebook;

  PlainRules(Gradebook gradebook) {
    this.gradebook = gradebook;
  }

  @Override
  public void admit() {
    // Whoever has signed in may write.
  }

  @Override
  public LineItem receive(LineItem item, @Nullable LineItem before) {
    if (item.categoryId() == null) {
      throw Refusal.invalid("A line item needs a category.");
    }
    if (gradebook.categories().get(item.categoryId()) == null) {
      throw Refusal.invalid("The category of the line item is not known.");
    }
    return item;
  }

  @Override
  public void receive(Result result, LineItem item) {
    // Any score of any known student is fine.
  }

  @Override
  public void release(LineItem item) {
    // Anything may go.
  }

  @Override
  public void release(String studentId, LineItem item) {
    // Anything may go.
  }

  @Override
  public boolean oneResultPerCell() {
    return false;
  }

  @Override
  public boolean storesComments() {
    return true;
  }
}
