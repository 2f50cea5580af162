package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A data folder belongs to one process, and is free again however that ends. */
@Timeout(300)
class FolderInUseTest {
  @TempDir Path temp;
  private @Nullable Process child;

  @AfterEach
  void endChild() {
    if (child != null) {
      child.destroyForcibly();
    }
  }

  @Test
  void folderInUse_isRefusedAndTheOtherIsRaised() throws Exception {
    Path folder = temp.resolve("data");
    child = claiming(folder);
    BufferedReader lines = child.inputReader(StandardCharsets.US_ASCII);
    readUntil(lines, "OPEN");

    assertThatThrownBy(() -> DataFolder.claim(folder, () -> {})).isInstanceOf(StoreInUse.class);
    assertThat(DataFolder.raiseOther(folder)).isTrue();
    readUntil(lines, "RAISED");

    child.destroyForcibly().waitFor();
    assertThat(DataFolder.raiseOther(folder)).isFalse();
    CountDownLatch asked = new CountDownLatch(1);
    try (DataFolder ours = DataFolder.claim(folder, asked::countDown)) {
      assertThat(ours.path()).isEqualTo(folder);
      assertThat(DataFolder.raiseOther(folder)).isTrue();
      asked.await();
      assertThatThrownBy(() -> DataFolder.claim(folder, () -> {}))
          .as("a second time in one process")
          .isInstanceOf(StoreInUse.class);
    }
    assertThat(DataFolder.raiseOther(folder)).isFalse();
  }

  private static Process claiming(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ClaimingChild.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void readUntil(BufferedReader lines, String wanted) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.equals(wanted)) {
      line = lines.readLine();
    }
    assertThat(line).isEqualTo(wanted);
  }
}
