package org.gradecompanion.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gradecompanion.model.Dialect;
import org.gradecompanion.model.GatewayKind;
import org.jspecify.annotations.Nullable;

/** A connection file as JSON. Read strictly: what is not understood could be what matters. */
final class ConnectionJson {
  /** The newest that is understood. */
  static final int VERSION = 2;

  /** What versions before 2 could not say: a file without it is written as they do. */
  private static final String SINCE_2 = "category.exceptions";

  private static final String FORMAT = "gradebookConnection";
  private static final String SECRET = "secret";
  private static final String NETWORK = "network";
  private static final String FINGERPRINT = "fingerprint";
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ConnectionJson() {}

  /** What is no object is one with nothing in it. */
  static ObjectNode tree(byte[] content) throws IOException {
    return JSON.readTree(content) instanceof ObjectNode node ? node : JSON.createObjectNode();
  }

  /** Whether something that is no JSON was one of these once. */
  static boolean wreck(byte[] content) {
    return new String(content, StandardCharsets.UTF_8).contains(FORMAT);
  }

  /** 0 when it is no connection file. */
  static int version(ObjectNode tree) {
    return tree.path(FORMAT).asInt();
  }

  static String fingerprint(ObjectNode tree) {
    return tree.path(FINGERPRINT).asText();
  }

  static Optional<JsonNode> secret(ObjectNode tree) {
    return Optional.ofNullable(tree.get(SECRET));
  }

  /** What the fingerprint is made of: everything but the secret, in one line. */
  static String canonical(DistrictSetup setup) {
    return fill(JSON.createObjectNode(), setup).toString();
  }

  static byte[] bytes(DistrictSetup setup, Fingerprint fingerprint, @Nullable JsonNode sealed)
      throws JsonProcessingException {
    ObjectNode tree = fill(JSON.createObjectNode(), setup);
    tree.put(FINGERPRINT, fingerprint.text());
    if (sealed != null) {
      tree.set(SECRET, sealed);
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree);
  }

  /**
   * @throws IllegalArgumentException something is missing, unknown or makes no sense
   */
  static DistrictSetup setup(ObjectNode tree) {
    known(
        tree,
        Set.of(
            FORMAT,
            "district",
            "gateway",
            "address",
            "tokenAddress",
            "clientId",
            "timeZone",
            "dialect",
            "rules",
            NETWORK,
            FINGERPRINT,
            SECRET));
    JsonNode rules = tree.path("rules");
    known(rules, Set.of("name", "title", "settings"));
    try {
      return new DistrictSetup(
          text(tree, "district"),
          GatewayKind.byCode(text(tree, "gateway")).orElseThrow(ConnectionJson::senseless),
          address(text(tree, "address")),
          address(text(tree, "tokenAddress")),
          text(tree, "clientId"),
          ZoneId.of(text(tree, "timeZone")),
          dialect(tree.path("dialect")),
          new DistrictSetup.Rules(
              text(rules, "name"), text(rules, "title"), settings(rules.path("settings"))),
          tree.has(NETWORK) ? NetworkJson.read(tree.get(NETWORK)) : DistrictNetwork.USUAL);
    } catch (DateTimeException e) {
      throw senseless();
    }
  }

  private static ObjectNode fill(ObjectNode tree, DistrictSetup setup) {
    boolean usual = setup.network().equals(DistrictNetwork.USUAL);
    boolean first = usual && !setup.rules().settings().containsKey(SINCE_2);
    tree.put(FORMAT, first ? 1 : VERSION);
    tree.put("district", setup.district());
    tree.put("gateway", setup.kind().code());
    tree.put("address", setup.url().toString());
    tree.put("tokenAddress", setup.tokenUrl().toString());
    tree.put("clientId", setup.clientId());
    tree.put("timeZone", setup.zone().getId());
    Dialect dialect = setup.dialect();
    tree.putObject("dialect")
        .put("dates", Dialect.code(dialect.dates()))
        .put("references", Dialect.code(dialect.references()))
        .put("scopes", dialect.scopes())
        .put("rosters", Dialect.code(dialect.rosters()))
        .put("marks", dialect.marks());
    ObjectNode rules = tree.putObject("rules");
    rules.put("name", setup.rules().name());
    rules.put("title", setup.rules().title());
    ObjectNode settings = rules.putObject("settings");
    setup.rules().settings().forEach(settings::put);
    if (!usual) {
      NetworkJson.write(setup.network(), tree.putObject(NETWORK));
    }
    return tree;
  }

  private static Dialect dialect(JsonNode node) {
    known(node, Set.of("dates", "references", "scopes", "rosters", "marks"));
    return new Dialect(
        choice(Dialect.Dates.class, node, "dates"),
        choice(Dialect.References.class, node, "references"),
        yes(node, "scopes"),
        choice(Dialect.Rosters.class, node, "rosters"),
        yes(node, "marks"));
  }

  private static Map<String, String> settings(JsonNode node) {
    Map<String, String> settings = new LinkedHashMap<>();
    node.fieldNames().forEachRemaining(name -> settings.put(name, text(node, name)));
    return settings;
  }

  private static <E extends Enum<E>> E choice(Class<E> choices, JsonNode node, String name) {
    return Dialect.byCode(choices, text(node, name)).orElseThrow(ConnectionJson::senseless);
  }

  private static boolean yes(JsonNode node, String name) {
    if (!node.path(name).isBoolean()) {
      throw senseless();
    }
    return node.path(name).asBoolean();
  }

  private static URI address(String text) {
    URI address = URI.create(text);
    boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    if (!web || address.getHost() == null) {
      throw senseless();
    }
    return address;
  }

  /** A text of one line. */
  static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (!value.isTextual() || value.asText().chars().anyMatch(Character::isISOControl)) {
      throw senseless();
    }
    return value.asText();
  }

  static void known(JsonNode node, Collection<String> names) {
    Set<String> unknown = new TreeSet<>();
    node.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(names);
    if (!node.isObject() || !unknown.isEmpty()) {
      throw senseless();
    }
  }

  static IllegalArgumentException senseless() {
    return new IllegalArgumentException("not understood");
  }
}
