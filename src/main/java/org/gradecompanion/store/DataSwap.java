package org.gradecompanion.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Puts other data in the place of a folder's, which goes aside whole: with its own name among the
 * secrets, so that it can be opened or put back. What a crash cuts off is finished at the next
 * claim of the folder.
 */
final class DataSwap {
  private static final String PLAN = "swap.plan";
  private static final String OUT = "out";
  private static final String IN = "in";
  private static final List<String> PARTS =
      List.of(
          Database.FILE,
          "store.mark",
          "key.check",
          "journal",
          "backup",
          "backup.read",
          "quarantine",
          "store.id");

  private DataSwap() {}

  /**
   * @param incoming a data folder below this one that nobody has open
   * @param aside where what is here goes, below this one too
   */
  static void run(Path folder, Path incoming, Path aside) throws IOException {
    OwnerOnly.folder(aside.getParent());
    OwnerOnly.folder(aside);
    plan(folder, OUT, folder.relativize(incoming), folder.relativize(aside));
    finish(folder);
  }

  /** Does what is left of a swap, if one was begun. */
  static void finish(Path folder) throws IOException {
    Path plan = folder.resolve(PLAN);
    if (!Files.exists(plan)) {
      return;
    }
    List<String> lines = Files.readAllLines(plan, StandardCharsets.UTF_8);
    Path incoming = folder.resolve(lines.get(1));
    Path aside = folder.resolve(lines.get(2));
    if (lines.get(0).equals(OUT)) {
      move(folder, aside);
      plan(folder, IN, folder.relativize(incoming), folder.relativize(aside));
    }
    move(incoming, folder);
    Files.delete(plan);
    Files.deleteIfExists(incoming.resolve("app.lock"));
    Files.deleteIfExists(incoming);
    OwnerOnly.forceDirectory(folder);
  }

  private static void move(Path from, Path to) throws IOException {
    for (String part : PARTS) {
      if (Files.exists(from.resolve(part))) {
        Files.move(from.resolve(part), to.resolve(part), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    OwnerOnly.forceDirectory(to);
  }

  private static void plan(Path folder, String phase, Path incoming, Path aside)
      throws IOException {
    String text = phase + "\n" + incoming + "\n" + aside + "\n";
    OwnerOnly.replace(folder.resolve(PLAN), text.getBytes(StandardCharsets.UTF_8));
  }
}
