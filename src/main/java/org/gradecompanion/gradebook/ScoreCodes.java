package org.gradecompanion.gradebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.model.Flag;
import org.gradecompanion.rules.Profile;

/**
 * The codes that may be typed into a cell, in any case: PowerTeacher Pro's own hot codes, and those
 * of the district, which win. A code counts only when it is typed in full; nothing is guessed,
 * since gradebooks differ: "*" is late in PowerTeacher Pro and exempt in others.
 */
public final class ScoreCodes {
  /** PowerTeacher Pro's own, each flag's letters first. */
  public static final ScoreCodes POWERTEACHER = new ScoreCodes(Map.of());

  private final Map<String, Flag> flags = new LinkedHashMap<>();

  private ScoreCodes(Map<String, Flag> district) {
    for (Flag flag : Flag.values()) {
      flags.put(flag.code(), flag);
    }
    flags.put(".", Flag.COLLECTED);
    flags.put("*", Flag.LATE);
    flags.put("/", Flag.MISSING);
    district.forEach((code, flag) -> flags.put(code.toUpperCase(Locale.ROOT), flag));
  }

  /** What may be typed in a gradebook under a profile. */
  public static ScoreCodes under(Profile profile) {
    Map<String, Flag> district = profile.scores().codes();
    return district.isEmpty() ? POWERTEACHER : new ScoreCodes(district);
  }

  /** What a word means, if it is a code. */
  public Optional<Flag> flag(String word) {
    return Optional.ofNullable(flags.get(word.toUpperCase(Locale.ROOT)));
  }

  /** Everything that can be typed for a flag. */
  public List<String> of(Flag flag) {
    List<String> codes = new ArrayList<>();
    flags.forEach(
        (code, means) -> {
          if (means == flag) {
            codes.add(code);
          }
        });
    return codes;
  }

  /** The codes in letters, for a sentence: "COL, LA, MI". */
  String inWords() {
    return String.join(
        ", ",
        flags.keySet().stream().filter(code -> Character.isLetter(code.codePointAt(0))).toList());
  }
}
