package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the district refuses once it was told of a class of several sections. */
class GradeSyncTest {
  private static final String OLD = "item-algebra-p1-graphing-stations";
  private PracticeDistrict district;
  private Client client;

  @AfterEach
  void close() {
    district.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "one link each, one lead teacher, the owner | ['class-algebra-p1'] | ['class-algebra-p3']"
            + " | teacher-delgado | 201 |",
        "the other not linked | ['class-algebra-p1'] | [] | teacher-delgado | 201 |",
        "not linked at all | [] | [] | teacher-delgado | 201 |",
        "two links | ['class-algebra-p1','class-algebra-p3'] | [] | teacher-delgado | 409"
            + " | MasterClass.Link",
        "lead teachers differ | ['class-algebra-p1'] | ['class-biology-p2'] | teacher-delgado"
            + " | 409 | MasterClass.LeadTeacher",
        "the lead teacher is not the owner | ['class-algebra-p1'] | ['class-algebra-p3']"
            + " | teacher-orourke | 409 | MasterClass.LeadTeacher",
      })
  void lineItem_ofALinkedClass_isStoredOrRefused(
      String what, String links, String otherLinks, String owner, int status, String field) {
    open(Profile.POWERTEACHER);
    tell(owner, links, otherLinks);

    Client.Reply reply = client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay"));

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.json().findValuesAsText("field"))
        .isEqualTo(field == null ? List.of() : List.of(field));
  }

  @Test
  void brokenLink_refusesScoresAndRemovalsToo() {
    open(Profile.POWERTEACHER);
    String student = Fixtures.student(district, Fixtures.ALGEBRA);
    tell("teacher-delgado", "['class-algebra-p1','class-algebra-p3']", "[]");

    assertThat(client.put("/results/r-1", Fixtures.result(OLD, student, "5")).status())
        .isEqualTo(409);
    assertThat(client.delete("/lineItems/" + OLD).status()).isEqualTo(409);
  }

  @Test
  void masterClass_toldAgainWithoutParts_isForgotten() {
    open(Profile.POWERTEACHER);
    tell("teacher-delgado", "['class-algebra-p1','class-algebra-p3']", "[]");

    assertThat(control("{'masterClass':{'id':'m1','parts':[]}}")).isEqualTo(200);

    assertThat(client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay")).status())
        .isEqualTo(201);
  }

  @Test
  void classOfNoMasterClass_isNoConcern() {
    open(Profile.POWERTEACHER);
    tell("teacher-orourke", "['class-biology-p2','class-biology-p4']", "[]");

    assertThat(client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay")).status())
        .isEqualTo(201);
  }

  @Test
  void plainProvider_knowsNoGradeSync() {
    open(Profile.PLAIN);
    tell("teacher-orourke", "['class-algebra-p1','class-algebra-p3']", "[]");

    assertThat(client.put("/lineItems/li-1", Fixtures.goodLineItem("Essay")).status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'masterClass':{'owner':'teacher-delgado','parts':[{'section':'a','links':[]}]}}",
        "{'masterClass':{'id':'m1','owner':'nobody','parts':[{'section':'a','links':[]}]}}",
        "{'masterClass':{'id':'m1','owner':'teacher-delgado',"
            + "'parts':[{'section':'a','links':['no-class']}]}}",
      })
  void masterClass_thatNamesWhatIsNotThere_is400(String body) {
    open(Profile.POWERTEACHER);

    assertThat(control(body)).isEqualTo(400);
  }

  private void open(Profile profile) {
    district = Fixtures.start(profile);
    client = Client.signedIn(district);
  }

  private void tell(String owner, String links, String otherLinks) {
    String body =
        "{'masterClass':{'id':'m1','owner':'%s','parts':[{'section':'first','links':%s},"
                .formatted(owner, links)
            + "{'section':'second','links':%s}]}}".formatted(otherLinks);
    assertThat(control(body)).isEqualTo(200);
  }

  private int control(String body) {
    return Client.signedOut(district).post(district.controlUrl(), body).status();
  }
}
