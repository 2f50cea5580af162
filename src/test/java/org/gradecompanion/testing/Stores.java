package org.gradecompanion.testing;

import java.nio.file.Path;
import java.time.Clock;
import org.gradecompanion.store.DataFolder;
import org.gradecompanion.store.Store;
import org.gradecompanion.store.StoreOpener;

/** Opens a real store on disk, as the program does. */
public final class Stores implements AutoCloseable {
  private static final byte[] KEY = new byte[32];
  private final DataFolder folder;
  private final Store store;

  private Stores(Path path, Clock clock) {
    folder = DataFolder.claim(path, () -> {});
    store = StoreOpener.open(folder, KEY, clock, "test-device").store();
  }

  public static Stores open(Path path, Clock clock) {
    return new Stores(path, clock);
  }

  public Store store() {
    return store;
  }

  @Override
  public void close() {
    store.close();
    folder.close();
  }
}
