package org.gradecompanion.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.model.MasterClass;
import org.gradecompanion.model.MasterClassId;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.TeacherId;

/** A master class in a journal record. */
final class MasterClassCodec {
  private MasterClassCodec() {}

  static void write(ObjectNode node, MasterClass written) {
    node.put("id", written.id().value());
    node.put("title", written.title());
    node.put("owner", written.owner().value());
    ArrayNode parts = node.putArray("parts");
    for (MasterClass.Part part : written.parts()) {
      ObjectNode one = parts.addObject();
      one.put("section", part.home().value());
      ArrayNode links = one.putArray("links");
      part.links().forEach(link -> links.add(link.value()));
    }
  }

  static MasterClass read(JsonNode node) {
    List<MasterClass.Part> parts = new ArrayList<>();
    for (JsonNode part : node.path("parts")) {
      List<SectionId> links = new ArrayList<>();
      part.path("links").forEach(link -> links.add(new SectionId(link.asText())));
      parts.add(new MasterClass.Part(new SectionId(part.path("section").asText()), links));
    }
    return new MasterClass(
        new MasterClassId(node.path("id").asText()),
        node.path("title").asText(),
        new TeacherId(node.path("owner").asText()),
        parts);
  }
}
