package org.gradecompanion.settings;

/**
 * Who opens a district's file, and as what the program signs in.
 *
 * @param email whose classes are read and written
 */
public record SignIn(String email, String clientId, char[] secret) {
  /** Never the secret. */
  @Override
  public String toString() {
    return "SignIn";
  }
}
