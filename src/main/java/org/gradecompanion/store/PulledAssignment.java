package org.gradecompanion.store;

import java.text.Normalizer;
import java.util.Objects;
import org.gradecompanion.model.Assignment;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a pull has to say of an assignment that is sent: only what differs from what was
 * confirmed. The rest stays as it was typed, such as a title that PowerTeacher has cut.
 */
final class PulledAssignment {
  private PulledAssignment() {}

  static boolean isNews(Assignment pulled, Assignment before) {
    return !merged(before, before, pulled).equals(before);
  }

  /**
   * @param before what was confirmed
   */
  static Assignment merged(Assignment ours, Assignment before, Assignment pulled) {
    return new Assignment(
        ours.id(),
        pulled.section(),
        same(pulled.title(), before.title()) ? ours.title() : pulled.title(),
        same(pulled.description(), before.description())
            ? ours.description()
            : pulled.description(),
        pulled.points().equals(before.points()) ? ours.points() : pulled.points(),
        news(pulled.assigned(), before.assigned(), ours.assigned()),
        news(pulled.due(), before.due(), ours.due()),
        news(pulled.category(), before.category(), ours.category()),
        ours.details());
  }

  /** A server that says nothing has no news. */
  private static <T> @Nullable T news(@Nullable T pulled, @Nullable T before, @Nullable T ours) {
    return pulled == null || Objects.equals(pulled, before) ? ours : pulled;
  }

  /** Servers may trim white space, and write accents in another of Unicode's forms. */
  static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }
}
