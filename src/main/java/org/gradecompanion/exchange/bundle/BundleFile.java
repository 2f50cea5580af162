package org.gradecompanion.exchange.bundle;

import java.util.List;

/** The files of a bundle that are read, with the columns without which they say nothing. */
enum BundleFile {
  MANIFEST("manifest", true, "propertyName", "value"),
  ORGS("orgs", true, "sourcedId", "name", "type"),
  SESSIONS("academicSessions", true, "sourcedId", "title", "type", "startDate", "endDate"),
  COURSES("courses", false, "sourcedId", "title"),
  CLASSES("classes", true, "sourcedId", "title", "schoolSourcedId", "termSourcedIds"),
  USERS("users", true, "sourcedId", "givenName", "familyName", "email"),
  ENROLLMENTS("enrollments", true, "sourcedId", "classSourcedId", "userSourcedId", "role"),
  CATEGORIES("categories", false, "sourcedId", "title");

  private final String word;
  private final boolean required;
  private final List<String> columns;

  BundleFile(String word, boolean required, String... columns) {
    this.word = word;
    this.required = required;
    this.columns = List.of(columns);
  }

  /** As the manifest calls it. */
  String word() {
    return word;
  }

  String fileName() {
    return word + ".csv";
  }

  boolean required() {
    return required;
  }

  List<String> columns() {
    return columns;
  }
}
