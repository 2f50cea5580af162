package org.gradecompanion.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The ways into PowerTeacher. */
public enum GatewayKind {
  /** A result of OneRoster 1.1 has a status for "not submitted" and "exempt", and no other mark. */
  ONEROSTER_1_1(
      "oneroster-1.1", new Carriage(Set.of(Flag.MISSING, Flag.EXEMPT), false, false, false)),
  /** A result of OneRoster 1.2 has a member for each of three marks, and a status for "exempt". */
  ONEROSTER_1_2(
      "oneroster-1.2",
      new Carriage(
          Set.of(Flag.LATE, Flag.MISSING, Flag.INCOMPLETE, Flag.EXEMPT), true, false, false)),
  /** The PowerTeacher Pro API has every mark of a score, and its comment. */
  POWERTEACHER("powerteacher", new Carriage(EnumSet.allOf(Flag.class), true, true, true));

  private final String code;
  private final Carriage carriage;

  GatewayKind(String code, Carriage carriage) {
    this.code = code;
    this.carriage = carriage;
  }

  /** Whether a pull brings the scores that PowerTeacher has, so that they can be compared. */
  public boolean readsScores() {
    return this != POWERTEACHER;
  }

  /** As written in settings and on the command line. */
  public String code() {
    return code;
  }

  /** What it can carry beside the points; a profile may say that even less arrives. */
  public Carriage carriage() {
    return carriage;
  }

  public static Optional<GatewayKind> byCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
