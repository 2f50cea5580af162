package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gradecompanion.cli.Place;
import org.gradecompanion.gateway.route.SystemProxies;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.ProxySetting;
import org.gradecompanion.settings.NetworkFile;
import org.gradecompanion.settings.SecretStore;
import org.gradecompanion.store.StoreChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How servers are reached, changed while the program is open. */
class ChosenNetworkTest {
  @TempDir Path folder;

  @Test
  void keptPassword_isForItsProxyAndUserOnly() {
    Kept secrets = new Kept();
    KeptNetwork network = new KeptNetwork(new NetworkFile(folder), secrets, SystemProxies.NONE);

    network.use(proxy("proxy.example", "maria"), "sesame".toCharArray());
    network.use(proxy("proxy.example", "maria"), null);
    assertThat(secrets.read(KeptNetwork.PASSWORD)).isPresent();
    network.use(proxy("elsewhere.example", "maria"), null);
    assertThat(secrets.read(KeptNetwork.PASSWORD)).isEmpty();

    network.use(proxy("elsewhere.example", "maria"), "sesame".toCharArray());
    network.use(proxy("elsewhere.example", "ben"), null);
    assertThat(secrets.read(KeptNetwork.PASSWORD)).isEmpty();
  }

  private static ProxySetting proxy(String host, String user) {
    return new ProxySetting(ProxySetting.Mode.MANUAL, host, 3128, user);
  }

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

  /** A key store that forgets everything at the end. */
  private static final class Kept implements SecretStore {
    private final Map<String, char[]> secrets = new HashMap<>();

    @Override
    public Optional<char[]> read(String name) {
      return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public void write(String name, char[] secret) {
      secrets.put(name, secret.clone());
    }

    @Override
    public void forget(String name) {
      secrets.remove(name);
    }

    @Override
    public void forgetAll() {
      secrets.clear();
    }

    @Override
    public Strength strength() {
      return Strength.KEY_STORE;
    }
  }
}
