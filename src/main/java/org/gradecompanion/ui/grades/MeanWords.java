package org.gradecompanion.ui.grades;

import java.math.RoundingMode;
import org.gradecompanion.gradebook.Average;
import org.gradecompanion.words.Words;

/** Puts averages into words. */
record MeanWords(Words words) {
  /** In hundredths of what could be earned. */
  Mean ofStudent(Average average) {
    return average
        .percent()
        .map(percent -> percent.setScale(1, RoundingMode.HALF_UP).doubleValue())
        .map(
            percent ->
                new Mean(
                    words.say("grades.mean.student", percent),
                    Integer.toString(average.scores()),
                    words.say("grades.mean.student.spoken", percent, average.scores())))
        .orElse(Mean.NONE);
  }

  /** In points. */
  Mean ofAssignment(Average average) {
    return average
        .mean()
        .map(mean -> mean.setScale(1, RoundingMode.HALF_UP).doubleValue())
        .map(
            mean ->
                new Mean(
                    words.say("grades.mean.assignment", mean),
                    Integer.toString(average.scores()),
                    words.say("grades.mean.assignment.spoken", mean, average.scores())))
        .orElse(Mean.NONE);
  }
}
