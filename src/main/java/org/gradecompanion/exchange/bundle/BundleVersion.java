package org.gradecompanion.exchange.bundle;

/** Of the OneRoster CSV binding; the two differ in files and columns that are not needed here. */
public enum BundleVersion {
  V1_1("1.1"),
  V1_2("1.2");

  private final String number;

  BundleVersion(String number) {
    this.number = number;
  }

  /** As people say it. */
  public String number() {
    return number;
  }
}
