package org.gradecompanion.exchange.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever lies in a bundle, it is read or refused in a sentence. {@code mvn -q -Pfuzz verify}
 * tries new ones for {@code fuzz.seconds} in a small memory, and leaves one of each outcome in
 * {@code target/fuzz}; {@code -Dfuzz.seed=N} tries one again. What the corpus holds was found so.
 */
class BundleFuzzTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final BundleLimits LIMITS =
      new BundleLimits(3 << 20, 20_000, 1 << 20, 50, 200, 1 << 16);
  private static final int USUAL = 150;
  private static final long NANOS = 1_000_000_000L;
  private static final Path CORPUS =
      Path.of("src/test/resources/org/gradecompanion/exchange/bundle/corpus");
  private static final Path FOUND = Path.of("target/fuzz");

  /** Names of the sample's students, and what only they have. */
  private static final List<String> CONFIDENTIAL =
      List.of("Zephyrine", "Wren", "Quill", "Lou, Ann");

  @TempDir Path folder;
  private final Words words = Words.load(Locale.US);

  @Test
  void corpus_endsAsItsNamesSay() throws IOException {
    try (Stream<Path> corpus = Files.list(CORPUS)) {
      List<Path> zips = corpus.sorted().toList();
      assertThat(zips).hasSizeGreaterThan(20);
      for (Path zip : zips) {
        String name = zip.getFileName().toString();
        assertThat(outcome(zip)).as(name).isEqualTo(name.replaceAll("\\..*", ""));
      }
    }
  }

  @Test
  void mutants_areReadOrRefused_andWriteNothing() throws IOException {
    Long only = Long.getLong("fuzz.seed");
    Integer seconds = Integer.getInteger("fuzz.seconds");
    long first = only != null ? only : seconds == null ? 1 : System.nanoTime();
    long last = only != null ? only : seconds == null ? USUAL : Long.MAX_VALUE;
    long end = System.nanoTime() + (seconds == null ? 0 : seconds * NANOS);
    Set<String> seen = new TreeSet<>();
    long tried = 0;
    for (long seed = first; seed <= last; seed++, tried++) {
      if (seconds != null && only == null && System.nanoTime() > end) {
        break;
      }
      byte[] zip = new BundleMutator(seed).zip();
      String outcome = outcome(seed, zip);
      if (seen.add(outcome) && seconds != null) {
        keep(outcome, zip);
      }
    }
    if (seconds != null) {
      Files.writeString(FOUND.resolve("tried.txt"), tried + " bundles, " + seen.size() + " ends\n");
    }
    assertThat(seen).contains("read").hasSizeGreaterThan(only == null ? 10 : 0);
  }

  private String outcome(long seed, byte[] bytes) throws IOException {
    Path zip = Files.write(folder.resolve("bundle.zip"), bytes);
    try {
      String outcome = outcome(zip);
      try (Stream<Path> files = Files.walk(folder)) {
        assertThat(files.filter(Files::isRegularFile)).containsExactly(zip);
      }
      return outcome;
    } catch (RuntimeException | Error crash) {
      keep("crash-" + seed, bytes);
      throw new AssertionError("-Dfuzz.seed=" + seed + " ends in a crash", crash);
    }
  }

  /** How reading ends, as a file's name. */
  private String outcome(Path zip) {
    try {
      BundleRoster read =
          RosterBundle.read(zip, SampleBundle.TEACHER, TODAY, (file, rows) -> {}, LIMITS);
      read.problems().forEach(problem -> check(problem.why()));
      String kinds =
          read.problems().stream()
              .map(problem -> problem.why().key().replaceAll(".*\\.", "-"))
              .distinct()
              .sorted()
              .collect(Collectors.joining());
      return "read" + kinds;
    } catch (UserError refusal) {
      assertThat(refusal.userMessage().key()).startsWith("exchange.bundle.");
      check(refusal.userMessage());
      return "refused-" + refusal.userMessage().key().replaceAll(".*\\.", "");
    }
  }

  private void check(Message message) {
    assertThat(words.say(message)).isNotBlank().doesNotContain(CONFIDENTIAL);
  }

  private static void keep(String name, byte[] zip) {
    try {
      Files.createDirectories(FOUND);
      Files.write(FOUND.resolve(name + ".zip"), zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
