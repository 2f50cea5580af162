package org.gradecompanion.store;

/** Everything that can happen to a cell on its way to PowerTeacher. */
enum CellEvent {
  EDITED("a score is typed"),
  EDITED_TOO_HIGH("a score over the maximum is typed"),
  UNDONE("the confirmed value is typed again"),
  LEASED("its push begins"),
  CONFIRMED("PowerTeacher confirms it"),
  DEFERRED("PowerTeacher does not take it now"),
  RELEASED("the account as a whole has to wait"),
  FAULTED("PowerTeacher refuses it"),
  CONFLICTING("PowerTeacher holds another value than it confirmed"),
  TAKEN_BACK("the program starts after a crash"),
  RESENT("the teacher resends it"),
  OURS_KEPT("the teacher keeps the own value"),
  THEIRS_TAKEN("the teacher takes PowerTeacher's value"),
  HELD("its assignment is put on hold"),
  HOLD_ENDED("the hold ends"),
  LEFT_OUT("the teacher keeps it here"),
  LET_GO("the teacher lets it go again"),
  PULLED("a pull brings PowerTeacher's value"),
  TERM_CLOSED("a pull closes the term"),
  TERM_OPENED("a pull opens the term again"),
  SENDING_PAUSED("sending pauses: by the teacher, offline, signed out"),
  SENDING_RESUMED("sending goes on");

  private final String words;

  CellEvent(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
