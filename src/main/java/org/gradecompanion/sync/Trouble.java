package org.gradecompanion.sync;

/** Describes an exception for the log without its message, which may quote a student's data. */
final class Trouble {
  private static final int FRAMES = 4;

  private Trouble() {}

  static String where(Throwable problem) {
    StringBuilder text = new StringBuilder();
    for (Throwable t = problem; t != null; t = t.getCause()) {
      text.append(text.isEmpty() ? "" : " caused by ").append(t.getClass().getName());
      StackTraceElement[] frames = t.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        text.append(" at ").append(frames[i]);
      }
    }
    return text.toString();
  }
}
