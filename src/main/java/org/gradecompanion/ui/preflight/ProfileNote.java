package org.gradecompanion.ui.preflight;

import java.util.List;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.rules.Profiles;
import org.gradecompanion.words.Words;

/**
 * Under which rules a gradebook is.
 *
 * @param words the sentence
 * @param link what opens the differences is called; empty when there are none
 */
public record ProfileNote(String words, String link, List<Difference> differences) {
  static final ProfileNote NONE = new ProfileNote("", "", List.of());

  /** A setting that is otherwise than usual. */
  public record Difference(String setting, String here, String usually) {}

  static ProfileNote of(Profile profile, Words words) {
    // What only the connection cannot carry is no difference of the rules.
    Profile own = Profiles.byName(profile.name()).orElse(profile);
    List<Difference> differences =
        own.differences().stream()
            .map(
                each ->
                    new Difference(
                        words.say(each.name()), readable(each.here()), readable(each.byDefault())))
            .toList();
    return new ProfileNote(
        words.say("preflight.profile", profile.title()),
        differences.isEmpty() ? "" : words.say("preflight.profile.differs", differences.size()),
        differences);
  }

  /** A file's values are plain words, joined by hyphens. */
  private static String readable(String value) {
    return value.matches("[a-z]+(-[a-z]+)+") ? value.replace('-', ' ') : value;
  }
}
