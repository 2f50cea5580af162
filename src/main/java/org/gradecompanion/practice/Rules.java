package org.gradecompanion.practice;

import org.jspecify.annotations.Nullable;

/** What the district does with a write before it stores it. */
interface Rules {
  static Rules of(Profile profile, Holdings holdings, Passback passback) {
    Rules rules =
        switch (profile) {
          case PLAIN -> new PlainRules(holdings.gradebook());
          case POWERTEACHER -> synced(holdings, Demands.POWERTEACHER);
          case OTUS -> synced(holdings, Demands.OTUS);
          case UNIFIED_CLASSROOM -> synced(holdings, Demands.UNIFIED_CLASSROOM);
        };
    return passback.isOpenToAll() ? rules : new PassbackRules(rules, holdings, passback);
  }

  private static Rules synced(Holdings holdings, Demands demands) {
    return new SyncedRules(holdings.sync(), new PowerTeacherRules(holdings, demands));
  }

  /**
   * @throws Refusal when the district takes no write at all now
   */
  void admit();

  /**
   * @param before the stored line item that it would replace, or null
   * @return what to store
   * @throws Refusal when it is refused
   */
  LineItem receive(LineItem item, @Nullable LineItem before);

  /**
   * @throws Refusal when it is refused
   */
  void receive(Result result, LineItem item);

  /**
   * @throws Refusal when it must stay
   */
  void release(LineItem item);

  /**
   * @param studentId whose result of the line item is to be taken away
   * @throws Refusal when it must stay
   */
  void release(String studentId, LineItem item);

  /** Whether a new result takes the place of an older one for the same student and line item. */
  boolean oneResultPerCell();

  /** Whether the comment of a OneRoster result is stored with it. */
  boolean storesComments();
}
