package org.gradecompanion.simulation;

import java.util.List;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;

/** Who was in the class at first: everybody who ever will be, by what each side calls them. */
record Roll(List<Student> students) {
  /** What the district calls a student. */
  static String there(Student student) {
    return "student-" + student.number();
  }

  /** The student whom the district calls so; whoever that is here. */
  StudentId here(String there) {
    return students.stream()
        .filter(student -> there(student).equals(there))
        .map(Student::id)
        .findFirst()
        .orElseThrow();
  }

  Student student(StudentId id) {
    return students.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }
}
