package org.gradecompanion.model;

import java.util.List;
import java.util.Optional;

/**
 * A section's place in a master class, with what is known of those it is combined with.
 *
 * @param sections the class's sections and those they are linked to, as far as they are known
 * @param teachers the owner and these sections' lead teachers, as far as they are known
 */
public record Membership(MasterClass masterClass, List<Section> sections, List<Teacher> teachers) {
  public Membership {
    Checks.present(masterClass, "master class");
    sections = List.copyOf(sections);
    teachers = List.copyOf(teachers);
  }

  public Optional<Section> section(SectionId id) {
    return sections.stream().filter(section -> section.id().equals(id)).findFirst();
  }

  public Optional<Teacher> teacher(TeacherId id) {
    return teachers.stream().filter(teacher -> teacher.id().equals(id)).findFirst();
  }
}
