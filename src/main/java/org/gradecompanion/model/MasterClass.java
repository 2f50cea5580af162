package org.gradecompanion.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A gradebook of several sections (PowerSchool Learning: a master class). Each of its sections is
 * linked to the SIS on its own; scores stay with their section whatever it is linked to.
 *
 * @param owner whose class it is: the lead teacher of every section that is linked
 * @param parts its sections in the order in which they are shown, at least one, none twice
 */
public record MasterClass(MasterClassId id, String title, TeacherId owner, List<Part> parts) {
  public MasterClass {
    Checks.present(id, "master class id");
    Checks.present(title, "title");
    Checks.present(owner, "owner");
    parts = List.copyOf(parts);
    Set<SectionId> homes = new HashSet<>();
    if (parts.isEmpty() || !parts.stream().allMatch(part -> homes.add(part.home()))) {
      throw new IllegalArgumentException("a master class has sections, and none of them twice");
    }
  }

  /** One whose sections are each linked to themselves in the SIS. */
  public static MasterClass of(
      MasterClassId id, String title, TeacherId owner, List<SectionId> sections) {
    return new MasterClass(id, title, owner, sections.stream().map(Part::linked).toList());
  }

  /**
   * A section of the gradebook.
   *
   * @param home the section whose roster and scores it has
   * @param links the SIS sections it is linked to: usually its own, none when its scores are to
   *     stay here; more than one is a broken link
   */
  public record Part(SectionId home, List<SectionId> links) {
    public Part {
      Checks.present(home, "section");
      links = List.copyOf(new java.util.LinkedHashSet<>(links));
    }

    static Part linked(SectionId home) {
      return new Part(home, List.of(home));
    }

    /** Linked to its own section in the SIS, and to no other. */
    public boolean whole() {
      return links.equals(List.of(home));
    }
  }

  public List<SectionId> homes() {
    return parts.stream().map(Part::home).toList();
  }

  public Optional<Part> part(SectionId home) {
    return parts.stream().filter(part -> part.home().equals(home)).findFirst();
  }

  /** With a section linked to its own in the SIS, and to no other. */
  public MasterClass linked(SectionId home) {
    return withPart(home, part -> Part.linked(home));
  }

  /** Without one link of a section. */
  public MasterClass unlinked(SectionId home, SectionId link) {
    return withPart(
        home,
        part -> new Part(home, part.links().stream().filter(each -> !each.equals(link)).toList()));
  }

  private MasterClass withPart(SectionId home, UnaryOperator<Part> change) {
    return new MasterClass(
        id,
        title,
        owner,
        parts.stream().map(part -> part.home().equals(home) ? change.apply(part) : part).toList());
  }
}
