package org.gradecompanion.store;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradecompanion.simulation.Power;

/**
 * H2 in memory, made once and emptied between computers: making its tables takes longer than a day
 * at school. It keeps what was committed when the power is cut, or nothing at all; a file in the
 * data folder stands for it.
 */
final class MemoryDatabase implements DatabaseFile {
  private final List<Session> sessions = new ArrayList<>();
  private final List<String> emptying = new ArrayList<>();
  private Power power = new Power();
  private int connected;
  private long changes;

  MemoryDatabase(String name) throws SQLException {
    for (int i = 0; i < 2; i++) {
      sessions.add(new Session(DriverManager.getConnection("jdbc:h2:mem:" + name, "sa", "")));
    }
    Migrator.ofThisVersion().run(new Db(sessions.get(0).connection), () -> {});
    prepareEmptying(sessions.get(0).connection);
  }

  private void prepareEmptying(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES"
                    + " WHERE TABLE_SCHEMA = 'PUBLIC'")) {
      while (tables.next()) {
        String table = tables.getString(1);
        if (table.equals("PROGRESS")) {
          emptying.add("UPDATE progress SET applied_seq = 0, change_no = 0, pull_needed = FALSE");
        } else if (!table.equals("SCHEMA_VERSION")) {
          emptying.add("DELETE FROM " + table);
        }
      }
    }
    connection.commit();
  }

  /** Begins anew, for a computer with this power. */
  void empty(Power now) throws SQLException {
    power = now;
    for (Session session : sessions) {
      session.connection.rollback();
    }
    Connection writer = sessions.get(0).connection;
    try (Statement statement = writer.createStatement()) {
      for (String sql : emptying) {
        statement.execute(sql);
      }
    }
    writer.commit();
    changes++;
  }

  /** How often something was committed. */
  long changes() {
    return changes;
  }

  /** What was not committed is gone. */
  void rollback() throws SQLException {
    for (Session session : sessions) {
      session.connection.rollback();
    }
  }

  @Override
  public Connection connect(Path folder, String password) throws SQLException {
    power.demand();
    Path file = folder.resolve(Database.FILE);
    try {
      if (!Files.exists(file)) {
        Files.createFile(file);
      }
    } catch (IOException e) {
      throw new SQLException(e);
    }
    // The store opens the writing connection first, then the reading one.
    return sessions.get(connected++ % 2).open(folder);
  }

  /** One connection, whose prepared statements are kept when the store closes it. */
  private final class Session {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private Session(Connection connection) throws SQLException {
      this.connection = connection;
      connection.setAutoCommit(false);
    }

    private Connection open(Path folder) {
      return (Connection)
          Proxy.newProxyInstance(
              Connection.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                switch (method.getName()) {
                  case "prepareStatement":
                    power.demand();
                    return prepared((String) arguments[0]);
                  case "commit":
                    commit();
                    return null;
                  case "close":
                    connection.rollback();
                    return null;
                  case "createStatement":
                    power.demand();
                    return new PlainStatement(connection.createStatement(), folder, power).proxy();
                  default:
                    return call(method, arguments);
                }
              });
    }

    private Object call(java.lang.reflect.Method method, Object[] arguments) throws Throwable {
      try {
        return method.invoke(connection, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
      PreparedStatement statement = prepared.get(sql);
      if (statement == null) {
        statement = connection.prepareStatement(sql);
        prepared.put(sql, statement);
      }
      return statement;
    }

    private void commit() throws SQLException {
      boolean writer = this == sessions.get(0);
      if (writer) {
        power.boundary("before a database commit");
      }
      connection.commit();
      if (writer) {
        changes++;
        power.boundary("after a database commit");
      }
    }
  }
}
