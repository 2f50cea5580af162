package org.gradecompanion.app;

import java.util.Map;
import java.util.stream.Stream;

/** This computer's name, as its owner knows it. */
final class Device {
  private Device() {}

  /** From the environment, since asking the network can take long; else the system's name. */
  static String name(Map<String, String> environment, String system) {
    return Stream.of("HOSTNAME", "COMPUTERNAME")
        .map(variable -> environment.getOrDefault(variable, ""))
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElse(system);
  }
}
