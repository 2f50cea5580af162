package org.gradecompanion.rules;

import java.util.List;
import java.util.Optional;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.Teacher;
import org.jspecify.annotations.Nullable;

/** Who teaches a section, and who gives its assignments. */
final class SectionTeachers {
  private final List<Teacher> all;
  private final @Nullable Teacher signedIn;

  SectionTeachers(SectionBook book) {
    this.all = book.teachers();
    this.signedIn = book.signedIn();
  }

  /** Who gives what names nobody else; empty before the first pull. */
  Optional<String> signedIn() {
    return Optional.ofNullable(signedIn).map(Teacher::email).filter(email -> !email.isBlank());
  }

  /** The e-mail address of who gave an assignment to the class; empty when that is not known. */
  Optional<String> giver(Assignment assignment) {
    String givenBy = assignment.details().givenBy().strip();
    return givenBy.isEmpty() ? signedIn() : Optional.of(givenBy);
  }

  /** Whether this is the one who is signed in. */
  boolean isSignedIn(String email) {
    return signedIn().filter(own -> same(own, email)).isPresent();
  }

  /** Whether someone teaches the section; everybody might, as long as nobody said who does. */
  boolean teaches(String email) {
    return all.isEmpty()
        || all.stream().anyMatch(teacher -> same(teacher.email(), email))
        || isSignedIn(email) && all.contains(signedIn);
  }

  private static boolean same(String one, String other) {
    return one.strip().equalsIgnoreCase(other.strip());
  }
}
