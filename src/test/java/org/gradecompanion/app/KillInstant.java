package org.gradecompanion.app;

import java.util.Random;

/**
 * When the program is killed, in what happens rather than in seconds: at the so many-th of one kind
 * of event, and then after some turns of a loop, so that it is hit between two events as well.
 *
 * @param count 1 for the first
 * @param turns of a loop that does nothing, in the process that kills
 */
record KillInstant(Event event, int count, int turns) {
  /** Beyond this many saved edits it is killed anyway: what it waited for may never come. */
  static final int SAVED_AT_MOST = 120;

  /** What is counted. */
  enum Event {
    /** A class of the store, the database or the program: the finest measure of a start. */
    LOADED(900, 20_000),
    OPENING(2, 3_000_000),
    OPENED(2, 200_000),
    TYPED(60, 20_000),
    SAVED(60, 20_000),
    ADDED(3, 20_000),
    PULLING(3, 1_000_000),
    PUSHING(12, 400_000),
    REQUEST(25, 20_000),
    ANSWER(25, 20_000),
    CLOSING(2, 2_000_000);

    private final int most;
    private final int turns;

    Event(int most, int turns) {
      this.most = most;
      this.turns = turns;
    }
  }

  static KillInstant any(Random chance) {
    Event event = Event.values()[chance.nextInt(Event.values().length)];
    return new KillInstant(
        event,
        1 + chance.nextInt(event.most),
        chance.nextInt(3) == 0 ? 0 : chance.nextInt(event.turns));
  }

  @Override
  public String toString() {
    return event + " " + count + " and " + turns + " turns";
  }
}
