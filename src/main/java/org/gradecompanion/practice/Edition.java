package org.gradecompanion.practice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The editions of OneRoster that are served, and at which paths. */
enum Edition {
  V1_1("/ims/oneroster/v1p1", "/ims/oneroster/v1p1"),
  /** Its third service, resources, is not served. */
  V1_2("/ims/oneroster/rostering/v1p2", "/ims/oneroster/gradebook/v1p2");

  /** What the base URLs of the services of 1.2 have in common. */
  static final String COMMON_PATH = "/ims/oneroster";

  private final String rostering;
  private final String gradebook;

  Edition(String rostering, String gradebook) {
    this.rostering = rostering;
    this.gradebook = gradebook;
  }

  boolean has(Kind kind) {
    return this == V1_1 ? !kind.isNewIn12() : kind != Kind.RESOURCE;
  }

  /** The path of the service that a kind of object belongs to. */
  String path(Kind kind) {
    return kind.isOfGradebook() ? gradebook : rostering;
  }

  /** The paths of its services. */
  List<String> services() {
    return rostering.equals(gradebook) ? List.of(rostering) : List.of(rostering, gradebook);
  }

  /** The path of the service that a request's path is below. */
  static Optional<String> service(String path) {
    return Arrays.stream(values())
        .flatMap(edition -> edition.services().stream())
        .filter(service -> path.startsWith(service + "/"))
        .findFirst();
  }

  /** The edition in which to answer a path, also one at which there is nothing. */
  static Edition of(String path) {
    return V1_2.services().stream().anyMatch(path::startsWith) ? V1_2 : V1_1;
  }
}
