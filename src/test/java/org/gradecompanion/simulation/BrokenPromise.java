package org.gradecompanion.simulation;

import java.util.function.UnaryOperator;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.store.Store;

/** Programs that break one promise each. */
enum BrokenPromise implements Sabotage {
  JOURNAL_IS_NOT_FORCED(real -> real, real -> real) {
    @Override
    public boolean forcesTheJournal() {
      return false;
    }
  },
  ROSTER_TAKES_EDITS(real -> real, BrokenStore::rosterTakesEdits),
  ANSWER_CONFIRMS_THE_NEXT_EDIT(real -> real, BrokenStore::confirmsTheNextEdit),
  NEW_COLUMN_AT_EVERY_ATTEMPT(BrokenGateway::newColumnEachTime, real -> real),
  ZERO_FOR_BLANK(BrokenGateway::zeroForBlank, real -> real),
  POINTS_ARE_ROUNDED(BrokenGateway::rounded, real -> real),
  CONFLICT_IS_OVERWRITTEN(BrokenGateway::overwrites, real -> real),
  SCORE_IS_CONFIRMED_WITHOUT_AN_ANSWER(BrokenGateway::confirmsWithoutAnswer, real -> real),
  COLUMN_IS_CONFIRMED_WITHOUT_AN_ANSWER(BrokenGateway::confirmsColumnsWithoutAnswer, real -> real),
  FAULT_IS_FORGOTTEN(real -> real, BrokenStore::forgetsFaults),
  LEASE_OF_A_CRASH_IS_KEPT(real -> real, BrokenStore::keepsLeases);

  private final UnaryOperator<Gateway> gateway;
  private final UnaryOperator<Store> store;

  BrokenPromise(UnaryOperator<Gateway> gateway, UnaryOperator<Store> store) {
    this.gateway = gateway;
    this.store = store;
  }

  @Override
  public Gateway gateway(Gateway real) {
    return gateway.apply(real);
  }

  @Override
  public Store store(Store real) {
    return store.apply(real);
  }
}
