package org.gradecompanion.cli;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What may be logged of an unexpected failure: kinds and places, never the messages, which can
 * quote a student's data.
 */
final class ErrorTrace {
  private ErrorTrace() {}

  /** The same for the same failure at the same place: four hexadecimal digits after an E. */
  static String code(Throwable problem) {
    Throwable root = problem;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    StackTraceElement[] frames = root.getStackTrace();
    String place = frames.length == 0 ? "" : frames[0].getClassName() + frames[0].getMethodName();
    int hash = Objects.hash(root.getClass().getName(), place);
    return String.format("E%04X", (hash ^ (hash >>> 16)) & 0xFFFF);
  }

  static String of(Throwable problem) {
    StringBuilder text = new StringBuilder();
    for (Throwable each = problem; each != null; each = each.getCause()) {
      text.append(each.getClass().getName()).append('\n');
      text.append(
          Arrays.stream(each.getStackTrace())
              .map(frame -> "  at " + frame + "\n")
              .collect(Collectors.joining()));
    }
    return text.toString();
  }
}
