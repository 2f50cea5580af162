package org.gradecompanion.practice;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kinds of object in OneRoster 1.1: their envelope keys, their collection's path, and the
 * fields that can be filtered, sorted and selected. A field with an {@code @} is a reference.
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
          + " phone agents@ orgs@ grades"),
  ENROLLMENT("enrollment", "enrollments", "user@ class@ school@ role primary beginDate endDate"),
  DEMOGRAPHICS("demographics", "demographics", "birthDate sex"),
  RESOURCE("resource", "resources", "title roles importance vendorResourceId vendorId"),
  CATEGORY("category", "categories", "title"),
  LINE_ITEM(
      "lineItem",
      "lineItems",
      "title description assignDate dueDate class@ category@ gradingPeriod@ resultValueMin"
          + " resultValueMax"),
  RESULT("result", "results", "lineItem@ student@ scoreStatus score scoreDate comment");

  private static final Set<String> REFERENCE_PARTS =
      Set.of("href", "sourcedId", "type", "identifier");

  private final String singular;
  private final String plural;
  private final Set<String> fields;
  private final Set<String> references;

  Kind(String singular, String plural, String own) {
    this.singular = singular;
    this.plural = plural;
    String all = "sourcedId status dateLastModified metadata " + own;
    this.fields =
        Arrays.stream(all.split(" ")).map(f -> f.replace("@", "")).collect(Collectors.toSet());
    this.references =
        Arrays.stream(own.split(" "))
            .filter(f -> f.endsWith("@"))
            .map(f -> f.replace("@", ""))
            .collect(Collectors.toSet());
  }

  /** The envelope key of one object, and the type of a reference to it. */
  String singular() {
    return singular;
  }

  /** The envelope key of a collection, and its path. */
  String plural() {
    return plural;
  }

  boolean hasField(String name) {
    return fields.contains(name);
  }

  /** Whether {@code path}, such as {@code title} or {@code class.sourcedId}, can be asked for. */
  boolean hasPath(String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return fields.contains(path);
    }
    String head = path.substring(0, dot);
    return head.equals("metadata")
        || (references.contains(head) && REFERENCE_PARTS.contains(path.substring(dot + 1)));
  }
}
