package org.gradecompanion.practice;

import org.jspecify.annotations.Nullable;

/** PowerTeacher behind the grade sync: what the sync does not pass never gets to its rules. */
final class SyncedRules implements Rules {
  private final GradeSync sync;
  private final Rules rules;

  SyncedRules(GradeSync sync, Rules rules) {
    this.sync = sync;
    this.rules = rules;
  }

  @Override
  public void admit() {
    rules.admit();
  }

  @Override
  public LineItem receive(LineItem item, @Nullable LineItem before) {
    sync.check(item.classId());
    return rules.receive(item, before);
  }

  @Override
  public void receive(Result result, LineItem item) {
    sync.check(item.classId());
    rules.receive(result, item);
  }

  @Override
  public void release(LineItem item) {
    sync.check(item.classId());
    rules.release(item);
  }

  @Override
  public void release(String studentId, LineItem item) {
    sync.check(item.classId());
    rules.release(studentId, item);
  }

  @Override
  public boolean oneResultPerCell() {
    return rules.oneResultPerCell();
  }

  @Override
  public boolean storesComments() {
    return rules.storesComments();
  }
}
