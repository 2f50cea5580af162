package org.gradecompanion.store;

import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Tells whether a database that opened is whole, and not older than it was. */
final class DatabaseCheck {
  /** Bytes that are more than enough for any page of ours and the cache beside it. */
  private static final long ENOUGH = 32L << 20;

  /** In megabytes. */
  private static final int SMALL_CACHE = 1;

  private DatabaseCheck() {}

  /** The database could not be looked at, and is not to be replaced for that. */
  static final class MemoryShort extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** A database that opens but cannot be relied on. */
  static final class Unsound extends SQLException {
    private static final long serialVersionUID = 1L;

    Unsound(String what) {
      super(what);
    }
  }

  /** Its numbers must not be below those noted when it was last forced to disk. */
  static void notOlder(Db db, Mark mark) throws SQLException {
    Progress progress = Progress.of(db);
    if (progress.changeNo() < mark.changeNo() || progress.appliedSeq() < mark.appliedSeq()) {
      throw new Unsound("older than it was");
    }
  }

  /** Reads every page of every table and index: damage in one may show only when it is written. */
  static void whole(Db db) throws SQLException {
    MVStore pages = db.pages();
    readable(
        () -> readAll(pages), () -> pages.setCacheSize(SMALL_CACHE), DatabaseCheck::memoryIsShort);
    long indexed = count(db, "SELECT COUNT(*) FROM score WHERE pending = TRUE");
    long stored =
        count(db, "SELECT COUNT(*) FROM score WHERE revision + 0 <> confirmed_revision + 0");
    if (indexed != stored) {
      throw new Unsound("an index and its table differ");
    }
    db.commit();
  }

  /** Reads something; fails as unsound when it cannot be read. */
  interface Reading {
    void run() throws Unsound;
  }

  /**
   * Memory can be short for a moment, or nonsense in a page ask for more than there is: it is tried
   * again with less in use, and told apart by what is left then.
   *
   * @param dropCaches gives memory back
   * @param isShort whether little is left
   * @throws MemoryShort nothing is known to be wrong with the database
   */
  static void readable(Reading all, Runnable dropCaches, BooleanSupplier isShort) throws Unsound {
    try {
      once(all);
    } catch (OutOfMemoryError first) {
      dropCaches.run();
      try {
        once(all);
      } catch (OutOfMemoryError again) {
        if (isShort.getAsBoolean()) {
          throw new MemoryShort();
        }
        throw new Unsound("a page asks for more memory than any needs");
      }
    }
  }

  private static void once(Reading all) throws Unsound {
    try {
      all.run();
    } catch (RuntimeException | StackOverflowError e) {
      throw new Unsound("a page cannot be read: " + e.getClass().getSimpleName());
    }
  }

  /** Whether that is why H2 failed. */
  static boolean isMemoryShort(SQLException e) {
    return e.getErrorCode() == Database.OUT_OF_MEMORY && memoryIsShort();
  }

  private static boolean memoryIsShort() {
    Runtime here = Runtime.getRuntime();
    return here.maxMemory() - here.totalMemory() + here.freeMemory() < ENOUGH;
  }

  private static void readAll(MVStore pages) throws Unsound {
    for (String name : pages.getMapNames()) {
      MVMap<?, ?> map = pages.getMap(DataUtils.parseHexInt(idOf(pages, name)));
      // What H2 has not opened is no table of ours.
      if (map != null) {
        read(map);
      }
    }
  }

  private static String idOf(MVStore pages, String map) {
    return pages.getMetaMap().get(DataUtils.META_NAME + map);
  }

  private static <K, V> void read(MVMap<K, V> map) throws Unsound {
    long entries = 0;
    for (Cursor<K, V> cursor = map.cursor(null); cursor.hasNext(); cursor.next()) {
      entries++;
    }
    if (entries != map.sizeAsLong()) {
      throw new Unsound("a page counts wrongly");
    }
  }

  private static long count(Db db, String sql) throws SQLException {
    return db.first(sql, row -> row.getLong(1)).orElse(0L);
  }
}
