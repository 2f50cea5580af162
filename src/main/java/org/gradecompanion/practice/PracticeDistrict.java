package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A district's server on this computer: OneRoster 1.1 and 1.2, and the PowerTeacher Pro API, with
 * OAuth 2 client credentials on 127.0.0.1. Everything is held in memory; what was graded can be
 * kept in a file. Thread-safe.
 */
public final class PracticeDistrict implements AutoCloseable {
  /** The name of the OneRoster 1.1 door in {@link #gateways}. */
  public static final String ONEROSTER_11 = "oneroster-1.1";

  /** The name of the OneRoster 1.2 door in {@link #gateways}. */
  public static final String ONEROSTER_12 = "oneroster-1.2";

  /** The name of the PowerTeacher Pro API's door in {@link #gateways}. */
  public static final String POWERTEACHER = "powerteacher";

  static final String TOKEN_PATH = "/oauth/access_token";
  private static final int THREADS = 16;

  private final PracticeOptions options;
  private final List<String> notices = new ArrayList<>();
  private final Holdings holdings;
  private final @Nullable GradebookKeeper keeper;
  private final TokenDesk tokens;
  private final Misbehaviour misbehaviour;
  private final RequestLog log = new RequestLog();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService workers = Threads.pool("practice-district", THREADS);
  private final ExecutorService controllers = Threads.pool("practice-control", 2);
  private final Entrance door;
  private final Entrance controlDoor;
  private final Wire wire;

  private PracticeDistrict(
      PracticeOptions options, BiFunction<Integer, ExecutorService, Entrance> entrances) {
    this.options = options;
    holdings = School.load(options, notices);
    keeper =
        options.keptIn().map(file -> new GradebookKeeper(file, holdings.gradebook())).orElse(null);
    tokens = new TokenDesk(options);
    door = entrances.apply(options.port(), workers);
    controlDoor = entrances.apply(0, controllers);
    misbehaviour = new Misbehaviour(new Upkeep(holdings, tokens, door, options.clock()));
    wire = new Wire(url(), Edition.V1_2, holdings.roster());
  }

  /**
   * Starts a district.
   *
   * @throws PracticeException when the port is taken or the bundle cannot be served; the message
   *     says what to do
   */
  public static PracticeDistrict start(PracticeOptions options) {
    return start(options, Door::new);
  }

  /**
   * @param entrances makes the entrance at a port, 0 for any free one
   */
  static PracticeDistrict start(
      PracticeOptions options, BiFunction<Integer, ExecutorService, Entrance> entrances) {
    PracticeDistrict district = new PracticeDistrict(options, entrances);
    district.serve();
    return district;
  }

  private void serve() {
    Rules rules = Rules.of(options.profile(), holdings, options.passback());
    Predicate<String> refused = id -> id.equals(misbehaviour.refusedStudent());
    Habits habits = new Habits(options.habits());
    List<OneRosterService> services = new ArrayList<>();
    for (Edition edition : Edition.values()) {
      Writes writes = new Writes(edition, holdings, rules, refused, options.clock());
      Wire in = new Wire(url(), edition, holdings.roster());
      edition
          .services()
          .forEach(path -> services.add(new OneRosterService(path, in, holdings, writes, habits)));
    }
    XteService xte = new XteService(holdings, rules, refused, options.clock());
    controlDoor.serve(new ControlService(misbehaviour, this::facts, false));
    ControlService control = new ControlService(misbehaviour, this::facts, true);
    door.serve(new FrontDesk(tokens, services, xte, control, misbehaviour, log, closing));
  }

  /** Such as {@code http://127.0.0.1:50123}. */
  public String url() {
    return "http://127.0.0.1:" + door.port();
  }

  public String tokenUrl() {
    return url() + TOKEN_PATH;
  }

  public String clientId() {
    return tokens.clientId();
  }

  public String clientSecret() {
    return tokens.clientSecret();
  }

  /** The base URL of each way in, by its name; of 1.2, what its two services have in common. */
  public Map<String, String> gateways() {
    Map<String, String> gateways = new LinkedHashMap<>();
    gateways.put(ONEROSTER_11, url() + Edition.V1_1.services().get(0));
    gateways.put(ONEROSTER_12, url() + Edition.COMMON_PATH);
    gateways.put(POWERTEACHER, url() + XteService.PATH);
    return gateways;
  }

  /**
   * Where the misbehaviour can be switched over HTTP, also while the district is offline: a port of
   * its own. The same switches are at {@code /practice/control} of {@link #url}.
   */
  public String controlUrl() {
    return "http://127.0.0.1:" + controlDoor.port() + ControlService.PATH;
  }

  public Profile profile() {
    return options.profile();
  }

  /** The rows of the bundle that were left out, as {@code file:line: why}. */
  public List<String> notices() {
    return List.copyOf(notices);
  }

  /** The teachers who have a class and an e-mail address, in the order of the roster. */
  public List<String> teacherEmails() {
    return holdings.roster().usersWhere(User::teaches).stream()
        .filter(u -> u.active() && !holdings.roster().classesOf(u.sourcedId()).isEmpty())
        .map(User::email)
        .filter(Objects::nonNull)
        .toList();
  }

  public Misbehaviour misbehave() {
    return misbehaviour;
  }

  /** The last 200 000 requests, oldest first; those for the switches are not counted. */
  public List<RequestSeen> requests() {
    return log.list();
  }

  /** How many requests there were since the start, or since they were forgotten. */
  public long requestCount() {
    return log.count();
  }

  public void forgetRequests() {
    log.clear();
  }

  /** The line items that the district holds now, as a client of 1.2 would read them. */
  public List<JsonNode> lineItems() {
    return nodes(holdings.gradebook().lineItems().list());
  }

  /** The results that the district holds now, as a client of 1.2 would read them. */
  public List<JsonNode> results() {
    return nodes(holdings.gradebook().results().list());
  }

  public List<JsonNode> categories() {
    return nodes(holdings.gradebook().categories().list());
  }

  public List<JsonNode> terms() {
    return nodes(holdings.calendar().terms());
  }

  private List<JsonNode> nodes(List<? extends Entity> entities) {
    return entities.stream().<JsonNode>map(wire::json).toList();
  }

  private ObjectNode facts() {
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    facts.put("url", url());
    facts.put("controlUrl", controlUrl());
    facts.put("profile", options.profile().name().toLowerCase(Locale.ROOT));
    facts.put("requests", log.count());
    facts.put("lineItems", holdings.gradebook().lineItems().list().size());
    facts.put("results", holdings.gradebook().results().list().size());
    return facts;
  }

  /** Stops listening, cuts what is open, and forgets everything that is not kept in a file. */
  @Override
  public void close() {
    closing.countDown();
    door.close();
    controlDoor.close();
    workers.shutdownNow();
    controllers.shutdownNow();
    if (keeper != null) {
      keeper.close();
    }
  }
}
