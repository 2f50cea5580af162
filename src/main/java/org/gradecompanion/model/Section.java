package org.gradecompanion.model;

import java.util.List;

/**
 * One scheduled class in the SIS.
 *
 * @param code the school's short code, possibly empty
 * @param schoolId the SIS's identifier of the school, possibly empty
 * @param school the name of the school, empty when the SIS does not say
 * @param leadTeacher who owns the section's gradebook
 * @param terms the terms it is taught in, possibly empty when the SIS does not say
 * @param grades the grade levels it is taught to, such as 09, possibly empty when the SIS does not
 *     say
 */
public record Section(
    SectionId id,
    String title,
    String code,
    String schoolId,
    String school,
    TeacherId leadTeacher,
    List<TermId> terms,
    List<String> grades) {
  public Section {
    Checks.present(id, "section id");
    Checks.present(title, "section title");
    Checks.present(code, "section code");
    Checks.present(schoolId, "school id");
    Checks.present(school, "school");
    Checks.present(leadTeacher, "lead teacher");
    terms = List.copyOf(terms);
    grades = List.copyOf(grades);
  }

  /** One of a school without a name, for nobody says which grades. */
  public Section(
      SectionId id,
      String title,
      String code,
      String schoolId,
      TeacherId leadTeacher,
      List<TermId> terms) {
    this(id, title, code, schoolId, "", leadTeacher, terms, List.of());
  }

  /** Its title, with its code where it has one: titles are often those of the course. */
  public String label() {
    return code.isEmpty() ? title : title + " (" + code + ")";
  }

  public Section withLead(TeacherId teacher) {
    return new Section(id, title, code, schoolId, school, teacher, terms, grades);
  }

  public Section at(String schoolName, List<String> gradeLevels) {
    return new Section(id, title, code, schoolId, schoolName, leadTeacher, terms, gradeLevels);
  }
}
