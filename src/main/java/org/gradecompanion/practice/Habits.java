package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a stubborn district takes requests and shapes answers. */
final class Habits {
  private static final int DATE_LENGTH = 10;
  private static final Set<String> DAYS = Set.of("assignDate", "dueDate", "scoreDate");
  private static final Set<String> ROSTERS = Set.of("classes/*/students", "classes/*/teachers");

  private final Set<Habit> habits;

  Habits(Set<Habit> habits) {
    this.habits = habits;
  }

  /**
   * @param shape of the address, with an asterisk for each identifier
   * @throws Refusal when it does not offer this address
   */
  void admit(String shape) {
    if (habits.contains(Habit.NO_CLASS_ROSTERS) && ROSTERS.contains(shape)) {
      throw Refusal.of(404, "unknown object", "There is no such address.");
    }
  }

  /**
   * What it understands of a body.
   *
   * @throws Refusal when it is not in the form that is asked for; as many servers do, it does not
   *     say where
   */
  byte[] taken(byte[] body) {
    if (habits.isEmpty() || body.length == 0) {
      return body;
    }
    JsonNode node;
    try {
      node = Wire.JSON.readTree(body);
    } catch (IOException e) {
      return body;
    }
    for (ObjectNode object : objects(node)) {
      if (!wellFormed(object)) {
        throw Refusal.badRequest("invalid data", "The body does not fit the schema.");
      }
      if (habits.contains(Habit.NO_MARKS)) {
        for (Mark mark : Mark.values()) {
          object.remove(mark.member());
        }
      }
    }
    return Wire.bytes(node);
  }

  private boolean wellFormed(ObjectNode object) {
    for (String day : DAYS) {
      JsonNode value = object.path(day);
      boolean date = value.asText("").length() == DATE_LENGTH;
      if (value.isTextual() && habits.contains(date ? Habit.DATE_TIMES : Habit.DATES)) {
        return false;
      }
    }
    boolean fullReference = isReference(object) && object.size() > 1;
    return !(fullReference && habits.contains(Habit.SHORT_REFERENCES));
  }

  /** The answer as it writes it. */
  Answer shaped(Answer answer) {
    if (habits.isEmpty() || answer.body().length == 0) {
      return answer;
    }
    try {
      JsonNode node = Wire.JSON.readTree(answer.body());
      objects(node).forEach(this::shape);
      return new Answer(answer.status(), Wire.bytes(node), answer.headers());
    } catch (IOException e) {
      throw new IllegalStateException("the district writes JSON", e);
    }
  }

  private void shape(ObjectNode object) {
    for (String day : DAYS) {
      String text = object.path(day).asText("");
      if (text.isEmpty()) {
        continue;
      }
      if (habits.contains(Habit.DATES)) {
        object.set(day, TextNode.valueOf(text.substring(0, DATE_LENGTH)));
      } else if (habits.contains(Habit.DATE_TIMES)) {
        object.set(day, TextNode.valueOf(WireDate.dateTime(text)));
      }
    }
    if (isReference(object) && habits.contains(Habit.SHORT_REFERENCES)) {
      object.retain("sourcedId");
    }
  }

  /** What has an identifier and nothing that an object of its own would have. */
  private static boolean isReference(ObjectNode object) {
    return object.has("sourcedId")
        && Set.of("sourcedId", "href", "type").containsAll(names(object));
  }

  private static List<String> names(ObjectNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  /** All objects in it, however deep, but not what clients may extend as they like. */
  private static List<ObjectNode> objects(JsonNode node) {
    List<ObjectNode> found = new ArrayList<>();
    collect(node, found);
    return found;
  }

  private static void collect(JsonNode node, List<ObjectNode> found) {
    if (node.isObject()) {
      found.add((ObjectNode) node);
      node.properties().stream()
          .filter(member -> !member.getKey().equals("metadata"))
          .forEach(member -> collect(member.getValue(), found));
    } else {
      node.forEach(child -> collect(child, found));
    }
  }
}
