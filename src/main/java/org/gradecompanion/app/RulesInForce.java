package org.gradecompanion.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gradecompanion.model.Carriage;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.Subscription;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.store.Store;
import org.gradecompanion.store.StoreChange;

/**
 * The chosen profile as it holds for the present connection: what its way into PowerTeacher cannot
 * carry stays here. Safe for several threads.
 */
final class RulesInForce implements Supplier<Profile>, AutoCloseable {
  private final ChosenProfile chosen;
  private final Store store;
  private final List<Consumer<Profile>> listeners = new CopyOnWriteArrayList<>();
  private final Subscription connections;
  private final Subscription choices;
  private volatile Carriage carriage;

  /** Reads the connection from the disk. */
  RulesInForce(ChosenProfile chosen, Store store) {
    this.chosen = chosen;
    this.store = store;
    this.carriage = carriage(store.connection().join());
    this.connections = store.subscribe(this::follow);
    this.choices = chosen.subscribe(profile -> tell());
  }

  @Override
  public Profile get() {
    return chosen.get().over(carriage);
  }

  /** Another profile as it would hold for the present connection. */
  Profile under(Profile other) {
    return other.over(carriage);
  }

  /** Tells whenever other rules hold, on the thread that brought them. */
  Subscription subscribe(Consumer<Profile> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void follow(StoreChange change) {
    if (change.connection()) {
      store
          .connection()
          .thenAccept(
              connection -> {
                Carriage now = carriage(connection);
                if (!now.equals(carriage)) {
                  carriage = now;
                  tell();
                }
              });
    }
  }

  private void tell() {
    Profile now = get();
    listeners.forEach(listener -> listener.accept(now));
  }

  /** Without a connection nothing leaves; what most servers carry is shown. */
  private static Carriage carriage(Optional<Connection> connection) {
    return connection.map(Connection::carriage).orElseGet(GatewayKind.ONEROSTER_1_1::carriage);
  }

  @Override
  public void close() {
    connections.close();
    choices.close();
  }
}
