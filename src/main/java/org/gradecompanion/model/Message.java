package org.gradecompanion.model;

import java.util.List;

/**
 * A sentence for a person, as a key of the i18n bundle and what goes into it.
 *
 * @param args numbers, dates and texts, in the order of the sentence's placeholders
 */
public record Message(String key, List<Object> args) {
  public Message {
    args = List.copyOf(args);
  }

  public static Message of(String key, Object... args) {
    return new Message(key, List.of(args));
  }

  /** Never the arguments: they may name a student, and this may reach a log. */
  @Override
  public String toString() {
    return "Message[" + key + "]";
  }
}
