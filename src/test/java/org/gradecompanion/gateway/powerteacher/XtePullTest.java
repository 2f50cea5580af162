package org.gradecompanion.gateway.powerteacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gradecompanion.gateway.ScriptedServer.html;
import static org.gradecompanion.gateway.ScriptedServer.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.ProbeOrder;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.ProbeWatch;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.model.Term;
import org.gradecompanion.model.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rosters as a plugin can read them from PowerSchool's tables. */
class XtePullTest extends XteStory {
  private static final String EMAIL = "teacher@school.example";

  @BeforeEach
  void school() {
    table(
        "users",
        "'dcid':'55','email_addr':'Teacher@school.example','first_name':'Mo','last_name':'Ray'",
        "'dcid':'56','email_addr':'lead@school.example','first_name':'Ann','last_name':'Lee'");
    table(
        "schoolstaff",
        "'id':'955','users_dcid':'55','schoolid':'7'",
        "'id':'956','users_dcid':'56','schoolid':'7'");
    table(
        "terms",
        term("1", "3600", "36", "Year", "2026-08-15", "2027-06-10"),
        term("2", "3601", "36", "Semester 1", "2026-08-15", "2027-01-10"),
        term("3", "3603", "36", "Quarter 1", "2026-08-15", "2026-10-20"),
        term("4", "3604", "36", "Quarter 2", "2026-10-21", "2027-01-10"),
        term("9", "3500", "35", "Last year", "2025-08-15", "2026-06-10"));
    table(
        "sectionteacher",
        "'sectionid':'9301','teacherid':'955'",
        "'sectionid':'9302','teacherid':'955'",
        "'sectionid':'9309','teacherid':'956'");
    table(
        "sections",
        section("301", "9301", "3601", "955", "1"),
        section("302", "9302", "3604", "956", "2"),
        section("309", "9309", "3600", "956", "9"));
    table("courses", "'course_number':'BIO','course_name':'Biology'");
    table(
        "cc",
        "'studentid':'801','sectionid':'9301','dateleft':'2027-01-11'",
        "'studentid':'802','sectionid':'9301','dateleft':'2026-09-01'",
        "'studentid':'803','sectionid':'-9301','dateleft':'2026-09-01'",
        "'studentid':'804','sectionid':'9302','dateleft':'2027-01-11'");
    table(
        "students",
        "'dcid':'1','id':'801','first_name':'Ana','last_name':'Diaz','student_number':'4001',"
            + "'schoolid':'7','enroll_status':'0'",
        "'dcid':'4','id':'804','first_name':'Ben','last_name':'Oak','student_number':'4004',"
            + "'schoolid':'8','enroll_status':'0'");
    server.on(
        "GET /ws/xte/teacher_category",
        json(
            200,
            """
            [{"teachercategoryid":12,"name":"Quiz","categorytype":"district","isactive":true},
             {"teachercategoryid":13,"name":"Labs","categorytype":"user","isactive":"0"}]"""));
    server.on(
        LIST,
        json(
            200,
            "["
                + STORED
                + ","
                + STORED.replace("70001", "70002").replace("POINTS", "COLLECTED")
                + "]"));
  }

  private static String term(
      String dcid, String id, String year, String name, String first, String last) {
    return ("'dcid':'%s','id':'%s','yearid':'%s','schoolid':'7','name':'%s','firstday':'%s',"
            + "'lastday':'%s'")
        .formatted(dcid, id, year, name, first, last);
  }

  private static String section(String dcid, String id, String term, String lead, String number) {
    return ("'dcid':'%s','id':'%s','termid':'%s','teacher':'%s','section_number':'%s',"
            + "'course_number':'BIO','schoolid':'7'")
        .formatted(dcid, id, term, lead, number);
  }

