package org.gradecompanion.model;

import java.util.Arrays;
import java.util.Optional;

/** The ways into PowerTeacher. */
public enum GatewayKind {
  ONEROSTER_1_1("oneroster-1.1"),
  ONEROSTER_1_2("oneroster-1.2"),
  /** The PowerTeacher Pro API. */
  POWERTEACHER("powerteacher");

  private final String code;

  GatewayKind(String code) {
    this.code = code;
  }

  /** As written in settings and on the command line. */
  public String code() {
    return code;
  }

  public static Optional<GatewayKind> byCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
