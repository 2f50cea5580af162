package org.gradecompanion.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import org.gradecompanion.model.Message;
import org.gradecompanion.words.Words;

/**
 * Where the command line speaks: results on standard output, as text or as one JSON document, and
 * messages on standard error.
 */
final class Console {
  private final PrintWriter out;
  private final PrintWriter err;
  private final Words words;

  Console(PrintWriter out, PrintWriter err, Words words) {
    this.out = out;
    this.err = err;
    this.words = words;
  }

  Words words() {
    return words;
  }

  String say(Message message) {
    return words.say(message);
  }

  /** A line of the result, for people. */
  void print(String key, Object... args) {
    line(words.say(key, args));
  }

  /** A line of the result, as it is. */
  void line(String text) {
    out.println(text);
    out.flush();
  }

  /** The result for programs: one document in one line. */
  void json(Object document) {
    try {
      line(new ObjectMapper().writeValueAsString(document));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a result that is no JSON", impossible);
    }
  }

  /** A message beside the result. */
  void note(String key, Object... args) {
    noteLine(words.say(key, args));
  }

  void noteLine(String text) {
    err.println(text);
    err.flush();
  }
}
