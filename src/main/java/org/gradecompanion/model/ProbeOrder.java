package org.gradecompanion.model;

import org.jspecify.annotations.Nullable;

/**
 * What the connection doctor is to try.
 *
 * @param teacherEmail whose classes are looked for
 * @param scratchTitle the title of an assignment that is created in the teacher's first class and
 *     removed at once; null to write nothing
 */
public record ProbeOrder(String teacherEmail, @Nullable String scratchTitle) {
  /** Reads only. */
  public static ProbeOrder reading(String teacherEmail) {
    return new ProbeOrder(teacherEmail, null);
  }
}
