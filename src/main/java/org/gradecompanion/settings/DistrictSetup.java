package org.gradecompanion.settings;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradecompanion.model.Dialect;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.Message;

/**
 * What is the same for every teacher of a district: how PowerTeacher is reached, and the rules. No
 * secret, and nothing about a person but for who is in the passback group.
 *
 * @param district what people call it
 * @param url the gateway's base address
 * @param tokenUrl where an access token is asked for
 * @param clientId whose secret it takes; empty where each teacher has another
 * @param zone the schools' time zone
 * @param rules with the category map, the effective date and the passback group
 */
public record DistrictSetup(
    String district,
    GatewayKind kind,
    URI url,
    URI tokenUrl,
    String clientId,
    ZoneId zone,
    Dialect dialect,
    Rules rules) {
  private static final String EXCEPTIONS = "category.exceptions";
  private static final String UNDER = "rules.profile.";

  /** What a person should look at before it is made theirs, in the order of weight. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(Message.of("district.line.gateway"), Message.of("setup.gateway." + kind)));
    lines.add(new Line(Message.of("district.line.url"), url.toString()));
    lines.add(new Line(Message.of("district.line.token"), tokenUrl.toString()));
    if (!clientId.isEmpty()) {
      lines.add(new Line(Message.of("district.line.client"), clientId));
    }
    lines.add(new Line(Message.of("district.line.zone"), zone.getId()));
    lines.add(new Line(Message.of("district.line.rules"), rules.title()));
    for (String key :
        List.of(
            "category.map", EXCEPTIONS, "category.default", "dates.effective", "passback.group")) {
      if (!key.equals(EXCEPTIONS) || rules.settings().containsKey(EXCEPTIONS)) {
        lines.add(new Line(Message.of(UNDER + key), rules.settings().getOrDefault(key, "")));
      }
    }
    return lines;
  }

  /**
   * One thing that is set.
   *
   * @param value a text, or a message that says it in words
   */
  public record Line(Message name, Object value) {}

  /**
   * A profile of rules in the words of its file.
   *
   * @param name its name in the catalogue of profiles
   * @param title what a person calls it
   * @param settings every setting of a profile's file with its value
   */
  public record Rules(String name, String title, Map<String, String> settings) {
    public Rules {
      settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }
  }
}
