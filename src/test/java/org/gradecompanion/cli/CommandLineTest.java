package org.gradecompanion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.gradecompanion.settings.BackupFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The command line as far as it needs no gradebook. */
class CommandLineTest {
  private final Unopened program = new Unopened();

  @Test
  void version_alone_isPrintedAndNothingIsOpened() {
    CommandRun run = run("--version");
    assertThat(run.code()).isZero();
    assertThat(run.out().strip()).isEqualTo("gradebook 9.9.9");
  }

  @Test
  void help_ofEveryCommand_namesItsOptions() {
    for (String command :
        List.of(
            "practice",
            "connect",
            "pull",
            "rosters",
            "import",
            "preflight",
            "push",
            "status",
            "activity",
            "proof",
            "doctor",
            "rules",
            "schedule")) {
      CommandRun run = run(command, "--help");
      assertThat(run.code()).as(command).isZero();
      assertThat(run.out()).as(command).contains("--data", "gradebook " + command);
    }
    assertThat(run("--help").out()).contains("Exit codes", "preflight", "Folder of the database");
  }

  @Test
  void unknownCommand_isWrongUse_saysSoOnStandardErrorOnly() {
    CommandRun run = run("psuh");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("psuh", "--help");
  }

  @Test
  void wrongUse_asJson_isOneDocumentToo() {
    for (String[] args :
        new String[][] {{"--json", "polish"}, {"connect", "--json"}, {"import", "--json"}}) {
      CommandRun run = CommandRun.of(new Unopened(), Map.of(), args);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.json().at("/error/kind").asText()).isEqualTo("wrong-use");
      assertThat(run.json().at("/error/message").asText()).isNotEmpty();
    }
  }

  @Test
  void connect_withoutItsOptions_namesTheMissing() {
    CommandRun run = run("connect", "--gateway", "oneroster-1.1");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--url", "--token-url", "--client-id");
  }

  @Test
  void connect_unknownGateway_isWrongUse() {
    CommandRun run = connect("oneroster-9", "https://x.example.org/", "SECRET");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("oneroster-9", "oneroster-1.1", "oneroster-1.2");
  }

  @Test
  void connect_noWebAddress_isWrongUse() {
    for (String url :
        List.of("not a url", "ftp://x.example.org", "x.example.org/path", "https:///")) {
      CommandRun run = connect("oneroster-1.1", url, "SECRET");
      assertThat(run.code()).as(url).isEqualTo(2);
      assertThat(run.err()).as(url).contains("--url", url);
    }
  }

  @Test
  void connect_secretNotInTheEnvironment_isWrongUseAndNamesTheVariable() {
    CommandRun run = connect("oneroster-1.1", "https://x.example.org/", "NOT_SET");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("NOT_SET");
  }

  @Test
  void commonOptions_beforeAndAfterTheCommand_meanTheSame() {
    run("--data", "here", "--settings", "there", "doctor");
    Place before = program.place.get();
    run("doctor", "--data", "here", "--settings", "there");
    assertThat(program.place.get()).isEqualTo(before);
    assertThat(before.data()).contains(Path.of("here"));
    assertThat(before.settings()).contains(Path.of("there"));
  }

  @Test
  void noCommand_opensTheWindow() {
    CommandRun run = run("--data", "here");
    assertThat(run.code()).isEqualTo(7);
    assertThat(program.windows).hasValue(1);
  }

  @Test
  void unexpectedFailure_isOneSentenceWithACode_withoutTheMessage() {
    CommandRun run = run("status", "--json");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).containsPattern("\\(E[0-9A-F]{4}\\)").doesNotContain("Zoë", "Exception");
    assertThat(run.json().at("/error/message").asText()).isEqualTo(run.err().strip());
  }

  @Test
  void rules_asJson_listsTheCatalogueWithSources() {
    CommandRun run = run("rules", "--json");
    assertThat(run.json().findValuesAsText("rule")).contains("R1", "R5", "R8", "R12", "R17");
    assertThat(run.json().findValuesAsText("scope"))
        .hasSameSizeAs(run.json().findValuesAsText("rule"))
        .contains("assignment", "cell", "section", "connection");
    assertThat(run.json().findValuesAsText("source")).doesNotContain("");
    assertThat(run.json().isArray()).isTrue();
  }

  @Test
  void practice_portThatDoesNotExist_isWrongUse() {
    CommandRun run = run("practice", "--port", "70000");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("70000");
  }

  @Test
  void practice_bundleThatIsNotThere_isWrongUse() {
    CommandRun run = run("practice", "--roster", "no-such-bundle.zip");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("no-such-bundle.zip");
  }

  @Test
  void practice_firstLine_isOneJsonObjectAndItEndsWhenInterrupted() throws Exception {
    PipedReader reader = new PipedReader(1 << 16);
    PrintWriter out = new PrintWriter(new PipedWriter(reader));
    AtomicInteger code = new AtomicInteger(-1);
    Thread running =
        new Thread(
            () ->
                code.set(
                    GradebookCli.run(
                        new String[] {"practice", "--profile", "plain"},
                        program,
                        out,
                        new PrintWriter(new StringWriter()),
                        Map.of())));
    running.start();
    String line = new java.io.BufferedReader(reader).readLine();
    running.interrupt();
    running.join();
    JsonNode first = new ObjectMapper().readTree(line);
    assertThat(first.get("tokenUrl").asText()).startsWith(first.get("url").asText());
    assertThat(first.get("clientId").asText()).isNotEmpty();
    assertThat(first.get("clientSecret").asText()).isNotEmpty();
    for (String gateway : List.of("oneroster-1.1", "oneroster-1.2")) {
      assertThat(first.get("gateways").path(gateway).asText())
          .startsWith(first.get("url").asText());
    }
    assertThat(first.get("teachers")).isNotEmpty();
    assertThat(code).hasValue(0);
  }

  private CommandRun connect(String gateway, String url, String secretVariable) {
    return run(
        "connect",
        "--gateway",
        gateway,
        "--url",
        url,
        "--token-url",
        "https://x.example.org/token",
        "--client-id",
        "id",
        "--client-secret-env",
        secretVariable,
        "--teacher",
        "t@example.org");
  }

  private CommandRun run(String... args) {
    return CommandRun.of(program, Map.of("SECRET", "s3cret"), args);
  }

  /** A program whose gradebooks nobody may open here. */
  private static final class Unopened implements Program {
    final AtomicReference<Place> place = new AtomicReference<>();
    final AtomicInteger windows = new AtomicInteger();

    @Override
    public String version() {
      return "9.9.9";
    }

    @Override
    public int window(Place where) {
      windows.incrementAndGet();
      return 7;
    }

    @Override
    public Services open(Place where) {
      throw new IllegalStateException("Zoë's score");
    }

    @Override
    public BackupFacts restore(Place where, Path file, char[] passphrase, boolean inPlace) {
      throw new AssertionError("not to be opened");
    }

    @Override
    public void forget(Place where, String district) {
      throw new AssertionError("not to be opened");
    }

    @Override
    public boolean putBack(Place where) {
      throw new AssertionError("not to be opened");
    }

    @Override
    public List<Check> examine(Place where, @Nullable String scratchTitle) {
      place.set(where);
      return List.of();
    }
  }
}
