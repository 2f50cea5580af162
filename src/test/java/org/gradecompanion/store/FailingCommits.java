package org.gradecompanion.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** The real database, whose commits say that they failed: some were kept, others were not. */
final class FailingCommits implements DatabaseFile {
  private final DatabaseFile real = DatabaseFile.onDisk("");
  private final AtomicInteger kept = new AtomicInteger();
  private final AtomicInteger notKept = new AtomicInteger();

  /** The next so many are kept. */
  void keep(int commits) {
    kept.set(commits);
  }

  /** The next so many are not. */
  void lose(int commits) {
    notKept.set(commits);
  }

  @Override
  public Connection connect(Path folder, String password) throws SQLException {
    Connection connection = real.connect(folder, password);
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, args) -> {
              boolean commit = method.getName().equals("commit");
              if (commit && taken(notKept)) {
                throw new SQLException("failed", "HY000");
              }
              try {
                Object answer = method.invoke(connection, args);
                if (commit && taken(kept)) {
                  throw new SQLException("said to have failed", "HY000");
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static boolean taken(AtomicInteger left) {
    return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
  }
}
