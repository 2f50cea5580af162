package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gradecompanion.ui.lock.LockControls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unlocking, whatever else the window has done meanwhile. */
class WindowLockTest {
  @TempDir Path folder;

  @Test
  void rightPassphrase_unlocksWhileTheWindowsWorkTakesLong() {
    CountDownLatch written = new CountDownLatch(1);
    try (Core core = ProgramWindow.core(folder)) {
      WindowWork work = core.finishFirst(new WindowWork("test-window"));
      WindowLock lock = new WindowLock(core, LockControls.Key.DATA);
      work.execute(
          () -> {
            try {
              written.await();
            } catch (InterruptedException ended) {
              Thread.currentThread().interrupt();
            }
          });
      try {
        assertThat(lock.opens("a passphrase for the test".toCharArray()))
            .succeedsWithin(40, TimeUnit.SECONDS)
            .isEqualTo(true);
      } finally {
        written.countDown();
      }
    }
  }
}
