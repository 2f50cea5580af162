package org.gradecompanion.practice;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a misbehaviour is for.
 *
 * @param method such as PUT, or null for any
 * @param pathPrefix how the path begins, from the server's root ({@code /ims/oneroster}) or from a
 *     service's ({@code /results}, {@code /score}), or null for any path of a service. The token
 *     URL only matches when it is named.
 */
public record RequestMatch(@Nullable String method, @Nullable String pathPrefix) {

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
    Optional<String> service = Edition.service(path).or(() -> XteService.service(path));
    if (pathPrefix == null) {
      return service.isPresent();
    }
    return path.startsWith(pathPrefix)
        || service.filter(s -> path.startsWith(pathPrefix, s.length())).isPresent();
  }
}
