package org.gradecompanion.practice;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kinds of object in OneRoster: their envelope keys, their collection's path, and the fields
 * that can be filtered, sorted and selected, in 1.1 and in 1.2. A field with an {@code @} is a
 * reference.
 */
enum Kind {
  ORG("org", "orgs", "name type identifier parent@ children@"),
  ACADEMIC_SESSION(
      "academicSession",
      "academicSessions",
      "title type startDate endDate schoolYear parent@ children@"),
  COURSE("course", "courses", "title courseCode grades subjects subjectCodes schoolYear@ org@"),
  CLASS(
      "class",
      "classes",
      "title classCode classType location grades subjects subjectCodes periods course@ school@"
          + " terms@"),
  USER(
      "user",
      "users",
      "username userIds@ enabledUser givenName familyName middleName role identifier email sms"
          + " phone agents@ orgs@ grades",
      "username userIds@ enabledUser givenName familyName middleName roles roles.roleType"
          + " roles.role roles.org.sourcedId primaryOrg@ identifier email sms phone agents@ grades"),
  ENROLLMENT("enrollment", "enrollments", "user@ class@ school@ role primary beginDate endDate"),
  DEMOGRAPHICS("demographics", "demographics", "birthDate sex"),
  RESOURCE("resource", "resources", "title roles importance vendorResourceId vendorId"),
  CATEGORY("category", "categories", "title", "title weight"),
  LINE_ITEM(
      "lineItem",
      "lineItems",
      "title description assignDate dueDate class@ category@ gradingPeriod@ resultValueMin"
          + " resultValueMax",
      "title description assignDate dueDate class@ school@ category@ gradingPeriod@"
          + " academicSession@ scoreScale@ resultValueMin resultValueMax"),
  RESULT(
      "result",
      "results",
      "lineItem@ student@ scoreStatus score scoreDate comment",
      "lineItem@ student@ class@ scoreScale@ scoreStatus score textScore scoreDate comment"
          + " inProgress incomplete late missing"),
  SCORE_SCALE("scoreScale", "scoreScales", "title type course@ class@ scoreScaleValue"),
  ASSESSMENT_LINE_ITEM(
      "assessmentLineItem",
      "assessmentLineItems",
      "title class@ parentAssessmentLineItem@ scoreScale@ resultValueMin resultValueMax"),
  ASSESSMENT_RESULT(
      "assessmentResult",
      "assessmentResults",
      "assessmentLineItem@ student@ score textScore scoreDate scoreScale@ scorePercentile"
          + " scoreStatus comment inProgress incomplete late missing");

  private static final Set<String> REFERENCE_PARTS =
      Set.of("href", "sourcedId", "type", "identifier");

  private final String singular;
  private final String plural;
  private final Names in11;
  private final Names in12;

  Kind(String singular, String plural, String own) {
    this(singular, plural, own, own);
  }

  Kind(String singular, String plural, String in11, String in12) {
    this.singular = singular;
    this.plural = plural;
    this.in11 = Names.of(in11);
    this.in12 = Names.of(in12);
  }

  /** The envelope key of one object, and the type of a reference to it. */
  String singular() {
    return singular;
  }

  /** The envelope key of a collection, and its path. */
  String plural() {
    return plural;
  }

  boolean isOfGradebook() {
    return this == CATEGORY || this == LINE_ITEM || this == RESULT || isNewIn12();
  }

  boolean isNewIn12() {
    return this == SCORE_SCALE || this == ASSESSMENT_LINE_ITEM || this == ASSESSMENT_RESULT;
  }

  boolean hasField(Edition edition, String name) {
    return names(edition).fields.contains(name) && name.indexOf('.') < 0;
  }

  /** Whether {@code path}, such as {@code title} or {@code class.sourcedId}, can be asked for. */
  boolean hasPath(Edition edition, String path) {
    Names names = names(edition);
    int dot = path.indexOf('.');
    if (dot < 0 || names.fields.contains(path)) {
      return names.fields.contains(path);
    }
    String head = path.substring(0, dot);
    return head.equals("metadata")
        || (names.references.contains(head) && REFERENCE_PARTS.contains(path.substring(dot + 1)));
  }

  private Names names(Edition edition) {
    return edition == Edition.V1_1 ? in11 : in12;
  }

  /** What can be asked for: members, a few paths into them, and which of them are references. */
  private record Names(Set<String> fields, Set<String> references) {
    static Names of(String own) {
      List<String> all = List.of(("sourcedId status dateLastModified metadata " + own).split(" "));
      return new Names(
          all.stream().map(field -> field.replace("@", "")).collect(Collectors.toSet()),
          all.stream()
              .filter(field -> field.endsWith("@"))
              .map(field -> field.replace("@", ""))
              .collect(Collectors.toSet()));
    }
  }
}
