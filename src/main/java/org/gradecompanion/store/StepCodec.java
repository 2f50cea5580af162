package org.gradecompanion.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.MasterClassId;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.StudentId;

/** Steps that can be taken back, as JSON. */
final class StepCodec {
  private final ObjectMapper json = new ObjectMapper();

  String write(UndoStep step) {
    ObjectNode node = json.createObjectNode();
    node.put("name", step.name().key());
    write(node.putArray("args"), step.name());
    ArrayNode forward = node.putArray("forward");
    step.forward().forEach(edit -> write(forward.addObject(), edit));
    ArrayNode backward = node.putArray("backward");
    step.backward().forEach(edit -> write(backward.addObject(), edit));
    try {
      return json.writeValueAsString(node);
    } catch (IOException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  UndoStep read(String id, String content) throws IOException {
    JsonNode node = json.readTree(content);
    List<Object> args = new ArrayList<>();
    for (JsonNode arg : node.path("args")) {
      args.add(arg.isNumber() ? arg.numberValue() : arg.asText());
    }
    return new UndoStep(
        id,
        new Message(node.path("name").asText(), args),
        edits(node.path("forward")),
        edits(node.path("backward")));
  }

  private static void write(ArrayNode args, Message name) {
    for (Object arg : name.args()) {
      if (arg instanceof Integer number) {
        args.add(number);
      } else {
        args.add((String) arg);
      }
    }
  }

  private static void write(ObjectNode node, Edit edit) {
    if (edit instanceof Edit.ScoreSet set) {
      node.put("kind", "SCORE");
      cell(node, set.cell());
      JsonValues.put(node, set.score());
      if (set.origin() != HistoryEntry.Origin.TEACHER) {
        node.put("origin", set.origin().name());
      }
    } else if (edit instanceof Edit.AssignmentSaved saved) {
      node.put("kind", "SAVED");
      node.put("assignment", saved.assignment().id().value());
      node.put("section", saved.assignment().section().value());
      JsonValues.put(node, saved.assignment());
    } else if (edit instanceof Edit.AssignmentRemoved removed) {
      node.put("kind", "REMOVED");
      node.put("assignment", removed.assignment().value());
    } else if (edit instanceof Edit.HoldSet hold) {
      node.put("kind", "HOLD");
      node.put("assignment", hold.assignment().value());
      node.put("held", hold.held());
    } else if (edit instanceof Edit.LeftOutSet set) {
      node.put("kind", "LEFT_OUT");
      cell(node, set.cell());
      node.put("leftOut", set.leftOut());
    } else if (edit instanceof Edit.StudentLockSet lock) {
      node.put("kind", "STUDENT_LOCK");
      node.put("section", lock.section().value());
      node.put("student", lock.student().value());
      node.put("locked", lock.locked());
    } else if (edit instanceof Edit.GroupSet set) {
      node.put("kind", "GROUP");
      node.put("assignment", set.assignment().value());
      node.put("group", set.group());
    } else if (edit instanceof Edit.MasterClassSaved saved) {
      node.put("kind", "MASTER_CLASS");
      MasterClassCodec.write(node, saved.masterClass());
    } else if (edit instanceof Edit.MasterClassRemoved removed) {
      node.put("kind", "MASTER_CLASS_REMOVED");
      node.put("id", removed.masterClass().value());
    }
  }

  private static void cell(ObjectNode node, CellId cell) {
    node.put("assignment", cell.assignment().value());
    node.put("student", cell.student().value());
  }

  private static List<Edit> edits(JsonNode nodes) throws IOException {
    List<Edit> edits = new ArrayList<>();
    for (JsonNode node : nodes) {
      edits.add(edit(node));
    }
    return edits;
  }

  private static Edit edit(JsonNode node) throws IOException {
    String kind = node.path("kind").asText();
    return switch (kind) {
      case "SCORE" ->
          new Edit.ScoreSet(
              cell(node),
              JsonValues.score(node),
              HistoryEntry.Origin.valueOf(
                  node.path("origin").asText(HistoryEntry.Origin.TEACHER.name())));
      case "SAVED" ->
          new Edit.AssignmentSaved(JsonValues.assignment(assignment(node), section(node), node));
      case "REMOVED" -> new Edit.AssignmentRemoved(assignment(node));
      case "HOLD" -> new Edit.HoldSet(assignment(node), node.path("held").asBoolean());
      case "LEFT_OUT" -> new Edit.LeftOutSet(cell(node), node.path("leftOut").asBoolean());
      case "STUDENT_LOCK" ->
          new Edit.StudentLockSet(
              section(node),
              new StudentId(node.path("student").asText()),
              node.path("locked").asBoolean());
      case "GROUP" -> new Edit.GroupSet(assignment(node), node.path("group").asText());
      case "MASTER_CLASS" -> new Edit.MasterClassSaved(MasterClassCodec.read(node));
      case "MASTER_CLASS_REMOVED" ->
          new Edit.MasterClassRemoved(new MasterClassId(node.path("id").asText()));
      default -> throw new IOException("a step of an unknown kind");
    };
  }

  private static AssignmentId assignment(JsonNode node) {
    return new AssignmentId(node.path("assignment").asText());
  }

  private static SectionId section(JsonNode node) {
    return new SectionId(node.path("section").asText());
  }

  private static CellId cell(JsonNode node) {
    return new CellId(assignment(node), new StudentId(node.path("student").asText()));
  }
}
