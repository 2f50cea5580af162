package org.gradecompanion.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.Test;

/**
 * docs/rules.md is what the catalogue says. {@code mvn test -Dtest=RuleTableTest
 * -Drules.table.write=true} writes it anew.
 */
class RuleTableTest {
  private static final Path FILE = Path.of("docs/rules.md");
  private static final String WRITE = "rules.table.write";

  private final Words words = Words.load(Locale.US);

  @Test
  void committed_table_is_what_the_catalogue_generates() throws IOException {
    String generated = generated();
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(FILE, generated);
    }
    assertThat(FILE)
        .as("%s: regenerate with mvn test -Dtest=RuleTableTest -D%s=true", FILE, WRITE)
        .hasContent(generated);
  }

  private String generated() {
    StringBuilder page = new StringBuilder();
    page.append("# The rules\n\n");
    page.append("Generated from the rule catalogue (`RuleTableTest`); change it there.\n\n");
    page.append(
        "| # | Rule | Looks at | Means | What the program does | Source |\n|---|---|---|---|---|---|\n");
    for (Rule rule : RuleCatalogue.rules()) {
      page.append(
          row(
              rule.id(),
              words.say(rule.title()),
              rule.scope().code(),
              rule.severities().stream()
                  .sorted()
                  .map(Severity::code)
                  .collect(Collectors.joining(", ")),
              words.say(rule.action()),
              rule.source()));
    }
    page.append("\n**blocks**: it would be refused, so it is not sent. ");
    page.append("**changes**: PowerTeacher will hold something else than what was typed. ");
    page.append("**leaves-out**: not sent on purpose. **notice**: good to know.\n\n");
    page.append("## Profiles\n\n");
    page.append(
        "A profile is a file of settings, in `resources/org/gradecompanion/rules/profiles`,");
    page.append(" each setting with its source. A district can have its own: it names only what");
    page.append(" differs from the first column.\n\n");
    page.append("| Setting |");
    Profiles.all().forEach(profile -> page.append(' ').append(profile.title()).append(" |"));
    page.append("\n|---|").append("---|".repeat(Profiles.all().size())).append('\n');
    for (ProfileSetting setting : ProfileSetting.values()) {
      page.append("| `").append(setting.key()).append("` |");
      Profiles.all().forEach(p -> page.append(' ').append(setting.of(p)).append(" |"));
      page.append('\n');
    }
    return page.toString();
  }

  private static String row(String... columns) {
    return Arrays.stream(columns).collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
