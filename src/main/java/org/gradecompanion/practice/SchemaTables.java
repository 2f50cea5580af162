package org.gradecompanion.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The roster as PowerSchool's tables hold it: USERS are people, SCHOOLSTAFF their posts, CC who is
 * in which section. ID and DCID are different numbers, as they may be there.
 */
final class SchemaTables {
  private final SchemaPeople people;
  private final SchemaSections sections;
  private final Map<String, SchemaTable> made = new ConcurrentHashMap<>();

  SchemaTables(Roster roster, Dcids dcids, TermNumbers terms) {
    people = new SchemaPeople(roster, dcids);
    sections = new SchemaSections(roster, dcids, terms, people);
  }

  /** The table, or null when there is none of that name that may be viewed. */
  @Nullable SchemaTable named(String name) {
    // Students come and go; nothing else of the roster changes, so the rest is made once.
    return name.equals("cc") ? make(name) : made.computeIfAbsent(name, this::make);
  }

  private @Nullable SchemaTable make(String name) {
    return switch (name) {
      case "users" -> table(name, "dcid id email_addr first_name last_name", people.users());
      case "schoolstaff" -> table(name, "dcid id users_dcid schoolid", people.staff());
      case "sectionteacher" ->
          table(name, "id sectionid teacherid start_date end_date", sections.sectionTeachers());
      case "sections" ->
          table(
              name,
              "dcid id course_number section_number termid schoolid teacher",
              sections.sections());
      case "courses" -> table(name, "dcid id course_number course_name", sections.courses());
      case "cc" ->
          table(
              name,
              "dcid id sectionid studentid dateenrolled dateleft termid schoolid",
              sections.cc());
      case "students" ->
          table(
              name,
              "dcid id first_name last_name student_number schoolid enroll_status",
              people.students());
      case "terms" ->
          table(
              name,
              "dcid id yearid schoolid name abbreviation firstday lastday isyearrec",
              sections.terms());
      default -> null;
    };
  }

  private static SchemaTable table(String name, String columns, List<List<Object>> rows) {
    List<String> names = List.of(columns.split(" "));
    List<Map<String, String>> named = new ArrayList<>();
    for (List<Object> row : rows) {
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        values.put(names.get(i), row.get(i).toString());
      }
      named.add(values);
    }
    return new SchemaTable(name, names, List.copyOf(named));
  }
}
