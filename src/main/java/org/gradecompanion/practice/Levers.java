package org.gradecompanion.practice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a misbehaviour changes in the district itself. */
interface Levers {
  void offline(boolean offline);

  void expireTokens();

  void closeTerm(String sourcedId, boolean closed);

  void enrol(String classId, String studentId, boolean enrolled);

  void changeScore(String lineItemId, String studentId, @Nullable BigDecimal newScore);

  void lockStudent(String classId, String studentId, boolean locked);

  void renameLineItem(String sourcedId, String title);

  void deleteLineItem(String sourcedId);

  void masterClass(MasterClass told);
}
