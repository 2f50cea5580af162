package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PracticeDistrictTest {
  @Test
  void addresses_started_areOnThisComputerOnly() {
    try (PracticeDistrict district = PracticeDistrict.start(PracticeOptions.defaults())) {
      assertThat(district.url()).matches("http://127\\.0\\.0\\.1:\\d+");
      assertThat(district.tokenUrl()).isEqualTo(district.url() + "/oauth/access_token");
      assertThat(district.gateways())
          .containsExactly(
              java.util.Map.entry("oneroster-1.1", district.url() + "/ims/oneroster/v1p1"),
              java.util.Map.entry("oneroster-1.2", district.url() + "/ims/oneroster"),
              java.util.Map.entry("powerteacher", district.url() + "/ws/xte"));
      assertThat(district.profile()).isEqualTo(Profile.POWERTEACHER);
    }
  }

  @Test
  void port_taken_isRefusedWithWhatToDo() {
    try (PracticeDistrict first = PracticeDistrict.start(PracticeOptions.defaults())) {
      int port = java.net.URI.create(first.url()).getPort();
      PracticeOptions same = PracticeOptions.builder().port(port).build();

      assertThatThrownBy(() -> PracticeDistrict.start(same))
          .isInstanceOf(PracticeException.class)
          .hasMessageContaining(Integer.toString(port))
          .hasMessageContaining("another port");
    }
  }

  @Test
  void port_impossible_isRefused() {
    assertThatThrownBy(() -> PracticeOptions.builder().port(70_000))
        .isInstanceOf(PracticeException.class)
        .hasMessageContaining("70000");
  }

  @Test
  void close_answered_thenRefuses_andFreesThePort() {
    PracticeDistrict district = PracticeDistrict.start(PracticeOptions.defaults());
    Client client = Client.signedIn(district);
    district.close();
    district.close();

    assertThatThrownBy(() -> client.get("/orgs")).isInstanceOf(UncheckedIOException.class);
    int port = java.net.URI.create(district.url()).getPort();
    try (PracticeDistrict next =
        PracticeDistrict.start(PracticeOptions.builder().port(port).build())) {
      assertThat(next.url()).isEqualTo(district.url());
    }
  }

  @Test
  void writers_manyAtOnce_loseNothingAndKeepTitlesUnique() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(8);
    try (PracticeDistrict district = Fixtures.start(Profile.POWERTEACHER)) {
      Client client = Client.signedIn(district);
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String id = "li-" + i;
        String body = Fixtures.goodLineItem("Essay " + i % 100);
        answers.add(writers.submit(() -> client.put("/lineItems/" + id, body).status()));
      }
      int created = 0;
      for (Future<Integer> answer : answers) {
        created += answer.get() == 201 ? 1 : 0;
      }

      assertThat(created).isEqualTo(100);
      assertThat(district.lineItems()).hasSize(120);
    } finally {
      writers.shutdownNow();
    }
  }
}
