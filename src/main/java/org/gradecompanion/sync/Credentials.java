package org.gradecompanion.sync;

import java.util.Optional;
import org.gradecompanion.model.Connection;

/** Keeps client secrets, apart from everything else that is stored. May block. */
public interface Credentials {
  Optional<char[]> secretOf(Connection connection);

  void remember(Connection connection, char[] secret);

  /** Keeps the secret of a connection no longer, unless the one after it has the same. */
  void forget(Connection before, Connection now);
}
