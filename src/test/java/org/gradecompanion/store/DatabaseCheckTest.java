package org.gradecompanion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A database that cannot be read for want of memory is not taken for damaged. */
class DatabaseCheckTest {
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicInteger dropped = new AtomicInteger();

  @Test
  void memoryShortForAMoment_isTriedAgainWithLessInUse() {
    assertThatCode(() -> read(1, true)).doesNotThrowAnyException();

    assertThat(reads).hasValue(2);
    assertThat(dropped).hasValue(1);
  }

  @Test
  void memoryThatStaysShort_saysNothingAboutTheDatabase() {
    assertThatThrownBy(() -> read(2, true)).isInstanceOf(DatabaseCheck.MemoryShort.class);
  }

  @Test
  void pageThatAsksForMoreThanThereIs_whileThereIsPlenty_isNonsense() {
    assertThatThrownBy(() -> read(2, false)).isInstanceOf(DatabaseCheck.Unsound.class);
  }

  private void read(int failures, boolean isShort) throws DatabaseCheck.Unsound {
    DatabaseCheck.readable(
        () -> {
          if (reads.getAndIncrement() < failures) {
            throw new OutOfMemoryError("Java heap space");
          }
        },
        dropped::incrementAndGet,
        () -> isShort);
  }
}
