package org.gradecompanion.gateway.oneroster;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.GatewayKind;

/**
 * Where OneRoster 1.1 and 1.2 differ for us. 1.2 is two services with a base each, knows more of a
 * result, and creates results in sets.
 */
enum Version {
  V1_1(
      "",
      "",
      "v1p1",
      List.of(
          "roster-core.readonly",
          "roster.readonly",
          "gradebook.readonly",
          "gradebook.createput",
          "gradebook.delete"),
      Set.of(),
      "role"),
  V1_2(
      "rostering/v1p2",
      "gradebook/v1p2",
      "v1p2",
      List.of(
          "roster-core.readonly",
          "roster.readonly",
          "gradebook-core.readonly",
          "gradebook.readonly",
          "gradebook.createput",
          "gradebook.createpost",
          "gradebook.delete"),
      Set.of(Flag.LATE, Flag.MISSING, Flag.INCOMPLETE),
      "roles.role");

  private static final Set<String> OF_GRADEBOOK =
      Set.of("lineItems", "results", "categories", "scoreScales");

  private final String rostering;
  private final String gradebook;
  private final String scopes;
  private final Set<Flag> flags;
  private final String roleField;

  Version(
      String rostering,
      String gradebook,
      String name,
      List<String> scopes,
      Set<Flag> flags,
      String roleField) {
    this.rostering = rostering;
    this.gradebook = gradebook;
    this.scopes =
        scopes.stream()
            .map(scope -> "https://purl.imsglobal.org/spec/or/" + name + "/scope/" + scope)
            .collect(Collectors.joining(" "));
    this.flags = flags;
    this.roleField = roleField;
  }

  static Version of(GatewayKind kind) {
    return kind == GatewayKind.ONEROSTER_1_2 ? V1_2 : V1_1;
  }

  /** What to ask the token endpoint for. */
  String scopes() {
    return scopes;
  }

  /** The flags that a result has a member for. */
  Set<Flag> flags() {
    return flags;
  }

  /** The field of a user by which those of one role are found. */
  String roleField() {
    return roleField;
  }

  /** Whether a line item must name its school. */
  boolean namesSchool() {
    return this == V1_2;
  }

  /** Whether a class lists its categories. */
  boolean categoriesByClass() {
    return this == V1_2;
  }

  /** Whether a server may create several results in one request. */
  boolean createsSets() {
    return this == V1_2;
  }

  /**
   * What all addresses begin with: what a connection names, which is the base of 1.1 or what the
   * two bases of 1.2 have in common. One of these two will do as well.
   */
  HttpUrl root(HttpUrl given) {
    String text = given.toString();
    String bare = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    for (String service : List.of(rostering, gradebook)) {
      if (!service.isEmpty() && bare.endsWith("/" + service)) {
        return HttpUrl.get(bare.substring(0, bare.length() - service.length()));
      }
    }
    return given;
  }

  /** The address of a collection or an object. */
  HttpUrl url(HttpUrl root, List<String> segments) {
    HttpUrl.Builder url = root.newBuilder();
    String service = ofGradebook(segments) ? gradebook : rostering;
    if (!service.isEmpty()) {
      url.addPathSegments(service);
    }
    segments.forEach(url::addPathSegment);
    return url.build();
  }

  /** Names of collections and identifiers alternate. */
  private static boolean ofGradebook(List<String> segments) {
    for (int i = 0; i < segments.size(); i += 2) {
      if (OF_GRADEBOOK.contains(segments.get(i))) {
        return true;
      }
    }
    return false;
  }
}
