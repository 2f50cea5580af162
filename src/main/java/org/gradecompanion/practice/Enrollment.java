package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Someone's part in a class. */
record Enrollment(
    Base base,
    String userId,
    String classId,
    String schoolId,
    String role,
    boolean primary,
    @Nullable String beginDate,
    @Nullable String endDate)
    implements Entity {

  Enrollment withActive(boolean active) {
    return new Enrollment(
        base.with(active ? Base.ACTIVE : Base.TO_BE_DELETED),
        userId,
        classId,
        schoolId,
        role,
        primary,
        beginDate,
        endDate);
  }

  @Override
  public void write(ObjectNode to, Wire wire) {
    wire.ref(to, "user", Kind.USER, userId);
    wire.ref(to, "class", Kind.CLASS, classId);
    wire.ref(to, "school", Kind.ORG, schoolId);
    to.put("role", role).put("primary", primary);
    Wire.text(to, "beginDate", beginDate);
    Wire.text(to, "endDate", endDate);
  }
}
