package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is taught; a class is one group that it is taught to. */
record Course(
    Base base,
    String title,
    @Nullable String courseCode,
    @Nullable String schoolYearId,
    @Nullable String orgId,
    List<String> grades,
    List<String> subjects,
    List<String> subjectCodes)
    implements Entity {

  @Override
  public void write(ObjectNode to, Wire wire) {
    to.put("title", title);
    Wire.text(to, "courseCode", courseCode);
    wire.ref(to, "schoolYear", Kind.ACADEMIC_SESSION, schoolYearId);
    wire.ref(to, "org", Kind.ORG, orgId);
    Wire.texts(to, "grades", grades);
    Wire.texts(to, "subjects", subjects);
    Wire.texts(to, "subjectCodes", subjectCodes);
  }
}
