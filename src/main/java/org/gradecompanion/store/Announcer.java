package org.gradecompanion.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.gradecompanion.model.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells subscribers what changed; one that fails keeps nothing from the others. */
final class Announcer {
  private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

  private final List<Consumer<StoreChange>> listeners = new CopyOnWriteArrayList<>();

  Subscription add(Consumer<StoreChange> listener) {
    Consumer<StoreChange> own = listener::accept;
    listeners.add(own);
    return () -> listeners.remove(own);
  }

  void announce(StoreChange change) {
    boolean nothing =
        change.assignments().isEmpty()
            && change.cells().isEmpty()
            && !change.roster()
            && !change.connection();
    if (nothing) {
      return;
    }
    for (Consumer<StoreChange> listener : listeners) {
      try {
        listener.accept(change);
      } catch (RuntimeException e) {
        LOG.error("a listener failed: {}", e.getClass().getName());
      }
    }
  }
}
