package org.gradecompanion.ui.grades;

import java.util.Locale;

/** The colours a grid draws cells with; the stylesheet sets {@code -gc-ink-…} for each. */
enum Ink {
  CELL,
  CROSS,
  SELECTED,
  ALARM,
  DISPUTE,
  CLOSED,
  LINE,
  TEXT,
  MUTED,
  TAG_TEXT,
  TAG_FILL,
  STATE_SAVED_HERE,
  STATE_WAITING,
  STATE_SENDING,
  STATE_SENT,
  STATE_RETRYING,
  STATE_NOT_SENT,
  STATE_FIX_FIRST,
  STATE_CONFLICT,
  STATE_ON_HOLD,
  STATE_LEFT_OUT,
  STATE_LOCKED;

  String cssProperty() {
    return "-gc-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
