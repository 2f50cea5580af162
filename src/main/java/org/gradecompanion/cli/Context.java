package org.gradecompanion.cli;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;

/** What every command has at hand. */
final class Context {
  private final Program program;
  private final Console console;
  private final Map<String, String> environment;
  private final CommonOptions options = new CommonOptions();

  Context(Program program, Console console, Map<String, String> environment) {
    this.program = program;
    this.console = console;
    this.environment = environment;
  }

  Program program() {
    return program;
  }

  Console console() {
    return console;
  }

  CommonOptions options() {
    return options;
  }

  boolean json() {
    return options.json;
  }

  Place place() {
    return new Place(
        Optional.ofNullable(options.data),
        Optional.ofNullable(options.settings),
        Optional.ofNullable(options.passphraseVariable).map(this::secret));
  }

  /** A secret from the environment, so that it stands in no command line or history. */
  char[] secret(String variable) {
    String value = environment.get(variable);
    if (value == null || value.isEmpty()) {
      throw new UserError(UserError.Kind.WRONG_USE, Message.of("error.cli.environment", variable));
    }
    return value.toCharArray();
  }

  /** Opens the gradebooks for one command and closes them after it. */
  int with(Function<Services, Integer> work) {
    try (Services services = program.open(place())) {
      services.notices().forEach(notice -> console.noteLine(console.say(notice)));
      return work.apply(services);
    }
  }
}
