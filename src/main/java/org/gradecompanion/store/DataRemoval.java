package org.gradecompanion.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.files.OwnerOnly;
import org.gradecompanion.files.Tree;

/**
 * A data folder claimed for nothing but its removal: it need not be whole, and its key need not be
 * there. What cannot be removed stays, and a later one goes on.
 */
public final class DataRemoval implements AutoCloseable {
  private final Path folder;
  private final FileChannel lock;

  private DataRemoval(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * @throws StoreInUse when another process has it
   * @throws IOException nothing can be written into it
   */
  public static DataRemoval claim(Path folder) throws IOException {
    OwnerOnly.folder(folder);
    FileChannel lock =
        FileChannel.open(
            folder.resolve(DataFiles.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      DataFolder.lock(folder, lock);
      return new DataRemoval(folder, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Whether the secrets of a folder are gone, and the rest of it is to follow. */
  public static boolean begun(Path folder) {
    return Files.exists(folder.resolve(DataFiles.FORGOTTEN));
  }

  /** The names of the secrets of all that is in it: what is in place, was, or was to be. */
  public List<String> ids() throws IOException {
    List<String> ids = new ArrayList<>(new PreviousData(folder).ids());
    DataFolder.idOf(folder).ifPresent(ids::add);
    DataFolder.idOf(folder.resolve(DataFiles.RESTORING)).ifPresent(ids::add);
    return ids;
  }

  /** Remembers that the secrets are gone: from now on nobody can open what is here. */
  public void secretsAreGone() throws IOException {
    OwnerOnly.replace(folder.resolve(DataFiles.FORGOTTEN), new byte[0]);
  }

  /**
   * Removes what the store put here, but not the claim.
   *
   * @throws java.nio.file.FileSystemException naming what cannot be removed
   */
  public void removeData() throws IOException {
    for (List<String> names : List.of(DataFiles.BESIDE, DataFiles.DATA)) {
      for (String name : names) {
        OwnerOnly.remove(folder.resolve(name));
      }
    }
  }

  /** To be called when nothing else is left; gives up the claim. */
  public void finish() throws IOException {
    Tree.remove(folder.resolve(DataFiles.FORGOTTEN));
    lock.close();
    Files.deleteIfExists(folder.resolve(DataFiles.LOCK));
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
