package org.gradecompanion.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * Remembers of one file what a sudden loss of power may take back: of the blocks that were written
 * and not forced, how they were, and how long the file was.
 */
final class LosingFile {
  private static final int BLOCK = 4096;

  private final Path file;

  /** By number, in the order of their first write; a block may be shorter, or not there at all. */
  private final Map<Long, byte[]> before = new LinkedHashMap<>();

  private long forcedSize;

  /** As it is on the disk now. */
  LosingFile(Path file) throws IOException {
    this.file = file;
    forced();
  }

  /** What of what was not forced is gone. */
  enum Loss {
    NOTHING,
    EVERYTHING,
    /** Only what was written first is there, the last of it in part. */
    ALL_AFTER_SOME,
    /** A disk writes in any order. */
    ANY_BLOCKS;

    static Loss any(Random chance) {
      return values()[chance.nextInt(values().length)];
    }
  }

  /** So many bytes are about to be written there, or cut off. */
  void changing(long position, long bytes) throws IOException {
    long last = Math.min(position + bytes, Math.max(position, Files.size(file))) / BLOCK;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      for (long block = position / BLOCK; block <= last; block++) {
        if (!before.containsKey(block)) {
          ByteBuffer was = ByteBuffer.allocate(BLOCK);
          channel.read(was, block * BLOCK);
          before.put(block, Arrays.copyOf(was.array(), was.position()));
        }
      }
    }
    for (long block = last + 1; block <= (position + bytes - 1) / BLOCK; block++) {
      before.putIfAbsent(block, new byte[0]);
    }
  }

  void forced() throws IOException {
    before.clear();
    forcedSize = Files.size(file);
  }

  /** Takes it back, in this file or in a copy of it as it is now. */
  void lose(Path copy, Loss loss, Random chance) throws IOException {
    if (before.isEmpty() && Files.size(copy) == forcedSize) {
      return;
    }
    int kept = chance.nextInt(before.size() + 1);
    long end = loss == Loss.NOTHING ? Files.size(copy) : forcedSize;
    try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      int number = 0;
      for (Map.Entry<Long, byte[]> block : before.entrySet()) {
        boolean torn = loss == Loss.ALL_AFTER_SOME && number == kept;
        boolean stays =
            switch (loss) {
              case NOTHING -> true;
              case EVERYTHING -> false;
              case ALL_AFTER_SOME -> number <= kept;
              case ANY_BLOCKS -> chance.nextBoolean();
            };
        int from = stays ? (torn ? chance.nextInt(BLOCK) : BLOCK) : 0;
        long start = block.getKey() * BLOCK;
        if (from > 0) {
          end = Math.max(end, Math.min(start + from, Files.size(copy)));
        }
        byte[] was = Arrays.copyOf(block.getValue(), BLOCK);
        if (from < BLOCK && start + from < Files.size(copy)) {
          channel.write(ByteBuffer.wrap(was, from, BLOCK - from), start + from);
        }
        number++;
      }
      channel.truncate(end);
    }
  }
}
