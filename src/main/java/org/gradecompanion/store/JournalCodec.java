package org.gradecompanion.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.MasterClassId;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.StudentId;

/** Journal records as JSON, before they are sealed. */
final class JournalCodec {
  /** Grows when an older program could misread what this one writes. */
  static final int VERSION = 8;

  private final ObjectMapper json = new ObjectMapper();

  /** A record of a program newer than this one. */
  static final class NewerRecord extends IOException {
    private static final long serialVersionUID = 1L;

    NewerRecord() {
      super("journal record of a newer version");
    }
  }

  byte[] write(JournalEntry entry) {
    ObjectNode node = json.createObjectNode();
    node.put("v", VERSION);
    node.put("seq", entry.seq());
    node.put("at", entry.at().toString());
    node.put("device", entry.device());
    var edits = node.putArray("edits");
    entry.edits().forEach(edit -> write(edits.addObject(), edit));
    try {
      return json.writeValueAsBytes(node);
    } catch (IOException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  JournalEntry read(byte[] record) throws IOException {
    JsonNode node = json.readTree(record);
    if (node.path("v").asInt() > VERSION) {
      throw new NewerRecord();
    }
    List<JournalEdit> edits = new ArrayList<>();
    for (JsonNode edit : node.path("edits")) {
      edits.add(edit(edit));
    }
    return new JournalEntry(
        node.path("seq").asLong(),
        Instant.parse(node.path("at").asText()),
        node.path("device").asText(),
        edits);
  }

  private static void write(ObjectNode node, JournalEdit edit) {
    if (edit instanceof JournalEdit.ScoreEdit score) {
      node.put("kind", "SCORE");
      node.put("section", score.section().value());
      node.put("assignment", score.cell().assignment().value());
      node.put("student", score.cell().student().value());
      node.put("result", score.resultId());
      node.put("revision", score.revision());
      JsonValues.put(node.putObject("score"), score.score());
      JsonValues.put(node.putObject("confirmed"), score.confirmed());
      node.put("confirmedRevision", score.confirmedRevision());
      node.put("origin", score.origin().name());
    } else if (edit instanceof JournalEdit.AssignmentEdit assignment) {
      node.put("kind", assignment.kind().name());
      node.put("id", assignment.assignment().id().value());
      node.put("section", assignment.assignment().section().value());
      JsonValues.put(node.putObject("assignment"), assignment.assignment());
      node.put("revision", assignment.revision());
      if (assignment.confirmed() != null) {
        JsonValues.put(node.putObject("confirmed"), assignment.confirmed());
      }
      node.put("confirmedRevision", assignment.confirmedRevision());
    } else if (edit instanceof JournalEdit.HoldEdit hold) {
      node.put("kind", "HOLD");
      node.put("assignment", hold.assignment().value());
      node.put("held", hold.held());
    } else if (edit instanceof JournalEdit.LeftOutEdit leftOut) {
      node.put("kind", "LEFT_OUT");
      node.put("section", leftOut.section().value());
      node.put("assignment", leftOut.cell().assignment().value());
      node.put("student", leftOut.cell().student().value());
      node.put("result", leftOut.resultId());
      node.put("leftOut", leftOut.leftOut());
    } else if (edit instanceof JournalEdit.StudentLockEdit lock) {
      node.put("kind", "STUDENT_LOCK");
      node.put("section", lock.section().value());
      node.put("student", lock.student().value());
      node.put("locked", lock.locked());
    } else if (edit instanceof JournalEdit.GroupEdit group) {
      node.put("kind", "GROUP");
      node.put("assignment", group.assignment().value());
      node.put("group", group.group());
    } else if (edit instanceof JournalEdit.NamedThereEdit named) {
      node.put("kind", "NAMED_THERE");
      node.put("id", named.assignment().id().value());
      node.put("section", named.assignment().section().value());
      JsonValues.put(node.putObject("assignment"), named.assignment());
      node.put("remoteId", named.remoteId());
    } else if (edit instanceof JournalEdit.SectionRemovedEdit gone) {
      node.put("kind", "SECTION_REMOVED");
      node.put("section", gone.section().value());
    } else if (edit instanceof JournalEdit.StudentRemovedEdit gone) {
      node.put("kind", "STUDENT_REMOVED");
      node.put("section", gone.section().value());
      node.put("student", gone.student().value());
    } else if (edit instanceof JournalEdit.MasterClassEdit saved) {
      node.put("kind", "MASTER_CLASS");
      MasterClassCodec.write(node, saved.masterClass());
    } else if (edit instanceof JournalEdit.MasterClassRemovedEdit removed) {
      node.put("kind", "MASTER_CLASS_REMOVED");
      node.put("id", removed.masterClass().value());
    } else if (edit instanceof JournalEdit.SettledEdit settled) {
      node.put("kind", "SETTLED");
      SettlementCodec.write(node, settled.settlement());
    }
  }

  private static JournalEdit edit(JsonNode node) {
    String kind = node.path("kind").asText();
    return switch (kind) {
      case "SCORE" ->
          new JournalEdit.ScoreEdit(
              section(node),
              cell(node),
              node.path("result").asText(),
              node.path("revision").asLong(),
              JsonValues.score(node.path("score")),
              JsonValues.score(node.path("confirmed")),
              node.path("confirmedRevision").asLong(),
              HistoryEntry.Origin.valueOf(node.path("origin").asText()));
      case "HOLD" ->
          new JournalEdit.HoldEdit(
              new AssignmentId(node.path("assignment").asText()), node.path("held").asBoolean());
      case "LEFT_OUT" ->
          new JournalEdit.LeftOutEdit(
              section(node),
              cell(node),
              node.path("result").asText(),
              node.path("leftOut").asBoolean());
      case "STUDENT_LOCK" ->
          new JournalEdit.StudentLockEdit(
              section(node),
              new StudentId(node.path("student").asText()),
              node.path("locked").asBoolean());
      case "GROUP" ->
          new JournalEdit.GroupEdit(
              new AssignmentId(node.path("assignment").asText()), node.path("group").asText());
      case "NAMED_THERE" ->
          new JournalEdit.NamedThereEdit(
              assignment(node, node.path("assignment")), node.path("remoteId").asText());
      case "SETTLED" -> new JournalEdit.SettledEdit(SettlementCodec.read(node));
      case "SECTION_REMOVED" -> new JournalEdit.SectionRemovedEdit(section(node));
      case "STUDENT_REMOVED" ->
          new JournalEdit.StudentRemovedEdit(
              section(node), new StudentId(node.path("student").asText()));
      case "MASTER_CLASS" -> new JournalEdit.MasterClassEdit(MasterClassCodec.read(node));
      case "MASTER_CLASS_REMOVED" ->
          new JournalEdit.MasterClassRemovedEdit(new MasterClassId(node.path("id").asText()));
      default ->
          new JournalEdit.AssignmentEdit(
              JournalEdit.Kind.valueOf(kind),
              assignment(node, node.path("assignment")),
              node.path("revision").asLong(),
              node.has("confirmed") ? assignment(node, node.path("confirmed")) : null,
              node.path("confirmedRevision").asLong());
    };
  }

  private static SectionId section(JsonNode node) {
    return new SectionId(node.path("section").asText());
  }

  private static CellId cell(JsonNode node) {
    return new CellId(
        new AssignmentId(node.path("assignment").asText()),
        new StudentId(node.path("student").asText()));
  }

  private static Assignment assignment(JsonNode edit, JsonNode node) {
    return JsonValues.assignment(new AssignmentId(edit.path("id").asText()), section(edit), node);
  }
}
