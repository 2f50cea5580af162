package org.gradecompanion.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a misbehaviour is for.
 *
 * @param method such as PUT, or null for any
 * @param pathPrefix how the path begins, from the server's root ({@code /ims/oneroster}) or from a
 *     service's ({@code /results}, {@code /score}), or null for any path of the services. The token
 *     URL only matches when it is named.
 */
public record RequestMatch(@Nullable String method, @Nullable String pathPrefix) {
  private static final List<String> SERVICES =
      List.of(PracticeDistrict.SERVICE_PATH, XteService.PATH, XteService.SCHEMA_PATH);

  /** Any request but those for a token. */
  public static RequestMatch any() {
    return new RequestMatch(null, null);
  }

  public static RequestMatch on(String method, String pathPrefix) {
    return new RequestMatch(method, pathPrefix);
  }

  boolean matches(String requestMethod, String path) {
    if (method != null && !method.equalsIgnoreCase(requestMethod)) {
      return false;
    }
    String below = below(path);
    if (pathPrefix == null) {
      return below != null;
    }
    return path.startsWith(pathPrefix) || below != null && below.startsWith(pathPrefix);
  }

  /** The path below its service's root, or null when it is no service's. */
  private static @Nullable String below(String path) {
    return SERVICES.stream()
        .filter(path::startsWith)
        .findFirst()
        .map(root -> path.substring(root.length()))
        .orElse(null);
  }
}
