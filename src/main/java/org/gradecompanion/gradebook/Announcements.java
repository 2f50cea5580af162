package org.gradecompanion.gradebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gradecompanion.model.Subscription;
import org.gradecompanion.store.Store;
import org.gradecompanion.store.StoreChange;
import org.jspecify.annotations.Nullable;

/**
 * What the store announces from now on, kept until there is somebody to tell: a change committed
 * while a book is being read must not be missed.
 */
final class Announcements implements AutoCloseable {
  private final Subscription subscription;
  private final List<StoreChange> early = new ArrayList<>();
  private @Nullable Consumer<StoreChange> listener;

  Announcements(Store store) {
    this.subscription = store.subscribe(this::accept);
  }

  synchronized void deliverTo(Consumer<StoreChange> newListener) {
    early.forEach(newListener);
    early.clear();
    listener = newListener;
  }

  private synchronized void accept(StoreChange change) {
    if (listener == null) {
      early.add(change);
    } else {
      listener.accept(change);
    }
  }

  @Override
  public void close() {
    subscription.close();
  }
}
