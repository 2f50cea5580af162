package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Dialect;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.store.Store;
import org.gradecompanion.testing.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stays here depends on the way into PowerTeacher. */
class RulesInForceTest {
  @TempDir Path temp;
  private Stores stores;
  private Store store;
  private RulesInForce rules;

  @BeforeEach
  void open() {
    stores = Stores.open(temp.resolve("data"), Clock.systemUTC());
    store = stores.store();
    rules = new RulesInForce(ChosenProfile.load(temp.resolve("settings")), store);
  }

  @AfterEach
  void close() {
    rules.close();
    stores.close();
  }

  @Test
  void rules_withoutAConnection_carryWhatEveryServerDoes() {
    assertThat(rules.get().scores().flags()).isEqualTo(Set.of(Flag.MISSING, Flag.EXEMPT));
    assertThat(rules.get().scores().comments()).isFalse();
  }

  @Test
  void rules_forAnotherKindOfConnection_areToldAndCarryMore() throws InterruptedException {
    BlockingQueue<Profile> told = new LinkedBlockingQueue<>();
    rules.subscribe(told::add);

    store.save(connection(GatewayKind.POWERTEACHER)).join();

    Profile now = told.poll(10, TimeUnit.SECONDS);
    assertThat(now).isNotNull();
    assertThat(now.scores().comments()).isTrue();
    assertThat(now.scores().flags()).contains(Flag.MISSING, Flag.EXEMPT);
    assertThat(rules.get()).isEqualTo(now);
  }

  @Test
  void rules_forAServerThatKeepsNoMarks_areToldAndCarryLess() throws InterruptedException {
    BlockingQueue<Profile> told = new LinkedBlockingQueue<>();
    rules.subscribe(told::add);
    Connection second = connection(GatewayKind.ONEROSTER_1_2);
    store.save(second).join();
    Profile before = told.poll(10, TimeUnit.SECONDS);
    assertThat(before).isNotNull();
    assertThat(before.scores().flags()).contains(Flag.LATE);

    store.save(second.speaking(Dialect.USUAL.keepingMarks(false))).join();

    Profile now = told.poll(10, TimeUnit.SECONDS);
    assertThat(now).isNotNull();
    assertThat(now.scores().flags()).isEqualTo(Set.of(Flag.MISSING, Flag.EXEMPT));
  }

  private static Connection connection(GatewayKind kind) {
    URI here = URI.create("http://127.0.0.1:1/");
    return new Connection(kind, here, here, "id", "t@school.example", ZoneOffset.UTC, false);
  }
}
