package org.gradecompanion.practice;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the district behave badly, for learning, demonstrations and tests. Thread-safe; what is set
 * here holds from the next request on.
 */
public final class Misbehaviour {
  private final Levers levers;
  private final List<Plan> plans = new ArrayList<>();
  private boolean offline;
  private Duration slow = Duration.ZERO;
  private @Nullable String refusedStudent;
  private boolean bareAnswers;

  Misbehaviour(Levers levers) {
    this.levers = levers;
  }

  /** What is to happen to the next requests that match. */
  private static final class Plan {
    private final RequestMatch match;
    private final Trouble trouble;
    private int left;

    private Plan(RequestMatch match, Trouble trouble, int count) {
      this.match = match;
      this.trouble = trouble;
      this.left = count;
    }
  }

  /**
   * A status to answer with instead, or else a number of bytes after which to cut the answer.
   *
   * @param status an HTTP status, or 0 to cut; what is asked is done only then
   */
  record Trouble(int status, @Nullable Duration retryAfter, int cutAfter) {
    boolean cuts() {
      return status == 0;
    }

    /** Says yes without doing anything. */
    boolean forgets() {
      return status == 200;
    }
  }

  /** Refuses connections, and cuts those that are open, until it is called with false. */
  public void offline(boolean nowOffline) {
    levers.offline(nowOffline);
    synchronized (this) {
      offline = nowOffline;
    }
  }

  public synchronized boolean isOffline() {
    return offline;
  }

  /**
   * @param delay before each answer; zero for none
   */
  public synchronized void slow(Duration delay) {
    slow = delay.isNegative() ? Duration.ZERO : delay;
  }

  synchronized Duration delay() {
    return slow;
  }

  /** Answers the next {@code count} requests with {@code status}; what they ask is not done. */
  public void failNext(int count, int status) {
    failNext(count, status, null, RequestMatch.any());
  }

  /**
   * @param status 400 to 599
   * @param retryAfter for the Retry-After header, in whole seconds; null for none
   */
  public synchronized void failNext(
      int count, int status, @Nullable Duration retryAfter, RequestMatch match) {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("a failure has a status from 400 to 599, not " + status);
    }
    plans.add(new Plan(match, new Trouble(status, retryAfter, 0), count));
  }

  /**
   * Says yes to the next matching requests, without a body, and does nothing: as a server whose
   * write is lost behind its door.
   */
  public synchronized void forgetNext(int count, RequestMatch match) {
    plans.add(new Plan(match, new Trouble(200, null, 0), count));
  }

  /** Cuts the connection in the middle of the next {@code count} answers to any request. */
  public void cutAnswerAfter(int bytes, int count) {
    cutAnswerAfter(bytes, count, RequestMatch.any());
  }

  /**
   * Cuts the connection in the middle of the next matching answers. What was asked is done.
   *
   * @param bytes how much of the answer's body is sent; with 0, or when the answer has no body, not
   *     even its status is
   */
  public synchronized void cutAnswerAfter(int bytes, int count, RequestMatch match) {
    if (bytes < 0) {
      throw new IllegalArgumentException("an answer cannot be cut after " + bytes + " bytes");
    }
    plans.add(new Plan(match, new Trouble(0, null, bytes), count));
  }

  /** The trouble that this request is in for, which is thereby used up. */
  synchronized Optional<Trouble> next(String method, String path) {
    for (Plan plan : plans) {
      if (plan.left > 0 && plan.match.matches(method, path)) {
        plan.left--;
        plans.removeIf(p -> p.left <= 0);
        return Optional.of(plan.trouble);
      }
    }
    return Optional.empty();
  }

  /** How many requests are still to be failed, or to be cut. */
  synchronized int planned(boolean cuts) {
    return plans.stream().filter(p -> p.trouble.cuts() == cuts).mapToInt(p -> p.left).sum();
  }

  /** Forgets every access token that was given out. */
  public void expireTokens() {
    levers.expireTokens();
  }

  /** Refuses one student's results as PowerTeacher Pro does (409); null refuses nobody's. */
  public synchronized void refuseStudent(@Nullable String sourcedId) {
    refusedStudent = sourcedId;
  }

  synchronized @Nullable String refusedStudent() {
    return refusedStudent;
  }

  /**
   * Closes a term before its end, or opens a closed one.
   *
   * @throws IllegalArgumentException when there is no such term
   */
  public void closeTerm(String sourcedId, boolean closed) {
    levers.closeTerm(sourcedId, closed);
  }

  /**
   * Takes a student off a class's roster, or back onto it, as the office would.
   *
   * @throws IllegalArgumentException when there is no such class or the student was never in it
   */
  public void enrol(String classId, String studentId, boolean enrolled) {
    levers.enrol(classId, studentId, enrolled);
  }

  /**
   * Changes a score as a teacher would in PowerTeacher itself, behind every client's back.
   *
   * @param newScore null for a blank
   * @throws IllegalArgumentException when there is no such line item or student
   */
  public void changeScore(String lineItemId, String studentId, @Nullable BigDecimal newScore) {
    levers.changeScore(lineItemId, studentId, newScore);
  }

  /**
   * Renames a line item as a teacher would in PowerTeacher itself, behind every client's back.
   *
   * @throws IllegalArgumentException when there is no such line item
   */
  public void renameLineItem(String sourcedId, String title) {
    levers.renameLineItem(sourcedId, title);
  }

  /**
   * Deletes a line item and its results, behind every client's back.
   *
   * @throws IllegalArgumentException when there is no such line item
   */
  public void deleteLineItem(String sourcedId) {
    levers.deleteLineItem(sourcedId);
  }

  /**
   * Tells the grade sync of a class of several sections; one without sections is forgotten.
   *
   * @throws IllegalArgumentException when it names a class or teacher that is not there
   */
  public void masterClass(MasterClass told) {
    levers.masterClass(told);
  }

  /**
   * Sets a student on the roster of a class by hand, as the school does, or no longer: scores of a
   * locked student do not pass under PowerTeacher's rules.
   *
   * @throws IllegalArgumentException when there is no such class or student
   */
  public void lockStudent(String classId, String studentId, boolean locked) {
    levers.lockStudent(classId, studentId, locked);
  }

  /** Answers a PUT without a body, as some providers do. */
  public synchronized void bareAnswers(boolean bare) {
    bareAnswers = bare;
  }

  synchronized boolean answersBare() {
    return bareAnswers;
  }

  /** Ends every misbehaviour of the server; changed scores, terms and locks stay as they are. */
  public void behave() {
    synchronized (this) {
      plans.clear();
      slow = Duration.ZERO;
      refusedStudent = null;
      bareAnswers = false;
    }
    offline(false);
  }
}
