package org.gradecompanion.model;

/**
 * A student on a roster.
 *
 * @param number the school's own number, possibly empty
 * @param email possibly empty
 * @param enrolled false when the student left the section: scores stay, read-only
 */
public record Student(
    StudentId id,
    String givenName,
    String familyName,
    String number,
    String email,
    boolean enrolled) {
  public Student {
    Checks.present(id, "student id");
    Checks.present(givenName, "given name");
    Checks.present(familyName, "family name");
    Checks.present(number, "student number");
    Checks.present(email, "e-mail");
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
