package org.gradecompanion.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gradecompanion.bench.Recorder.Seen;

/**
 * Another district gives other numbers to the same things: learns them from its answers, and puts
 * them into requests that were recorded before.
 */
final class Renumbering {
  private static final Pattern NUMBER = Pattern.compile("\\b\\d{5,9}\\b");

  private final Map<String, String> numbers = new HashMap<>();

  /**
   * @param now what the other district answered to the same request
   */
  void learn(Seen then, String now) {
    List<String> before = numbers(then.answer());
    List<String> after = numbers(now);
    for (int i = 0; before.size() == after.size() && i < before.size(); i++) {
      if (!before.get(i).equals(after.get(i))) {
        numbers.putIfAbsent(before.get(i), after.get(i));
      }
    }
  }

  Seen of(Seen then) {
    byte[] body = renumbered(new String(then.body(), UTF_8)).getBytes(UTF_8);
    return new Seen(then.method(), renumbered(then.address()), body, then.status(), then.answer());
  }

  private String renumbered(String text) {
    return numbers.isEmpty()
        ? text
        : NUMBER
            .matcher(text)
            .replaceAll(match -> numbers.getOrDefault(match.group(), match.group()));
  }

  private static List<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).toList();
  }
}
