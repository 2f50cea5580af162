package org.gradecompanion.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gradecompanion.files.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts other data in the place of a folder's, which goes aside whole: with its own name among the
 * secrets, so that it can be opened or put back. What a crash or a failing disk cuts off is
 * finished at the next claim of the folder; until then the plan says what belongs where.
 */
final class DataSwap {
  private static final Logger LOG = LoggerFactory.getLogger(DataSwap.class);
  private static final String OUT = "out";
  private static final String IN = "in";

  private final Path folder;
  private final Moves moves;

  DataSwap(Path folder) {
    this(folder, (from, to) -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
  }

  DataSwap(Path folder, Moves moves) {
    this.folder = folder;
    this.moves = moves;
  }

  /** Moves a file or folder; the seam at which tests make a disk fail. */
  interface Moves {
    void move(Path from, Path to) throws IOException;
  }

  /** Whether one was begun that is not finished. */
  boolean pending() {
    return Files.exists(plan());
  }

  /** Whether a data folder holds data, and the name under which their key is kept. */
  static boolean whole(Path folder) {
    return Files.exists(folder.resolve(DataFiles.ID)) && holdsData(folder);
  }

  /**
   * @param incoming a data folder below this one that nobody has open
   * @param aside where what is here goes, below this one too
   */
  void run(Path incoming, Path aside) throws IOException {
    plan(OUT, folder.relativize(incoming), folder.relativize(aside));
    finish();
  }

  /** Does what is left of a swap, if one was begun. */
  void finish() throws IOException {
    if (!pending()) {
      return;
    }
    List<String> lines = Files.readAllLines(plan(), StandardCharsets.UTF_8);
    boolean out = lines.get(0).equals(OUT);
    Path incoming = folder.resolve(lines.get(1));
    Path aside = folder.resolve(lines.get(2));
    boolean arrived = !out && holdsData(folder);
    if (!arrived && !holdsData(incoming)) {
      LOG.warn("what was to be put in place is gone; what was put aside is put back");
      move(aside, folder, inward());
      end(aside);
      return;
    }
    if (out) {
      OwnerOnly.folder(aside.getParent());
      OwnerOnly.folder(aside);
      move(folder, aside, DataFiles.DATA);
      plan(IN, folder.relativize(incoming), folder.relativize(aside));
    }
    move(incoming, folder, inward());
    end(incoming);
  }

  private void end(Path emptied) throws IOException {
    Files.delete(plan());
    OwnerOnly.forceDirectory(folder);
    removeIfEmpty(emptied);
  }

  /** The name of the secrets comes first: what follows can be opened. */
  private static List<String> inward() {
    List<String> parts = new ArrayList<>(DataFiles.DATA);
    Collections.reverse(parts);
    return parts;
  }

  private static boolean holdsData(Path folder) {
    return Files.exists(folder.resolve(DataFiles.DATABASE))
        || Files.exists(folder.resolve(DataFiles.KEY_CHECK));
  }

  private void move(Path from, Path to, List<String> parts) throws IOException {
    for (String part : parts) {
      if (Files.exists(from.resolve(part))) {
        moves.move(from.resolve(part), to.resolve(part));
      }
    }
    OwnerOnly.forceDirectory(to);
    OwnerOnly.forceDirectory(from);
  }

  private static void removeIfEmpty(Path folder) {
    try {
      Files.deleteIfExists(folder.resolve(DataFiles.LOCK));
      Files.deleteIfExists(folder);
    } catch (IOException somethingElseIsInIt) {
      // The data are in place: what is left beside them is in nobody's way.
      return;
    }
  }

  private Path plan() {
    return folder.resolve(DataFiles.PLAN);
  }

  private void plan(String phase, Path incoming, Path aside) throws IOException {
    String text = phase + "\n" + incoming + "\n" + aside + "\n";
    OwnerOnly.replace(plan(), text.getBytes(StandardCharsets.UTF_8));
  }
}
