package org.gradecompanion.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;

/** One command, run in this process as a shell would: what it printed, and its exit code. */
public record CommandRun(int code, String out, String err) {
  /** Runs with the environment of a test, empty but for what is given. */
  public static CommandRun of(Program program, Map<String, String> environment, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        GradebookCli.run(
            args, program, new PrintWriter(out), new PrintWriter(err), new HashMap<>(environment));
    return new CommandRun(code, out.toString(), err.toString());
  }

  /** Standard output as the one JSON document it must be. */
  public JsonNode json() {
    try {
      return new ObjectMapper()
          .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .readTree(out);
    } catch (IOException notJson) {
      throw new AssertionError("standard output is not one JSON document: " + out, notJson);
    }
  }
}
