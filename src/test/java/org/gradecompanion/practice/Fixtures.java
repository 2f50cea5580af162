package org.gradecompanion.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days and bodies that several tests use. */
final class Fixtures {
  static final LocalDate TODAY = LocalDate.of(2031, 2, 20);
  static final Clock CLOCK = Clock.fixed(Instant.parse("2031-02-20T15:00:00Z"), ZoneOffset.UTC);

  static final String ALGEBRA = "class-algebra-p1";
  static final String BIOLOGY = "class-biology-p2";

  private Fixtures() {}

  static PracticeOptions.Builder options() {
    return PracticeOptions.builder().clock(CLOCK).zone(ZoneOffset.UTC);
  }

  static PracticeDistrict start(Profile profile) {
    return PracticeDistrict.start(options().profile(profile).build());
  }

  static String lineItem(String title, LocalDate assigned, LocalDate due, String category) {
    return lineItem(
        title, "'assignDate':'" + assigned + "T00:00:00.000Z','dueDate':'" + due + "',", category);
  }

  static String lineItem(String title, String dates, String category) {
    return "{'lineItem':{'title':'"
        + title
        + "',"
        + dates
        + "'class':{'sourcedId':'"
        + ALGEBRA
        + "'},'category':{'sourcedId':'"
        + category
        + "'},'gradingPeriod':{'sourcedId':'term-2'},'resultValueMin':0,'resultValueMax':10}}";
  }

  /** Fits every rule of PowerTeacher. */
  static String goodLineItem(String title) {
    return lineItem(title, TODAY.minusDays(2), TODAY.plusDays(2), "category-homework");
  }

  /**
   * The same with metadata.
   *
   * @param members of a JSON object, possibly none
   */
  static String withMetadata(String title, String members) {
    return goodLineItem(title).replace("'class':", "'metadata':{" + members + "},'class':");
  }

  static String result(String item, String student, String score) {
    return "{'result':{'lineItem':{'sourcedId':'"
        + item
        + "'},'student':{'sourcedId':'"
        + student
        + "'},'scoreStatus':'fully graded','score':"
        + score
        + ",'scoreDate':'"
        + TODAY
        + "'}}";
  }

  static String student(PracticeDistrict district, String classId) {
    return Client.signedIn(district).get("/classes/" + classId + "/students").ids("users").get(0);
  }
}
