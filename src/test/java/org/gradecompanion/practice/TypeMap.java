package org.gradecompanion.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gradecompanion.rules.CategoryException;

/**
 * Where a district has assignments of a type, and where one of its schools or grade levels has them
 * instead, read here a second time: no way into PowerTeacher carries types, so that the server
 * itself cannot tell.
 */
record TypeMap(Map<String, String> byType, List<Exception> exceptions) {
  private static final List<String> NAMES =
      List.of(RandomSchool.SCHOOL, "riverside middle", "Elsewhere", "09", "10", "KG");

  /** One line that somebody at the district wrote down. */
  record Exception(boolean ofSchool, String name, String type, String category) {}

  /** None, or one that has some of the types, and now and then another for some. */
  static TypeMap any(Random random, List<String> types, List<String> targets) {
    Map<String, String> map = new LinkedHashMap<>();
    List<Exception> exceptions = new ArrayList<>();
    boolean mapped = random.nextBoolean();
    for (String type : types) {
      if (mapped && random.nextInt(4) > 0) {
        map.put(type, targets.get(random.nextInt(targets.size())));
      }
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      exceptions.add(
          new Exception(
              name.length() > 2,
              name,
              types.get(random.nextInt(types.size())),
              targets.get(random.nextInt(targets.size()))));
    }
    return new TypeMap(map, exceptions);
  }

  /** The same in the program's words. */
  List<CategoryException> ours() {
    return exceptions.stream()
        .map(
            each ->
                new CategoryException(
                    each.ofSchool ? CategoryException.Place.SCHOOL : CategoryException.Place.GRADE,
                    each.name,
                    each.type,
                    each.category))
        .toList();
  }

  /** The title of the category that a type has in a class; empty when the map says nothing. */
  Optional<String> target(SchoolClass of, String type) {
    String plain = type.strip().toLowerCase(java.util.Locale.ROOT);
    for (Exception each : exceptions) {
      boolean here =
          each.ofSchool
              ? each.name.equals(of.schoolId()) || each.name.equalsIgnoreCase(RandomSchool.NAME)
              : of.grades().contains(each.name);
      if (here && each.type.toLowerCase(java.util.Locale.ROOT).equals(plain)) {
        return Optional.of(each.category);
      }
    }
    return byType.entrySet().stream()
        .filter(each -> each.getKey().toLowerCase(java.util.Locale.ROOT).equals(plain))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
