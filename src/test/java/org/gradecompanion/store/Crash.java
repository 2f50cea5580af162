package org.gradecompanion.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a crash leaves: the files of a store as they are while it is open. And what disks do. */
public final class Crash {
  static final int BLOCK = 4096;

  private Crash() {}

  /** Copies an open data folder as a sudden power cut would leave it. */
  public static Path copy(Path folder, Path to) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
                throws IOException {
              Files.createDirectories(to.resolve(folder.relativize(dir)));
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              try {
                Files.copy(file, to.resolve(folder.relativize(file)));
              } catch (NoSuchFileException gone) {
                // A backup that was unpacked to be read.
                return FileVisitResult.CONTINUE;
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
              if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
              }
              throw e;
            }
          });
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Damages a file. */
  public enum Damage {
    NONE,
    DELETED,
    CUT_IN_HALF,
    EMPTIED,
    ZEROED,
    FLIPPED,
    HEADER_ZEROED,
    BLOCK_ZEROED,
    BLOCK_FLIPPED;

    /** Any but none. */
    public static Damage any(Random chance) {
      return values()[1 + chance.nextInt(values().length - 1)];
    }

    /** Damages it at a place of no particular choice. */
    void on(Path file) {
      on(file, new Random(0));
    }

    public void on(Path file, Random chance) {
      try {
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        switch (this) {
          case NONE -> {
            return;
          }
          case DELETED -> Files.deleteIfExists(file);
          case CUT_IN_HALF -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
          case EMPTIED -> Files.write(file, new byte[0]);
          case ZEROED -> {
            Arrays.fill(bytes, bytes.length / 3, bytes.length * 2 / 3, (byte) 0);
            Files.write(file, bytes);
          }
          case FLIPPED -> {
            for (int i = 0; i < bytes.length; i += 97) {
              bytes[i] ^= 0x55;
            }
            Files.write(file, bytes);
          }
          case HEADER_ZEROED -> {
            Arrays.fill(bytes, 0, Math.min(bytes.length, 2 * BLOCK), (byte) 0);
            Files.write(file, bytes);
          }
          case BLOCK_ZEROED -> zeroBlock(file, chance.nextInt(bytes.length / BLOCK + 1));
          case BLOCK_FLIPPED -> flipBlock(file, chance.nextInt(bytes.length / BLOCK + 1));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static void flipBlock(Path file, int block) {
    changeBlock(file, block, is -> (byte) (is ^ 0x55));
  }

  static void zeroBlock(Path file, int block) {
    changeBlock(file, block, is -> (byte) 0);
  }

  private static void changeBlock(Path file, int block, UnaryOperator<Byte> change) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      int from = block * BLOCK;
      for (int i = from; i < Math.min(bytes.length, from + BLOCK); i++) {
        bytes[i] = change.apply(bytes[i]);
      }
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Path database(Path folder) {
    return folder.resolve(Database.FILE);
  }

  /** The journal's files, oldest first. */
  static List<Path> journal(Path folder) {
    return list(folder.resolve("journal"));
  }

  static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
