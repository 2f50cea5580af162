package org.gradecompanion.sync;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.HandClock;
import org.gradecompanion.gateway.Http;
import org.gradecompanion.gateway.HttpTimeouts;
import org.gradecompanion.gateway.access.Gateways;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.practice.PracticeDistrict;
import org.gradecompanion.practice.PracticeOptions;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.simulation.Inline;
import org.gradecompanion.simulation.Power;
import org.gradecompanion.store.Edit;
import org.gradecompanion.store.SimulatedComputer;
import org.gradecompanion.store.Store;
import org.gradecompanion.testing.Relay;

/**
 * A teacher's day over a wire that a test spoils: the practice district over HTTP, a relay, the
 * engine, and a store in memory, so that thousands of exchanges take seconds.
 */
final class WireDay implements AutoCloseable {
  private static final String TEACHER = "maria.delgado@riverbend.example";

  private final HandClock clock = new HandClock();
  private final GatewayKind kind;
  private final HttpTimeouts timeouts;
  private final PracticeDistrict district;
  private final Relay relay;
  private final SimulatedComputer computer = new SimulatedComputer(new Power(), true);
  private final Store store;
  private final HandScheduler planner = new HandScheduler(clock);
  private final SyncEngine engine;
  private SectionId section;
  private CategoryId category;

  WireDay(GatewayKind kind) {
    this(kind, HttpTimeouts.USUAL);
  }

  WireDay(GatewayKind kind, HttpTimeouts timeouts) {
    this.kind = kind;
    this.timeouts = timeouts;
    district =
        PracticeDistrict.start(
            PracticeOptions.builder()
                .rosterBundle(school())
                .clock(clock)
                .zone(ZoneOffset.UTC)
                .build());
    relay = new Relay(URI.create(district.url()));
    store = computer.open(clock).store();
    engine =
        new SyncEngine(
            store,
            connection -> Optional.of(gateway(connection)),
            new RuleGate(Profile::powerTeacher),
            clock,
            SyncTimings.withJitter(0),
            planner,
            new Inline());
  }

  private static Path school() {
    try {
      return Path.of(WireDay.class.getResource("/org/gradecompanion/simulation/school").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts the program, connected, with everything pulled and nothing waiting. */
  WireDay begin() {
    engine.start();
    store.save(connection()).join();
    planner.run();
    pull();
    section = store.sections().join().get(0).id();
    category =
        book().categories().stream()
            .filter(each -> each.title().equals("Quiz"))
            .map(Category::id)
            .findFirst()
            .orElseThrow();
    forward(Duration.ofMinutes(1));
    district.forgetRequests();
    relay.forgetRequests();
    return this;
  }

  private Gateway gateway(Connection connection) {
    char[] secret = district.clientSecret().toCharArray();
    return Gateways.open(connection, secret, new Http(timeouts), new Inline(), clock);
  }

  private Connection connection() {
    return new Connection(
        kind,
        relay.through(URI.create(district.gateways().get(kind.code()))),
        relay.through(URI.create(district.tokenUrl())),
        district.clientId(),
        TEACHER,
        ZoneOffset.UTC,
        true);
  }

  Relay relay() {
    return relay;
  }

  PracticeDistrict district() {
    return district;
  }

  SyncStatus status() {
    return engine.status();
  }

  // What the teacher does

  AssignmentId add(String title) {
    AssignmentId id = new AssignmentId("a-" + title.replace(' ', '-'));
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    commit(
        new Edit.AssignmentSaved(
            new Assignment(
                id, section, title, "", BigDecimal.TEN, today, today.plusDays(1), category)));
    return id;
  }

  void enter(CellId cell, String points) {
    commit(new Edit.ScoreSet(cell, points.isEmpty() ? Score.BLANK : Score.of(points)));
  }

  void remove(AssignmentId assignment) {
    commit(new Edit.AssignmentRemoved(assignment));
  }

  private void commit(Edit edit) {
    store.commit(List.of(edit)).join();
  }

  /** Lets time go by, and what is due then happen. */
  void forward(Duration time) {
    planner.forward(time);
  }

  PushSummary drain() {
    CompletableFuture<PushSummary> summary = engine.drain();
    planner.run();
    return summary.join();
  }

  /** As "Push now": it waits for nothing but what the server asked for. */
  void push() {
    engine.pushNow();
    planner.run();
  }

  void resend(CellId cell) {
    store.resend(List.of(cell)).join();
  }

  PullOutcome pull() {
    CompletableFuture<PullOutcome> pulled = engine.pull();
    planner.run();
    return pulled.join();
  }

  // What the teacher sees

  SectionBook book() {
    return store.book(section).join();
  }

  List<StudentId> students() {
    return book().students().stream().map(Student::id).toList();
  }

  List<Section> sections() {
    return store.sections().join();
  }

  SyncFacts sync(CellId id) {
    return book().cells().stream()
        .filter(cell -> cell.id().equals(id))
        .findFirst()
        .map(CellRecord::sync)
        .orElse(SyncFacts.NONE);
  }

  SyncFacts sync(AssignmentId id) {
    return book().assignments().stream()
        .filter(a -> a.assignment().id().equals(id))
        .findFirst()
        .orElseThrow()
        .sync();
  }

  // What the district has

  /** The points of all results of the assignments with a title, in order. */
  List<String> scoresTitled(String title) {
    return district.lineItems().stream()
        .filter(item -> item.path("title").asText().equals(title))
        .flatMap(
            item ->
                district.results().stream()
                    .filter(r -> r.at("/lineItem/sourcedId").equals(item.path("sourcedId"))))
        .map(result -> result.path("score").asText())
        .sorted()
        .toList();
  }

  List<String> titles() {
    return district.lineItems().stream().map(item -> item.path("title").asText()).toList();
  }

  @Override
  public void close() {
    engine.close();
    store.close();
    computer.close();
    relay.close();
    district.close();
  }
}
