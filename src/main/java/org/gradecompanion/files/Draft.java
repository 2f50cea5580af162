package org.gradecompanion.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file where a person wants it, whole or not at all: written beside its place under a name that
 * nothing else has, then put there. A link stays, what it leads to is replaced. Closed before it
 * was put there it is gone.
 */
public final class Draft implements AutoCloseable {
  private final Path file;
  private final Path draft;
  private final @Nullable Set<PosixFilePermission> permissions;

  private Draft(Path file, @Nullable Set<PosixFilePermission> permissions) throws IOException {
    this.file = file;
    this.permissions = permissions;
    if (file.getParent() == null) {
      throw new FileSystemException(file.toString(), null, "no name for a file");
    }
    // Readable by its owner only from its first moment.
    draft = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".part");
  }

  /** One that only its owner can read. */
  public static Draft of(Path file) throws IOException {
    return new Draft(place(file), null);
  }

  /**
   * One that is made to be handed on and names nobody: who can read it is as for any new file, or
   * as for the one that it replaces.
   */
  public static Draft shared(Path file) throws IOException {
    Path place = place(file);
    Draft shared = new Draft(place, permissions(place));
    if (shared.permissions == null) {
      Files.delete(shared.draft);
      Files.createFile(shared.draft);
    }
    return shared;
  }

  /** Writes a small one in one go. */
  public static void write(Path file, byte[] content) throws IOException {
    try (Draft draft = of(file)) {
      draft.writeAndPublish(content);
    }
  }

  /** The same for one that is handed on. */
  public static void writeShared(Path file, byte[] content) throws IOException {
    try (Draft draft = shared(file)) {
      draft.writeAndPublish(content);
    }
  }

  /** Where it is until it is put in place. */
  public Path path() {
    return draft;
  }

  /** To write it; what was written is on the disk when this is closed. */
  public OutputStream open() throws IOException {
    FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
    return new ForcedOutput(Channels.newOutputStream(channel), channel);
  }

  /** Puts it in place, in the place of what was there. */
  public void publish() throws IOException {
    if (permissions != null) {
      Files.setPosixFilePermissions(draft, permissions);
    }
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
    OwnerOnly.forceDirectory(file.getParent());
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(draft);
  }

  private void writeAndPublish(byte[] content) throws IOException {
    try (OutputStream out = open()) {
      out.write(content);
    }
    publish();
  }

  /** Where a name leads, whether something is there or not. */
  private static Path place(Path file) throws IOException {
    Path place = file.toAbsolutePath();
    if (Files.exists(place)) {
      return place.toRealPath();
    }
    return Files.isSymbolicLink(place)
        ? place.resolveSibling(Files.readSymbolicLink(place))
        : place;
  }

  private static @Nullable Set<PosixFilePermission> permissions(Path file) throws IOException {
    return Files.exists(file) && posix(file) ? Files.getPosixFilePermissions(file) : null;
  }

  private static boolean posix(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class) != null;
  }
}
