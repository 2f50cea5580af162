package org.gradecompanion.settings;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradecompanion.model.Authority;
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
 * @param network how the servers are reached
 */
public record DistrictSetup(
    String district,
    GatewayKind kind,
    URI url,
    URI tokenUrl,
    String clientId,
    ZoneId zone,
    Dialect dialect,
    Rules rules,
    DistrictNetwork network) {
  /** The settings of the rules that a district decides. */
  private static final List<String> RULES =
      List.of(
          "category.map",
          "category.exceptions",
          "category.default",
          "dates.effective",
          "passback.group");

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
    for (String key : RULES) {
      String value = rules.settings().get(key);
      if (value != null) {
        lines.add(new Line(Message.of("district.line." + key), value));
      }
    }
    network
        .byProxy()
        .ifPresent(
            proxy -> lines.add(new Line(Message.of("district.line.proxy"), proxy.address())));
    network.authority().ifPresent(certificate -> lines.addAll(authority(certificate)));
    return lines;
  }

  /** What a person has to compare before another authority is trusted. */
  private List<Line> authority(X509Certificate certificate) {
    Authority shown = new Authority(url.getHost(), certificate);
    LocalDate until = LocalDate.ofInstant(shown.until(), zone);
    return List.of(
        new Line(
            Message.of("district.line.authority"),
            Message.of("district.line.authority.of", shown.subject(), until)),
        new Line(Message.of("district.line.sha256"), shown.fingerprint()));
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
