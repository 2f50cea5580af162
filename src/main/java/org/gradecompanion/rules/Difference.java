package org.gradecompanion.rules;

import java.util.Arrays;
import java.util.List;
import org.gradecompanion.model.Message;

/**
 * A setting that one profile has otherwise than another.
 *
 * @param setting its key in a profile's file
 * @param here its value, as a file says it
 * @param byDefault the other profile's value
 */
public record Difference(String setting, String here, String byDefault) {
  /** What a person calls the setting. */
  public Message name() {
    return Message.of("rules.profile." + setting);
  }

  static List<Difference> between(Profile one, Profile other) {
    return Arrays.stream(ProfileSetting.values())
        .map(each -> new Difference(each.key(), each.of(one), each.of(other)))
        .filter(difference -> !difference.here().equals(difference.byDefault()))
        .toList();
  }
}
