package org.gradecompanion.model;

/** Why something is not in PowerTeacher yet, by what has to happen next. */
public enum ReasonCode {
  /** The score is over the maximum (PowerSchool Learning: grades exceeding the maximum score). */
  OVER_MAXIMUM(Next.PERSON),
  /** The due date lies outside the term or in a closed one. */
  DUE_DATE(Next.PERSON),
  /** The term is closed: only the office can open it. */
  TERM_CLOSED(Next.PERSON),
  /** The category does not exist, is not active, or belongs to somebody else. */
  CATEGORY(Next.PERSON),
  /** Another assignment of the section has the same title. */
  DUPLICATE_TITLE(Next.PERSON),
  /** The student is not, or no longer, in the section. */
  STUDENT_NOT_IN_SECTION(Next.PERSON),
  /** The teacher does not teach the section, as PowerTeacher sees it. */
  NOT_YOUR_SECTION(Next.PERSON),
  /** The district does not take grades yet, or not for the grading period of the assignment. */
  NOT_PASSED_BACK_NOW(Next.PERSON),
  /** The teacher is not among those who may pass grades back in this district. */
  NOT_IN_PASSBACK_GROUP(Next.PERSON),
  /** The assignment was given to the class by someone who does not teach it. */
  GIVEN_BY_ANOTHER(Next.PERSON),
  /** The assignment does not count towards the final grade, and the district takes only such. */
  NOT_COUNTED(Next.PERSON),
  /** The score is marked exempt, and the district takes no such scores. */
  EXEMPT(Next.PERSON),
  /** The student was set on the section's roster by hand. */
  STUDENT_LOCKED(Next.PERSON),
  /** The assignment was deleted in PowerTeacher. */
  GONE(Next.PERSON),
  /** PowerTeacher understood and refused for a reason this program has no name for. */
  REFUSED(Next.PERSON),
  /** PowerTeacher said yes, and a read-back showed something else. */
  NOT_STORED(Next.PERSON),
  /** PowerTeacher's value changed since it was last confirmed; the teacher decides. */
  CONFLICT(Next.PERSON),
  /** It came from a backup that was put back, and PowerTeacher's scores cannot be read. */
  FROM_BACKUP(Next.PERSON),

  /** The server failed on this one; it is tried again by itself. */
  SERVER_ERROR(Next.RETRY),
  /** The answer did not come, or came cut; it is repeated as it was. */
  NO_ANSWER(Next.RETRY),

  /** No way to the server. */
  OFFLINE(Next.ACCOUNT),
  /** The server is down or under maintenance. */
  SERVER_DOWN(Next.ACCOUNT),
  /** The server asked to wait. */
  RATE_LIMITED(Next.ACCOUNT),
  /** The client id or secret is not accepted. */
  SIGNED_OUT(Next.ACCOUNT),
  /** Something else answered in the server's place: a captive portal, a wrong address. */
  FOREIGN_ANSWER(Next.ACCOUNT),
  /** The server's certificate is not trusted or does not fit its name. */
  TLS_REFUSED(Next.ACCOUNT),
  /** The server lost what it had confirmed, as after an old backup: a person has to decide. */
  SERVER_RESTORED(Next.ACCOUNT),
  /** What is here was put back, rebuilt or another server's, and this one was not read since. */
  NOT_READ(Next.ACCOUNT);

  private final Next next;

  ReasonCode(Next next) {
    this.next = next;
  }

  /** Who has to act next. */
  public Next next() {
    return next;
  }

  /** Who has to act next. */
  public enum Next {
    /** A person: it is a fault, counted on the badge. */
    PERSON,
    /** Nobody: it is tried again later. */
    RETRY,
    /** The whole account waits; it spends no cell's tries and is one banner. */
    ACCOUNT
  }
}
