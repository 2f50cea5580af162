package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was graded in practice is there again at the next start. */
class KeptGradebookTest {
  @TempDir Path folder;

  @Test
  void restart_lineItemsAndResults_areTheSame() {
    Path file = folder.resolve("practice.json");
    String student;
    try (PracticeDistrict district = start(file)) {
      Client client = Client.signedIn(district);
      student = Fixtures.student(district, Fixtures.ALGEBRA);
      client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));
      district.misbehave().deleteLineItem("item-algebra-p1-graphing-stations");
      district.misbehave().changeScore("li-1", student, new BigDecimal("7.5"));
    }
    try (PracticeDistrict district = start(file)) {
      Client client = Client.signedIn(district);
      assertThat(client.get("/lineItems/li-1").json().at("/lineItem/title").asText())
          .isEqualTo("Essay");
      assertThat(client.get("/lineItems/item-algebra-p1-graphing-stations").status())
          .isEqualTo(404);
      assertThat(
              client
                  .get("/classes/" + Fixtures.ALGEBRA + "/lineItems/li-1/results")
                  .json()
                  .at("/results/0/score")
                  .decimalValue())
          .isEqualByComparingTo("7.5");
    }
  }

  @Test
  void restart_marks_areTheSame() {
    Path file = folder.resolve("practice.json");
    try (PracticeDistrict district = start(file)) {
      String gradebook = district.gateways().get("oneroster-1.2") + "/gradebook/v1p2";
      Client client = Client.signedIn(district);
      client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));
      String result = Fixtures.result("li-1", Fixtures.student(district, Fixtures.ALGEBRA), "7");
      client.put(gradebook + "/results/r-1", result.replace("'score'", "'late':'true','score'"));
    }
    try (PracticeDistrict district = start(file)) {
      assertThat(district.results())
          .filteredOn(result -> result.get("sourcedId").asText().equals("r-1"))
          .extracting(result -> result.path("late").asText())
          .containsExactly("true");
    }
  }

  @Test
  void gradebookKeptBeforeThereWereMarks_isTakenUp() throws IOException {
    Path file = folder.resolve("practice.json");
    String item = "item-algebra-p1-graphing-stations";
    try (PracticeDistrict district = start(file)) {
      district
          .misbehave()
          .changeScore(item, Fixtures.student(district, Fixtures.ALGEBRA), new BigDecimal("7.5"));
    }
    String kept = Files.readString(file);
    assertThat(kept).contains(",\"marks\":{}");
    Files.writeString(file, kept.replace(",\"marks\":{}", ""));

    try (PracticeDistrict district = start(file)) {
      assertThat(district.results())
          .extracting(result -> result.path("score").asText())
          .contains("7.5");
    }
  }

  @Test
  void fileThatIsNoGradebook_startsAfresh() throws IOException {
    Path file = Files.writeString(folder.resolve("practice.json"), "{");
    try (PracticeDistrict district = start(file)) {
      assertThat(district.lineItems()).isNotEmpty();
    }
  }

  private static PracticeDistrict start(Path file) {
    return PracticeDistrict.start(Fixtures.options().keptIn(file).build());
  }
}
