package org.gradecompanion.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gradecompanion.files.Tree;

/** What restores put aside, each in a folder named by when. */
final class PreviousData {
  /** Enough to take back a mistake that was noticed late; each is as large as the data. */
  static final int KEPT = 3;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private final Path folder;

  PreviousData(Path data) {
    folder = data.resolve(DataFiles.PREVIOUS);
  }

  /** A place for what is put aside now, after all others whatever the clock says; not made yet. */
  Path free(Instant now) throws IOException {
    String stamp = STAMP.format(now);
    String newest = all().stream().findFirst().map(PreviousData::name).orElse("");
    return folder.resolve(stamp.compareTo(newest) > 0 ? stamp : newest + "-1");
  }

  /** The last that holds data: a crash may have left a folder without. */
  Optional<Path> last() throws IOException {
    return all().stream().filter(DataSwap::whole).findFirst();
  }

  /**
   * Removes all but the newest.
   *
   * @param forget removes the secrets of what goes, by their name; without them it is gone even
   *     where a disk still holds it
   */
  void keepNewest(Consumer<String> forget) throws IOException {
    int kept = 0;
    for (Path each : all()) {
      if (DataSwap.whole(each) && kept < KEPT) {
        kept++;
      } else {
        DataFolder.idOf(each).ifPresent(forget);
        Tree.remove(each);
      }
    }
  }

  /**
   * Removes what was put aside before a time.
   *
   * @param forget as {@link #keepNewest}
   */
  void forgetBefore(Instant before, Consumer<String> forget) throws IOException {
    String first = STAMP.format(before);
    for (Path each : all()) {
      if (each.getFileName().toString().compareTo(first) < 0) {
        DataFolder.idOf(each).ifPresent(forget);
        Tree.remove(each);
      }
    }
  }

  /** The names of the secrets of all of them. */
  List<String> ids() throws IOException {
    return all().stream().map(DataFolder::idOf).flatMap(Optional::stream).toList();
  }

  private List<Path> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted(Comparator.comparing(PreviousData::name).reversed()).toList();
    }
  }

  private static String name(Path each) {
    return each.getFileName().toString();
  }
}
