package org.gradecompanion.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.rules.RuleCatalogue;
import org.junit.jupiter.api.Test;

/** Every sentence exists, is used, and reads as meant. */
class WordsTest {
  private static final Pattern KEY =
      Pattern.compile(
          "[\"%]((?:" + String.join("|", Words.AREAS) + ")\\.[A-Za-z0-9_][A-Za-z0-9_.-]*)\"");

  private final Words words = Words.load(Locale.US);

  @Test
  void keys_used_in_code_and_views_exist() throws IOException {
    Set<String> missing = new TreeSet<>(usedKeys());
    missing.removeAll(words.bundle().keySet());
    missing.removeIf(key -> isPrefix(key) || key.matches(".*\\.(css|fxml|properties|png|json)"));
    assertThat(missing).isEmpty();
  }

  @Test
  void keys_in_the_bundle_are_used() throws IOException {
    Set<String> unused = new TreeSet<>(words.bundle().keySet());
    Set<String> used = usedKeys();
    unused.removeAll(used);
    unused.removeAll(computedKeys());
    used.stream()
        .filter(WordsTest::isPrefix)
        .forEach(prefix -> unused.removeIf(key -> key.startsWith(prefix)));
    assertThat(unused).isEmpty();
  }

  @Test
  void constants_all_have_words() {
    assertThat(words.bundle().keySet()).containsAll(computedKeys());
  }

  @Test
  void points_and_dates_read_as_people_write_them() {
    assertThat(
            words.say(Message.of("rules.R5.over", new BigDecimal("10.50"), BigDecimal.valueOf(10))))
        .isEqualTo("10.5 is over the maximum of 10. PowerTeacher does not accept it.");
    assertThat(words.say("rules.R6.outside", LocalDate.of(2026, 11, 22)))
        .startsWith("Nov 22, 2026");
  }

  /** The literal part of a key whose end is computed, such as a doctor's step. */
  private static boolean isPrefix(String key) {
    return key.endsWith(".");
  }

  /** Keys made from constants. */
  private static Set<String> computedKeys() {
    Set<String> keys = new HashSet<>();
    Arrays.stream(CellState.values()).forEach(state -> keys.add("state." + state));
    for (ReasonCode code : ReasonCode.values()) {
      keys.add("reason." + code);
      keys.add("reason." + code + ".do");
    }
    RuleCatalogue.rules()
        .forEach(rule -> keys.addAll(Set.of(rule.title().key(), rule.action().key())));
    return keys;
  }

  /** Keys as they stand in string literals of code and views. */
  private static Set<String> usedKeys() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Path file : sources()) {
      Matcher matcher = KEY.matcher(Files.readString(file));
      while (matcher.find()) {
        keys.add(matcher.group(1));
      }
    }
    return keys;
  }

  private static List<Path> sources() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String root : List.of("src/main/java", "resources")) {
      try (Stream<Path> walk = Files.walk(Path.of(root))) {
        walk.filter(path -> path.toString().matches(".*\\.(java|fxml)")).forEach(files::add);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return files;
  }
}
