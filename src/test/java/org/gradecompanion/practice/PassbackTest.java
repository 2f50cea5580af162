package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From when and from whom a district takes grades: before every other rule, in every profile. */
class PassbackTest {
  private static final String ITEM = "item-algebra-p1-graphing-stations";
  private static final String DELGADO = "maria.delgado@riverbend.example";
  private static final String OROURKE = "siobhan.orourke@riverbend.example";
  private PracticeDistrict district;
  private Client client;

  @AfterEach
  void close() {
    district.close();
  }

  private void start(PracticeOptions.Builder options) {
    district = PracticeDistrict.start(options.build());
    client = Client.signedIn(district);
  }

  private List<List<String>> refusedWrites() {
    String student = Fixtures.student(district, Fixtures.ALGEBRA);
    String there =
        client
            .get("/classes/class-algebra-p1/lineItems/" + ITEM + "/results")
            .ids("results")
            .get(0);
    return List.of(
        client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay")).errorFields(),
        client.put("/results/r-1", Fixtures.result(ITEM, student, "4")).errorFields(),
        client.delete("/results/" + there).errorFields(),
        client.delete("/lineItems/" + ITEM).errorFields());
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void effectiveDate_tomorrow_refusesEveryWrite(Profile profile) {
    start(Fixtures.options().profile(profile).effectiveDate(Fixtures.TODAY.plusDays(1)));

    assertThat(refusedWrites()).containsOnly(List.of("Passback.EffectiveDate"));
    assertThat(client.put("/categories/c-1", "{'category':{'title':'New'}}").errorFields())
        .containsExactly("Passback.EffectiveDate");
    assertThat(client.delete("/categories/category-quiz").errorFields())
        .containsExactly("Passback.EffectiveDate");
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void effectiveDate_today_refusesNothing(Profile profile) {
    start(Fixtures.options().profile(profile).effectiveDate(Fixtures.TODAY));

    assertThat(refusedWrites()).containsOnly(List.of());
  }

  @Test
  void effectiveDate_isADayAtTheSchool() {
    // At 15:00 UTC on the 20th it is the 21st in Auckland.
    LocalDate inAuckland = Fixtures.TODAY.plusDays(1);
    start(Fixtures.options().zone(ZoneId.of("Pacific/Auckland")).effectiveDate(inAuckland));

    assertThat(refusedWrites()).containsOnly(List.of());
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void group_withoutTheClassesTeachers_refusesEveryWrite(Profile profile) {
    start(Fixtures.options().profile(profile).passbackGroup(List.of(OROURKE)));

    assertThat(refusedWrites()).containsOnly(List.of("Passback.TeacherGroup"));
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void group_withATeacherOfTheClass_refusesNothing(Profile profile) {
    start(Fixtures.options().profile(profile).passbackGroup(List.of(DELGADO.toUpperCase())));

    assertThat(refusedWrites()).containsOnly(List.of());
  }

  @Test
  void group_withTheCoTeacher_takesWhatThatOneGave() {
    start(Fixtures.options().passbackGroup(List.of(OROURKE)));
    String bySomeone =
        Fixtures.goodLineItem("Essay").replace(Fixtures.ALGEBRA, "class-geometry-p5");
    String byDelgado =
        Fixtures.withMetadata("Essay", "'givenBy':'" + DELGADO + "'")
            .replace(Fixtures.ALGEBRA, "class-geometry-p5");

    assertThat(client.put("/lineItems/li-1", byDelgado).errorFields())
        .containsExactly("Passback.TeacherGroup");
    assertThat(client.put("/lineItems/li-1", bySomeone).status()).isEqualTo(201);
    assertThat(client.put("/lineItems/li-1", byDelgado.replace(DELGADO, OROURKE)).status())
        .isEqualTo(200);
  }

  @Test
  void refusal_byTheGroup_namesNobody() {
    start(Fixtures.options().passbackGroup(List.of(OROURKE)));

    assertThat(client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay")).body())
        .doesNotContain("riverbend.example");
  }
}