  /** A table that answers conditions, a hundred rows a page. */
  private void table(String name, String... rows) {
    server.on(
        "GET /ws/schema/table/" + name,
        (RecordedRequest request) -> {
          String q = request.getUrl().queryParameter("q");
          List<String> met = Arrays.stream(rows).filter(row -> q == null || meets(row, q)).toList();
          int page = Integer.parseInt(request.getUrl().queryParameter("page"));
          int from = Math.min((page - 1) * 100, met.size());
          int to = Math.min(from + 100, met.size());
          return page(name, met.subList(from, to).toArray(String[]::new));
        });
  }

  private static boolean meets(String row, String q) {
    return Arrays.stream(q.split(";"))
        .filter(condition -> condition.contains("=="))
        .map(condition -> condition.split("=="))
        .allMatch(
            condition ->
                row.contains("'%s':'%s'".formatted(condition[0], condition[1]))
                    || condition[0].equals("email_addr"));
  }

  @Test
  void roster_isWhatThePluginCanRead() throws Exception {
    Roster roster = gateway.pull(EMAIL);

    assertThat(roster.teacher().id().value()).isEqualTo("55");
    assertThat(roster.sections())
        .extracting(each -> each.id().value())
        .containsExactly("301", "302");
    Section first = roster.sections().get(0);
    assertThat(first.title()).isEqualTo("Biology (1)");
    assertThat(first.code()).isEqualTo("BIO-1");
    assertThat(first.terms()).extracting(term -> term.value()).containsExactly("3", "4");
    assertThat(roster.sections().get(1).terms())
        .extracting(term -> term.value())
        .containsExactly("4");
    assertThat(roster.terms())
        .extracting(Term::title)
        .containsExactlyInAnyOrder("Year", "Semester 1", "Quarter 1", "Quarter 2");
    assertThat(roster.students().get(first.id()))
        .extracting(Student::number)
        .containsExactly("4001");
    assertThat(roster.students().get(new SectionId("302")))
        .extracting(Student::number)
        .containsExactly("4004");
    assertThat(roster.categories()).extracting(Category::title).containsExactly("Quiz", "Labs");
    assertThat(roster.categories()).extracting(Category::active).containsExactly(true, false);
    assertThat(roster.categories().get(1).ownedBy()).contains(roster.teacher().id());
    assertThat(roster.scores()).isEmpty();
  }

  @Test
  void leadTeacher_isTheSectionsOwn_andTheSignedInTeacherIsAmongThem() throws Exception {
    Roster roster = gateway.pull(EMAIL);

    assertThat(roster.teachers().get(new SectionId("301")))
        .extracting(Teacher::familyName)
        .containsExactly("Ray");
    assertThat(roster.teachers().get(new SectionId("302")))
        .extracting(Teacher::familyName)
        .containsExactly("Lee", "Ray");
    assertThat(roster.sections().get(1).leadTeacher().value()).isEqualTo("56");
  }

  @Test
  void assignmentsInPoints_areReadWithTheServersNumbers() throws Exception {
    Roster roster = gateway.pull(EMAIL);

    assertThat(roster.assignments()).hasSize(1);
    Assignment quiz = roster.assignments().get(0);
    assertThat(quiz.title()).isEqualTo("Quiz 1");
    assertThat(quiz.description()).isEqualTo("On cells");
    assertThat(quiz.points()).isEqualByComparingTo("10");
    assertThat(quiz.dueOn()).isEqualTo(QUIZ.dueOn());
    assertThat(quiz.inCategory()).isEqualTo(QUIZ.inCategory());
    assertThat(roster.remoteIds()).isEqualTo(Map.of(new AssignmentId("ptp-80001"), "70001/80001"));
  }

  @Test
  void coursesThatThePluginMayNotView_leaveTheirNumbers() throws Exception {
    server.on(
        "GET /ws/schema/table/courses",
        json(
            403,
            "{\"errors\":[{\"code\":\"NoAccess\",\"field\":\"course_name\","
                + "\"resource\":\"Courses\"}]}"));

    assertThat(gateway.pull(EMAIL).sections())
        .extracting(Section::title)
        .containsExactly("BIO (1)", "BIO (2)");
  }

