package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the log says of a problem inside the program. */
class TroubleTest {
  @Test
  void problem_isNamedWithItsPlaceAndItsCause_andNeverWithItsMessage() {
    Exception problem =
        new IllegalStateException(
            "Ana Lopez has 7", new NumberFormatException("For input string: \"Ana Lopez\""));

    assertThat(Trouble.where(problem))
        .startsWith("java.lang.IllegalStateException at " + TroubleTest.class.getName())
        .contains(" caused by java.lang.NumberFormatException at ")
        .doesNotContain("Lopez");
  }

  @Test
  void problemWithoutAPlace_isNamedAllTheSame() {
    Exception problem = new IllegalStateException();
    problem.setStackTrace(new StackTraceElement[0]);

    assertThat(Trouble.where(problem)).isEqualTo("java.lang.IllegalStateException");
  }
}
