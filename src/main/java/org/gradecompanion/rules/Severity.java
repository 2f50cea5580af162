package org.gradecompanion.rules;

/** What a finding means for the push. */
public enum Severity {
  /** PowerTeacher would refuse it, so it is not sent. */
  BLOCKS("blocks"),
  /** PowerTeacher will hold something else than what was typed. */
  CHANGES("changes"),
  /** Not sent, on purpose. */
  LEAVES_OUT("leaves-out"),
  /** Good to know before sending. */
  NOTICE("notice");

  private final String code;

  Severity(String code) {
    this.code = code;
  }

  /** As printed by {@code gradebook preflight --json}. */
  public String code() {
    return code;
  }
}