  @Test
  void columnThatThePluginMayNotView_failsThePull_andIsNamed() {
    server.on(
        "GET /ws/schema/table/cc",
        json(
            403,
            "{\"message\":\"At least one column lacks sufficient permission\","
                + "\"errors\":[{\"code\":\"NoAccess\",\"field\":\"DateLeft\","
                + "\"resource\":\"CC\"}]}"));

    GatewayException failed =
        catchThrowableOfType(GatewayException.class, () -> gateway.pull(EMAIL));

    assertThat(failed.reason().code()).isEqualTo(ReasonCode.REFUSED);
    assertThat(failed.reason().detail()).containsIgnoringCase("dateleft");
  }

  @Test
  void longTables_areReadToTheirEnd() throws Exception {
    List<String> rows = new ArrayList<>();
    List<String> people = new ArrayList<>();
    for (int i = 0; i < 230; i++) {
      rows.add("'studentid':'%d','sectionid':'9301','dateleft':'2027-01-11'".formatted(1000 + i));
      people.add(
          "'dcid':'%d','id':'%d','first_name':'A','last_name':'B','schoolid':'7',"
                  .formatted(i + 1, 1000 + i)
              + "'enroll_status':'0'");
    }
    table("cc", rows.toArray(String[]::new));
    table("students", people.toArray(String[]::new));

    assertThat(gateway.pull(EMAIL).students().get(new SectionId("301"))).hasSize(230);
  }

  @Test
  void teacherUnknownToTheDistrict_isAskedToCheckTheAddress() {
    UserError error =
        catchThrowableOfType(UserError.class, () -> gateway.pull("nobody@school.example"));

    assertThat(error.userMessage().key()).isEqualTo("setup.error.teacher");
  }

  @Test
  void tableWithoutAnEnd_isGivenUp_beforeItFillsTheMemory() {
    AtomicInteger nr = new AtomicInteger();
    String padding = "x".repeat(200_000);
    server.on(
        "GET /ws/schema/table/terms",
        request ->
            page(
                "terms",
                Stream.generate(
                        () -> "'id':'" + nr.incrementAndGet() + "','name':'" + padding + "'")
                    .limit(10)
                    .toArray(String[]::new)));

    GatewayException failure =
        catchThrowableOfType(GatewayException.class, () -> gateway.pull(EMAIL));

    assertThat(failure.reason().code()).isEqualTo(ReasonCode.FOREIGN_ANSWER);
    assertThat(server.count("GET /ws/schema/table/terms")).isLessThan(40);
  }

  @Test
  void tableOfSomethingElse_isForeign() {
    server.on("GET /ws/schema/table/terms", json(200, "{\"record\":[1,2]}"));

    GatewayException failure =
        catchThrowableOfType(GatewayException.class, () -> gateway.pull(EMAIL));

    assertThat(failure.reason().code()).isEqualTo(ReasonCode.FOREIGN_ANSWER);
  }

  @Test
  void secondPageThatFails_leavesNoHalfRoster() {
    server.on("GET /ws/schema/table/students", json(500, "{}"));

    assertThat(catchThrowableOfType(GatewayException.class, () -> gateway.pull(EMAIL)).reason())
        .extracting(reason -> reason.code())
        .isEqualTo(ReasonCode.SERVER_ERROR);
  }

  @Test
  void portal_isAForeignAnswer() {
    server.on("GET /ws/schema/table/users", html(200));

    assertThat(catchThrowableOfType(GatewayException.class, () -> gateway.pull(EMAIL)).reason())
        .extracting(reason -> reason.code())
        .isEqualTo(ReasonCode.FOREIGN_ANSWER);
  }

  @Test
  void doctor_readsTermsAndFindsTheTeacher() {
    List<ProbeStep> steps = gateway.probe(ProbeOrder.reading(EMAIL), ProbeWatch.NOBODY);

    assertThat(steps)
        .filteredOn(step -> List.of("sign-in", "read", "teacher").contains(step.id()))
        .hasSize(3)
        .allMatch(step -> step.result() == ProbeStep.Result.OK);
  }
}
