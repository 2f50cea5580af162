package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A teacher, a student, or someone else whom the school knows. */
record User(
    Base base,
    String role,
    String username,
    boolean enabled,
    String givenName,
    String familyName,
    @Nullable String middleName,
    @Nullable String identifier,
    @Nullable String email,
    @Nullable String sms,
    @Nullable String phone,
    List<String> orgIds,
    List<String> grades)
    implements Entity {
  static final String TEACHER = "teacher";
  static final String STUDENT = "student";

  boolean teaches() {
    return TEACHER.equals(role);
  }

  boolean learns() {
    return STUDENT.equals(role);
  }

  @Override
  public void write(ObjectNode to, Wire wire) {
    to.put("username", username);
    to.putArray("userIds");
    to.put("enabledUser", enabled);
    to.put("givenName", givenName).put("familyName", familyName);
    Wire.text(to, "middleName", middleName);
    to.put("role", role);
    Wire.text(to, "identifier", identifier);
    Wire.text(to, "email", email);
    Wire.text(to, "sms", sms);
    Wire.text(to, "phone", phone);
    to.putArray("agents");
    wire.refs(to, "orgs", Kind.ORG, orgIds);
    Wire.texts(to, "grades", grades);
  }

  /** Names nobody: logs and failing tests print this. */
  @Override
  public String toString() {
    return "User[" + base.sourcedId() + "]";
  }
}
