package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlainProfileTest {
  private PracticeDistrict district;
  private Client client;
  private String student;

  @BeforeEach
  void start() {
    district = Fixtures.start(Profile.PLAIN);
    client = Client.signedIn(district);
    student = Fixtures.student(district, Fixtures.ALGEBRA);
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void title_long_isStoredWhole() {
    client.put("/lineItems/li-1", Fixtures.goodLineItem("x".repeat(300)));

    assertThat(client.get("/lineItems/li-1").json().at("/lineItem/title").asText()).hasSize(300);
  }

  @Test
  void title_ofAnother_isStored() {
    client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));

    assertThat(client.put("/lineItems/li-2", Fixtures.goodLineItem("Essay")).status())
        .isEqualTo(201);
  }

  @Test
  void dates_outsideEveryTerm_areStored() {
    String old =
        Fixtures.lineItem(
            "Old", Fixtures.TODAY.minusYears(3), Fixtures.TODAY.minusYears(3), "category-quiz");

    assertThat(client.put("/lineItems/li-1", old).status()).isEqualTo(201);
    assertThat(
            client.put("/lineItems/li-2", Fixtures.lineItem("None", "", "category-quiz")).status())
        .isEqualTo(201);
  }

  @Test
  void category_inactiveOrAnotherTeachers_isStored() {
    String inactive =
        Fixtures.goodLineItem("A").replace("category-homework", "category-participation");
    String others =
        Fixtures.goodLineItem("B").replace("category-homework", "category-lab-notebook");

    assertThat(client.put("/lineItems/li-1", inactive).status()).isEqualTo(201);
    assertThat(client.put("/lineItems/li-2", others).status()).isEqualTo(201);
  }

  @Test
  void score_overTheMaximum_isStored() {
    client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));
    client.put("/results/r-1", Fixtures.result("li-1", student, "300"));

    assertThat(client.get("/results/r-1").json().at("/result/score").asInt()).isEqualTo(300);
  }

  @Test
  void student_notInTheClass_isStored() {
    client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));
    String stranger = Fixtures.student(district, "class-algebra-p3");

    assertThat(client.put("/results/r-1", Fixtures.result("li-1", stranger, "5")).status())
        .isEqualTo(201);
  }

  @Test
  void result_underAnotherId_standsBesideTheFirst() {
    client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));
    client.put("/results/r-1", Fixtures.result("li-1", student, "5"));
    client.put("/results/r-2", Fixtures.result("li-1", student, "6"));

    assertThat(client.get("/classes/class-algebra-p1/lineItems/li-1/results").ids("results"))
        .containsExactly("r-1", "r-2");
  }
}
