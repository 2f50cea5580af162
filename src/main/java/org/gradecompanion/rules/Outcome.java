package org.gradecompanion.rules;

/**
 * What a push would do with an edited assignment or cell. Decided in one place ({@link
 * SectionRules#outcome}), for the report, the gate and the states alike.
 */
public enum Outcome {
  /** It is in a closed term: PowerTeacher takes no change of it. */
  LOCKED,
  /** Not sent on purpose, by a rule or by the teacher. */
  LEFT_OUT,
  /** The teacher holds the assignment back. */
  ON_HOLD,
  /** PowerTeacher would refuse it, so it is not sent. */
  BLOCKED,
  /** Sent. */
  SENT
}
