package org.gradecompanion.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gradecompanion.gateway.HandClock;
import org.gradecompanion.gateway.access.Gateways;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.PullChoice;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.practice.PracticeDistrict;
import org.gradecompanion.practice.PracticeOptions;
import org.gradecompanion.practice.RequestSeen;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.store.DataFolder;
import org.gradecompanion.store.Edit;
import org.gradecompanion.store.Store;
import org.gradecompanion.store.StoreOpener;

/**
 * A teacher's day: the practice district over HTTP, a store on disk, and the engine between them,
 * whose time the test moves by hand.
 */
final class SchoolDay implements AutoCloseable {
  static final SectionId ALGEBRA = new SectionId("class-algebra-p1");
  static final String TEACHER = "maria.delgado@riverbend.example";

  private final HandClock clock = new HandClock();
  private final Path folder;
  private final GatewayKind kind;
  private final PracticeDistrict district;
  private final List<SyncStatus.Phase> phases = new CopyOnWriteArrayList<>();
  private PushGate gate = new RuleGate(Profile::powerTeacher);
  private SyncTimings timings = SyncTimings.withJitter(0);
  private DataFolder data;
  private Store store;
  private HandScheduler planner;
  private SyncEngine engine;
  private String secret;
  private SectionId section = ALGEBRA;
  private CategoryId quizzes = new CategoryId("category-quiz");

  SchoolDay(Path folder) {
    this(folder, GatewayKind.ONEROSTER_1_1);
  }

  SchoolDay(Path folder, GatewayKind kind) {
    this.folder = folder;
    this.kind = kind;
    district =
        PracticeDistrict.start(PracticeOptions.builder().clock(clock).zone(ZoneOffset.UTC).build());
    secret = district.clientSecret();
  }

  /** Starts the program, with the connection set up and everything pulled. */
  SchoolDay begin() {
    start();
    get(store.save(connection()));
    planner.run();
    pull();
    if (kind == GatewayKind.POWERTEACHER) {
      findByPowerSchoolsNumbers();
    }
    forward(Duration.ofMinutes(1));
    district.forgetRequests();
    phases.clear();
    return this;
  }

  private void findByPowerSchoolsNumbers() {
    section =
        get(store.sections()).stream()
            .filter(each -> each.code().equals("MAT101-1"))
            .map(Section::id)
            .findFirst()
            .orElseThrow();
    quizzes =
        book().categories().stream()
            .filter(each -> each.title().equals("Quiz"))
            .map(Category::id)
            .findFirst()
            .orElseThrow();
  }

  void start() {
    planner = new HandScheduler(clock);
    start(planner);
    planner.run();
  }

  /** Starts the program with an engine on a thread of its own. */
  void start(ScheduledExecutorService thread) {
    data = DataFolder.claim(folder, () -> {});
    store = StoreOpener.open(data, new byte[32], clock, "test").store();
    engine =
        new SyncEngine(
            store,
            connection -> Optional.of(Gateways.open(connection, secret.toCharArray(), clock)),
            (outline, today) -> gate.open(outline, today),
            clock,
            timings,
            thread,
            Executors.newFixedThreadPool(4));
    engine.subscribe(status -> phases.add(status.phase()));
    engine.start();
  }

  void stop() {
    engine.close();
    store.close();
    data.close();
  }

  Connection connection() {
    return new Connection(
        kind,
        URI.create(district.gateways().get(kind.code())),
        URI.create(district.tokenUrl()),
        district.clientId(),
        TEACHER,
        ZoneOffset.UTC,
        true);
  }

  PracticeDistrict district() {
    return district;
  }

  Store store() {
    return store;
  }

  SyncEngine engine() {
    return engine;
  }

  HandScheduler planner() {
    return planner;
  }

  HandClock clock() {
    return clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** As the settings say at the next start. */
  void timings(SyncTimings other) {
    timings = other;
  }

  void gate(PushGate other) {
    gate = other;
  }

  void secret(String other) {
    secret = other;
  }

  /** The phases since the day began, without repetitions. */
  List<SyncStatus.Phase> phases() {
    return List.copyOf(phases);
  }

  // What the teacher does

  AssignmentId add(String title) {
    AssignmentId id = new AssignmentId("a-" + title.replace(' ', '-'));
    commit(new Edit.AssignmentSaved(assignment(id, title)));
    return id;
  }

  Assignment assignment(AssignmentId id, String title) {
    return new Assignment(
        id, section, title, "", BigDecimal.TEN, today(), today().plusDays(1), quizzes);
  }

  void enter(AssignmentId assignment, StudentId student, String points) {
    Score score = points.isEmpty() ? Score.BLANK : Score.of(points);
    commit(new Edit.ScoreSet(new CellId(assignment, student), score));
  }

  void commit(Edit... edits) {
    get(store.commit(List.of(edits)));
    // Through the writer once more: subscribers have heard of it then.
    store.ledger().settle(List.of());
  }

  void forward(Duration time) {
    planner.forward(time);
  }

  PushSummary drain() {
    CompletableFuture<PushSummary> summary = engine.drain();
    planner.run();
    return get(summary);
  }

  PullOutcome pull() {
    return pull(PullChoice.ASK);
  }

  PullOutcome pull(PullChoice choice) {
    CompletableFuture<PullOutcome> pulled = engine.pull(choice);
    planner.run();
    return get(pulled);
  }

  // What the teacher sees

  SectionBook book() {
    return get(store.book(section));
  }

  List<StudentId> students() {
    return book().students().stream().map(Student::id).toList();
  }

  CellRecord cell(AssignmentId assignment, StudentId student) {
    CellId id = new CellId(assignment, student);
    return book().cells().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  AssignmentRecord record(AssignmentId id) {
    return book().assignments().stream()
        .filter(a -> a.assignment().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  // What the district has

  /** The scores of an assignment as the district holds them, one text per result. */
  List<String> results(AssignmentId assignment) {
    return district.results().stream()
        .filter(r -> r.at("/lineItem/sourcedId").asText().equals(assignment.value()))
        .map(r -> r.at("/student/sourcedId").asText() + "=" + r.path("score").asText())
        .sorted()
        .toList();
  }

  /** The scores of the assignments with a title, one text per result. */
  List<String> scoresTitled(String title) {
    return district.lineItems().stream()
        .filter(item -> item.path("title").asText().equals(title))
        .flatMap(item -> district.results().stream().filter(result -> isOf(item, result)))
        .map(result -> result.path("score").asText())
        .sorted()
        .toList();
  }

  private static boolean isOf(JsonNode item, JsonNode result) {
    return result.at("/lineItem/sourcedId").equals(item.path("sourcedId"));
  }

  List<String> titles() {
    return district.lineItems().stream().map(item -> item.path("title").asText()).toList();
  }

  long count(String method) {
    return district.requests().stream().filter(r -> r.method().equals(method)).count();
  }

  List<RequestSeen> requests() {
    return new ArrayList<>(district.requests());
  }

  static String[] sorted(String... texts) {
    return Arrays.stream(texts).sorted().toArray(String[]::new);
  }

  static <T> T get(CompletableFuture<T> future) {
    try {
      return future.get(60, TimeUnit.SECONDS);
    } catch (java.util.concurrent.ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(e.getCause());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    stop();
    district.close();
  }
}
