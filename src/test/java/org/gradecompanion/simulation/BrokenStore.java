package org.gradecompanion.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.store.Edit;
import org.gradecompanion.store.Settlement;
import org.gradecompanion.store.Store;
import org.gradecompanion.store.SyncLedger;

/** Stores that break a promise as the engine sees them, each in one way. */
final class BrokenStore {
  private BrokenStore() {}

  /** A roster that comes takes what waits away. */
  static Store rosterTakesEdits(Store real) {
    return passing(
        Store.class,
        real,
        (method, arguments) -> {
          if (method.getName().equals("apply")) {
            Roster roster = (Roster) arguments[0];
            List<Edit> blanks = new ArrayList<>();
            for (Roster.RemoteScore score : roster.scores()) {
              blanks.add(new Edit.ScoreSet(score.cell(), Score.BLANK));
            }
            real.commit(blanks);
          }
          return call(method, real, arguments);
        });
  }

  /** A lease that a crash left is kept for ever. */
  static Store keepsLeases(Store real) {
    return withLedger(
        real,
        (ledger, method, arguments) -> {
          switch (method.getName()) {
            case "takeBackLeases":
              return null;
            case "lease":
              Instant until = ((Instant) arguments[1]).plus(Duration.ofDays(3650));
              return ledger.lease(leased(arguments), until);
            default:
              return call(method, ledger, arguments);
          }
        });
  }

  @SuppressWarnings("unchecked")
  private static Map<SyncKey, Long> leased(Object[] arguments) {
    return (Map<SyncKey, Long>) arguments[0];
  }

  /** What PowerTeacher refused counts as sent. */
  static Store forgetsFaults(Store real) {
    return settling(
        real,
        settled ->
            settled.outcome() instanceof Settlement.Faulted && settled.key() instanceof CellId
                ? new Settlement(
                    settled.key(),
                    settled.revision(),
                    settled.at(),
                    new Settlement.ScoreConfirmed(Score.of("1")))
                : settled);
  }

  /** An answer confirms whatever was typed since, too. */
  static Store confirmsTheNextEdit(Store real) {
    return settling(
        real,
        settled ->
            new Settlement(settled.key(), settled.revision() + 1, settled.at(), settled.outcome()));
  }

  /** What becomes of a settlement. */
  private interface Settling {
    Settlement of(Settlement settled);
  }

  @SuppressWarnings("unchecked")
  private static Store settling(Store real, Settling settling) {
    return withLedger(
        real,
        (ledger, method, arguments) -> {
          if (method.getName().equals("settle")) {
            List<Settlement> all = (List<Settlement>) arguments[0];
            ledger.settle(all.stream().map(settling::of).toList());
            return null;
          }
          return call(method, ledger, arguments);
        });
  }

  /** A call of the ledger, and what is done instead. */
  private interface LedgerCall {
    Object of(SyncLedger ledger, Method method, Object[] arguments) throws Throwable;
  }

  private static Store withLedger(Store real, LedgerCall instead) {
    return passing(
        Store.class,
        real,
        (method, arguments) ->
            method.getName().equals("ledger")
                ? passing(
                    SyncLedger.class,
                    real.ledger(),
                    (called, with) -> instead.of(real.ledger(), called, with))
                : call(method, real, arguments));
  }

  /** A call, and what is done instead. */
  private interface Call {
    Object of(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T passing(Class<T> type, T real, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call.of(method, arguments)));
  }

  private static Object call(Method method, Object on, Object[] arguments) throws Throwable {
    try {
      return method.invoke(on, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
