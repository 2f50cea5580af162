package org.gradecompanion.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradecompanion.model.Dialect;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import picocli.CommandLine.Option;

/** How a server wants OneRoster spoken, for who knows it better than the doctor. */
final class DialectOptions {
  private static final List<String> YES_NO = List.of("yes", "no");

  @Option(names = "--dates", paramLabel = "FORM", descriptionKey = "cli.connect.dates")
  private String dates = "as-specified";

  @Option(names = "--references", paramLabel = "FORM", descriptionKey = "cli.connect.references")
  private String references = "full";

  @Option(names = "--scopes", paramLabel = "YES|NO", descriptionKey = "cli.connect.scopes")
  private String scopes = "yes";

  @Option(names = "--rosters", paramLabel = "WHERE", descriptionKey = "cli.connect.rosters")
  private String rosters = "by-class";

  @Option(names = "--marks", paramLabel = "YES|NO", descriptionKey = "cli.connect.marks")
  private String marks = "yes";

  Dialect dialect() {
    return new Dialect(
        choice("--dates", Dialect.Dates.class, dates),
        choice("--references", Dialect.References.class, references),
        yes("--scopes", scopes),
        choice("--rosters", Dialect.Rosters.class, rosters),
        yes("--marks", marks));
  }

  static Map<String, Object> json(Dialect dialect) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("dates", Dialect.code(dialect.dates()));
    json.put("references", Dialect.code(dialect.references()));
    json.put("scopes", dialect.scopes());
    json.put("rosters", Dialect.code(dialect.rosters()));
    json.put("marks", dialect.marks());
    return json;
  }

  private static <E extends Enum<E>> E choice(String option, Class<E> choices, String text) {
    String known =
        Arrays.stream(choices.getEnumConstants())
            .map(Dialect::code)
            .collect(Collectors.joining(", "));
    return Dialect.byCode(choices, text).orElseThrow(() -> wrong(option, text, known));
  }

  private static boolean yes(String option, String text) {
    if (!YES_NO.contains(text)) {
      throw wrong(option, text, String.join(", ", YES_NO));
    }
    return text.equals("yes");
  }

  private static UserError wrong(String option, String text, String known) {
    return new UserError(
        UserError.Kind.WRONG_USE, Message.of("error.cli.choice", option, text, known));
  }
}
