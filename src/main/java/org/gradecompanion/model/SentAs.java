package org.gradecompanion.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an assignment is recognised in PowerTeacher whose creation was not answered, where the server
 * gives it its identifier: by the titles under which it left. Stands in the place of that
 * identifier until it is known.
 *
 * @param titles without line breaks
 */
public record SentAs(List<String> titles) {
  /** Nothing has left yet, or all that left was refused. */
  public static final SentAs NOT_YET = new SentAs(List.of());

  /** No server's identifier begins with it. */
  private static final String MARK = "?";

  private static final String BETWEEN = "\n";

  public SentAs {
    titles = List.copyOf(titles);
  }

  /** What stands in the place of a server's identifier, if it is this. */
  public static Optional<SentAs> read(@Nullable String remoteId) {
    if (remoteId == null || !remoteId.startsWith(MARK)) {
      return Optional.empty();
    }
    String titles = remoteId.substring(MARK.length());
    return Optional.of(titles.isEmpty() ? NOT_YET : new SentAs(List.of(titles.split(BETWEEN))));
  }

  /** The same, sent under one more title. */
  public SentAs and(String title) {
    String line = title.replace(BETWEEN, " ");
    if (titles.contains(line)) {
      return this;
    }
    List<String> more = new ArrayList<>(titles);
    more.add(line);
    return new SentAs(more);
  }

  /** To stand in the place of a server's identifier. */
  public String text() {
    return MARK + String.join(BETWEEN, titles);
  }
}
