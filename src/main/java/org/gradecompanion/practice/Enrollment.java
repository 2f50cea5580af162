package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Someone's part in a class. Its metadata {@code rosterLock} says that it was set by hand. */
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
  private static final String LOCK = "rosterLock";

  boolean locked() {
    return "true".equalsIgnoreCase(meta(LOCK));
  }

  Enrollment locked(boolean nowLocked, Instant now) {
    ObjectNode metadata =
        base.metadata() == null
            ? JsonNodeFactory.instance.objectNode()
            : base.metadata().deepCopy();
    metadata.put(LOCK, Boolean.toString(nowLocked));
    Base changed = new Base(base.sourcedId(), base.status(), now, metadata);
    return new Enrollment(changed, userId, classId, schoolId, role, primary, beginDate, endDate);
  }

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
