package org.gradecompanion.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import org.gradecompanion.simulation.Power;

/** Commands to the database: those about its file mean something else in memory. */
final class PlainStatement {
  private final Statement statement;
  private final Path folder;
  private final Power power;

  PlainStatement(Statement statement, Path folder, Power power) {
    this.statement = statement;
    this.folder = folder;
    this.power = power;
  }

  Statement proxy() {
    return (Statement)
        Proxy.newProxyInstance(
            Statement.class.getClassLoader(),
            new Class<?>[] {Statement.class},
            (proxy, method, arguments) ->
                method.getName().equals("execute")
                    ? execute((String) arguments[0])
                    : call(method, arguments));
  }

  private boolean execute(String sql) throws Exception {
    if (sql.startsWith("BACKUP TO '")) {
      // A backup that nothing can be restored from: the journal and the district must do.
      Files.createFile(folder.getFileSystem().getPath(sql.substring(11, sql.length() - 1)));
      return false;
    }
    if (sql.startsWith("CHECKPOINT")) {
      power.boundary("database forced");
      return false;
    }
    return sql.startsWith("SHUTDOWN") ? false : statement.execute(sql);
  }

  private Object call(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(statement, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
