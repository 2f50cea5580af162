package org.gradecompanion.exchange.bundle;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The users of a bundle: first all are checked, then those of one teacher's classes are kept. */
final class UserRows {
  /** Nobody is known twice in as many schools. */
  private static final int MOST_CALLED = 50;

  private final BundleTable table;

  /** Somebody; never printed. */
  record Person(String givenName, String familyName, String number, String email) {
    /** Never the name: a student is confidential and this may reach a log. */
    @Override
    public String toString() {
      return "Person";
    }
  }

  UserRows(BundleTable table) {
    this.table = table;
  }

  Ids ids() {
    return table.ids();
  }

  /** Looks at each; answers those with that e-mail address. */
  Set<String> check(String email, Ids orgs) {
    Set<String> called = new LinkedHashSet<>();
    table.first(
        row -> {
          person(row);
          if (!row.ids("orgSourcedIds").stream().allMatch(orgs::has)) {
            table.remark(row, new RowRefused("no_org"));
          }
          if (row.text("email").equalsIgnoreCase(email)) {
            called.add(row.id());
            if (called.size() > MOST_CALLED) {
              throw Refusal.of("two_teachers", called.size(), email);
            }
          }
        });
    return called;
  }

  Map<String, Person> find(Set<String> ids) {
    Map<String, Person> found = new HashMap<>();
    table.rows(
        row -> {
          String id = row.id();
          if (ids.contains(id)) {
            found.put(id, person(row));
          }
        });
    return found;
  }

  private static Person person(BundleRow row) throws RowRefused {
    return new Person(
        row.name("givenName"), row.name("familyName"), row.name("identifier"), row.name("email"));
  }
}
