package org.gradecompanion.bench;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/**
 * A practice district in a process of its own, so that neither its memory nor its warm-up is taken
 * for that of whoever pushes.
 */
public final class DistrictProcess implements AutoCloseable {
  private final Process process;
  private final JsonNode facts;

  public DistrictProcess(Path bundle) throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.gradecompanion.app.Main",
                "practice",
                "--profile",
                "plain",
                "--roster",
                bundle.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    JsonParser parser = new ObjectMapper().createParser(process.getInputStream());
    facts = parser.readValueAsTree();
  }

  public URI tokenUrl() {
    return URI.create(facts.get("tokenUrl").asText());
  }

  public URI gateway(String code) {
    return URI.create(facts.get("gateways").get(code).asText());
  }

  public String clientId() {
    return facts.get("clientId").asText();
  }

  public String clientSecret() {
    return facts.get("clientSecret").asText();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
