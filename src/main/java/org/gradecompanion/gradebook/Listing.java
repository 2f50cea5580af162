package org.gradecompanion.gradebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradecompanion.model.GradebookId;
import org.gradecompanion.model.MasterClass;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;

/**
 * A gradebook that can be opened: a section that stands alone, or a master class.
 *
 * @param sections those that it shows, at least one
 */
public record Listing(GradebookId id, List<SectionId> sections) {
  public Listing {
    sections = List.copyOf(sections);
  }

  static Listing of(SectionId section) {
    return new Listing(section, List.of(section));
  }

  /**
   * A master class stands where the first of its sections would; what is not shown it leaves out.
   */
  static List<Listing> of(List<Section> shown, List<MasterClass> masterClasses) {
    Map<SectionId, MasterClass> in = new HashMap<>();
    masterClasses.forEach(each -> each.homes().forEach(home -> in.put(home, each)));
    List<SectionId> there = shown.stream().map(Section::id).toList();
    Map<GradebookId, Listing> listed = new LinkedHashMap<>();
    for (SectionId section : there) {
      MasterClass masterClass = in.get(section);
      if (masterClass == null) {
        listed.put(section, of(section));
      } else {
        List<SectionId> homes = masterClass.homes().stream().filter(there::contains).toList();
        listed.put(masterClass.id(), new Listing(masterClass.id(), homes));
      }
    }
    return new ArrayList<>(listed.values());
  }
}
