package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A class of PowerSchool Learning that is made of several sections.
 *
 * @param owner the sourcedId of the teacher whose class it is
 */
public record MasterClass(String id, String owner, List<Part> parts) {
  public MasterClass {
    parts = List.copyOf(parts);
  }

  /**
   * A section of it.
   *
   * @param section what it is called there
   * @param links the sourcedIds of the SIS classes that it is linked to
   */
  public record Part(String section, List<String> links) {
    public Part {
      links = List.copyOf(links);
    }
  }

  /** All classes of the SIS that it is linked to. */
  List<String> links() {
    return parts.stream().flatMap(part -> part.links().stream()).toList();
  }

  /** As the control switch gives it: {id, owner, parts: [{section, links: […]}]}. */
  static MasterClass read(JsonNode node) {
    List<Part> parts = new ArrayList<>();
    for (JsonNode part : node.path("parts")) {
      List<String> links = new ArrayList<>();
      part.path("links").forEach(link -> links.add(link.asText()));
      parts.add(new Part(part.path("section").asText(), links));
    }
    return new MasterClass(node.path("id").asText(), node.path("owner").asText(), parts);
  }
}
