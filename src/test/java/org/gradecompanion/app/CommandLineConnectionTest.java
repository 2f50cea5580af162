package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gradecompanion.cli.CommandRun;
import org.junit.jupiter.api.Test;

/** Connections that fail are told apart by exit code and message. */
class CommandLineConnectionTest extends CommandLineStory {
  @Test
  void wrongSecret_isExitCode3_andNothingChanges() {
    environment.put("SECRET", "not-the-secret");
    connect();
    CommandRun pull = run("pull");
    assertThat(pull.code()).isEqualTo(3);
    assertThat(pull.err()).contains("client ID or secret");
    CommandRun doctor = run("doctor");
    assertThat(doctor.code()).isEqualTo(3);
    assertThat(result(doctor.json(), "sign-in")).isEqualTo("failed");
    assertThat(result(doctor.json(), "database")).isEqualTo("ok");
  }

  @Test
  void addressThatLeadsNowhere_isExitCode3_andSaysToCheckIt() {
    String wrong = district.gateways().get("oneroster-1.1").replace("v1p1", "v9");
    connect(wrong, district.tokenUrl());
    CommandRun pull = run("pull");
    assertThat(pull.code()).isEqualTo(3);
    assertThat(pull.err()).contains(wrong, "check the address");
  }

  @Test
  void nobodyAtTheAddress_isExitCode3() {
    district.close();
    connect();
    CommandRun pull = run("pull");
    assertThat(pull.code()).isEqualTo(3);
    assertThat(pull.err()).contains(district.url(), "Check the network and the address");
  }

  @Test
  void serverThatAnswersHtml_isExitCode3_andIsNamedAForeignAnswer() throws IOException {
    HttpServer portal = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    portal.createContext(
        "/",
        exchange -> {
          byte[] page = "<html>Sign in to the Wi-Fi</html>".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    portal.start();
    try {
      String url = "http://127.0.0.1:" + portal.getAddress().getPort();
      connect(url, url + "/token");
      CommandRun pull = run("pull");
      assertThat(pull.code()).isEqualTo(3);
      assertThat(pull.err()).contains("something else answered");
    } finally {
      portal.stop(0);
    }
  }

  @Test
  void unencryptedServerElsewhere_isWrongUse_andNothingIsStored() {
    CommandRun run = connect("http://sis.example.org/v1p1", "http://sis.example.org/token");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("sis.example.org");
    assertThat(done("status").json().get("connection").isNull()).isTrue();
  }

  @Test
  void signInWithinAnAddress_isWrongUse_andIsNotRepeated() {
    for (String wrong :
        List.of("https://me:word@sis.example.org/v1p1", "https://me:wo rd@sis.example.org/v1p1")) {
      CommandRun run = connect(wrong, "https://sis.example.org/token");
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err())
          .contains("--url must hold no user name", "https://sis.example.org/v1p1")
          .doesNotContain("me:", "rd@");
    }
  }

  @Test
  void nothingConnected_pullAndPushAreWrongUse_statusAndDoctorAreWell() {
    assertThat(run("pull").code()).isEqualTo(2);
    assertThat(run("push").code()).isEqualTo(2);
    assertThat(done("status").json().get("sections")).isEmpty();
    assertThat(result(done("doctor").json(), "connection")).isEqualTo("not-reached");
  }
}
