package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gradecompanion.cli.Place;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.ProxySetting;
import org.gradecompanion.store.StoreChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How servers are reached, changed while the program is open. */
class ChosenNetworkTest {
  @TempDir Path folder;

  @Test
  void otherWay_holdsForWhatIsOpenToo_andTheConnectionStaysWhatItIs() {
    Place place =
        new Place(
            Optional.of(folder.resolve("data")),
            Optional.of(folder.resolve("settings")),
            Optional.of("a passphrase for the test".toCharArray()));
    try (Core core = Core.open(place, Clock.systemUTC(), () -> {})) {
      new PracticeSchool(core, Runnable::run).prepare().join();
      Connection connection = core.connections().current().join().orElseThrow();
      List<StoreChange> told = new CopyOnWriteArrayList<>();
      core.store().subscribe(told::add);
      ChosenNetwork network = new ChosenNetwork(core, Runnable::run);

      network.use(ProxySetting.NONE, null).join();
      // Announced in order, and after this one is.
      core.store().save(connection).join();

      assertThat(told).hasSize(2).allMatch(StoreChange::connection);
      assertThat(network.current().join().proxy()).isEqualTo(ProxySetting.NONE);
      assertThat(core.connections().current().join()).contains(connection);
    }
  }
}
