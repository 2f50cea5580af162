package org.gradecompanion.model;

/**
 * A student on a roster.
 *
 * @param number the school's own number, possibly empty
 * @param email possibly empty
 * @param enrolled false when the student left the section: scores stay, read-only
 * @param lock whether the student was set on this section's roster by hand: scores are not pushed
 */
public record Student(
    StudentId id,
    String givenName,
    String familyName,
    String number,
    String email,
    boolean enrolled,
    RosterLock lock) {
  public Student {
    Checks.present(id, "student id");
    Checks.present(givenName, "given name");
    Checks.present(familyName, "family name");
    Checks.present(number, "student number");
    Checks.present(email, "e-mail");
    Checks.present(lock, "roster lock");
  }

  /** One that is on the roster as the SIS has it. */
  public Student(
      StudentId id,
      String givenName,
      String familyName,
      String number,
      String email,
      boolean enrolled) {
    this(id, givenName, familyName, number, email, enrolled, RosterLock.NONE);
  }

  public Student withLock(RosterLock other) {
    return new Student(id, givenName, familyName, number, email, enrolled, other);
  }

  /** "Family, Given", as a class list shows it. */
  public String listName() {
    if (familyName.isEmpty() || givenName.isEmpty()) {
      return familyName + givenName;
    }
    return familyName + ", " + givenName;
  }

  /** Never the name: a student is confidential and this may reach a log. */
  @Override
  public String toString() {
    return "Student[" + id + "]";
  }
}
