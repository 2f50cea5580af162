package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A section: one group that is taught a course in some terms. */
record SchoolClass(
    Base base,
    String title,
    @Nullable String classCode,
    String classType,
    @Nullable String location,
    List<String> grades,
    List<String> subjects,
    List<String> subjectCodes,
    List<String> periods,
    @Nullable String courseId,
    String schoolId,
    List<String> termIds)
    implements Entity {

  SchoolClass ofCourse(String newCourseId) {
    return new SchoolClass(
        base,
        title,
        classCode,
        classType,
        location,
        grades,
        subjects,
        subjectCodes,
        periods,
        newCourseId,
        schoolId,
        termIds);
  }

  @Override
  public void write(ObjectNode to, Wire wire) {
    to.put("title", title);
    Wire.text(to, "classCode", classCode);
    to.put("classType", classType);
    Wire.text(to, "location", location);
    Wire.texts(to, "grades", grades);
    Wire.texts(to, "subjects", subjects);
    Wire.texts(to, "subjectCodes", subjectCodes);
    Wire.texts(to, "periods", periods);
    wire.ref(to, "course", Kind.COURSE, courseId);
    wire.ref(to, "school", Kind.ORG, schoolId);
    wire.refs(to, "terms", Kind.ACADEMIC_SESSION, termIds);
  }
}
