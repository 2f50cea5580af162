package org.gradecompanion.gateway.oneroster;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.RecordedRequest;

/** Pages of people who are told apart by a number. */
final class UserPages {
  private UserPages() {}

  static String users(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "{\"sourcedId\":\"a" + i + "\"}")
        .collect(Collectors.joining(",", "{\"users\":[", "]}"));
  }

  /** Where the page that is asked for begins. */
  static int offset(RecordedRequest request) {
    return Integer.parseInt(request.getUrl().queryParameter("offset"));
  }
}
