package org.gradecompanion.simulation;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.Http;
import org.gradecompanion.gateway.HttpTimeouts;
import org.gradecompanion.gateway.access.Gateways;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.practice.InProcessDoor;
import org.gradecompanion.practice.PracticeDistrict;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.store.Store;
import org.gradecompanion.sync.HandScheduler;
import org.gradecompanion.sync.RuleGate;
import org.gradecompanion.sync.SyncEngine;
import org.gradecompanion.sync.SyncTimings;

/** How the program reaches the district: one of the ways in, over a wire that is no network. */
final class Way {
  static final String CLIENT = "simulated";
  static final String SECRET = "secret";
  private static final String TEACHER = "maria.delgado@riverbend.example";
  // Nothing on this wire ever waits, and what watches the time would be a thread of its own.
  private static final HttpTimeouts NONE =
      new HttpTimeouts(Duration.ZERO, Duration.ZERO, Duration.ZERO);
  private static final ThreadLocal<Wire> WIRE = ThreadLocal.withInitial(Wire::new);

  private final GatewayKind kind;
  private final Clock clock;
  private final Wire wire = WIRE.get();

  /** What is made once: it takes longer than a day at school. */
  private static final class Wire {
    private final InProcessSockets sockets = new InProcessSockets();
    private final OkHttpClient base =
        new OkHttpClient.Builder().socketFactory(sockets).fastFallback(false).build();
  }

  Way(GatewayKind kind, Clock clock) {
    this.kind = kind;
    this.clock = clock;
  }

  /** From now on the wire leads to this door. */
  void lead(InProcessDoor door, Power power) {
    wire.sockets.lead(door, power);
  }

  Connection connection(PracticeDistrict district) {
    Map<String, String> urls = district.gateways();
    return new Connection(
        kind,
        URI.create(urls.get(kind.code())),
        URI.create(district.tokenUrl()),
        CLIENT,
        TEACHER,
        ZoneOffset.UTC,
        true);
  }

  /** Everything that happens in it happens on the thread that runs the planner. */
  SyncEngine engine(Store store, HandScheduler planner, Sabotage sabotage) {
    return new SyncEngine(
        sabotage.store(store),
        connection -> Optional.of(sabotage.gateway(open(connection))),
        new RuleGate(Profile::powerTeacher),
        clock,
        SyncTimings.withJitter(0),
        planner,
        new Inline());
  }

  private Gateway open(Connection connection) {
    Http http = new Http(wire.base, NONE);
    return Gateways.open(connection, SECRET.toCharArray(), http, new Inline(), clock);
  }

  /**
   * Whether scores can be read there: if not, nothing is known of what others enter, and a lost
   * database has only its backups.
   */
  boolean readsScores() {
    return kind != GatewayKind.POWERTEACHER;
  }
}
