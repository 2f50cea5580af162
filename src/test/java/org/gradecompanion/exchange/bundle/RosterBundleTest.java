package org.gradecompanion.exchange.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.RosterLock;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.model.TeacherId;
import org.gradecompanion.model.Term;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One teacher's rosters out of OneRoster CSV bundles. */
class RosterBundleTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final SectionId FIRST = new SectionId("bio-1");
  private static final SectionId SECOND = new SectionId("bio-2");

  @TempDir Path folder;
  private final SampleBundle bundle = new SampleBundle();
  private final Words words = Words.load(Locale.US);

  @Test
  void bundle_ofADistrict_givesTheTeachersClassesOnly() {
    BundleRoster read = read();
    Roster roster = read.roster();
    assertThat(read.version()).isEqualTo(BundleVersion.V1_1);
    assertThat(read.problems()).isEmpty();
    assertThat(roster.extent()).isEqualTo(Roster.Extent.PEOPLE);
    assertThat(roster.teacher().name()).isEqualTo("Ada Moss");
    assertThat(roster.sections()).extracting(Section::id).containsExactly(FIRST, SECOND);
    assertThat(roster.sections().get(0).label()).isEqualTo("Biology 1 (BIO-1)");
    assertThat(roster.students().get(FIRST))
        .extracting(Student::listName)
        .containsExactly("Zephyrine, Wren", "Quill \"Q\"\nThird, Lou, Ann");
    assertThat(roster.students().get(SECOND)).extracting(Student::number).containsExactly("1003");
  }

  @Test
  void school_andGradesOfAClass_areRead() {
    bundle
        .replace("classes.csv", "sourcedId,title,", "grades,sourcedId,title,")
        .replace("classes.csv", "\nbio-1", "\n\"09, 10\",bio-1")
        .replace("classes.csv", "\nbio-2", "\n,bio-2");
    List<Section> sections = read().roster().sections();
    assertThat(sections).extracting(Section::school).containsOnly("Lakeside High");
    assertThat(sections.get(0).grades()).containsExactly("09", "10");
    assertThat(sections.get(1).grades()).isEmpty();
  }

  @Test
  void zip_withOrWithoutAFolder_isTheSameAsTheFolder() {
    Roster folderRoster = read().roster();
    for (String prefix : List.of("", "export/", "a\\b\\")) {
      Path zip = bundle.zip(folder.resolve("bundle.zip"), prefix);
      assertThat(read(zip).roster()).as(prefix).isEqualTo(folderRoster);
    }
  }

  @Test
  void version1_2_withRolesAndDemographics_isReadTheSame() {
    Roster before = read().roster();
    bundle
        .replace("manifest.csv", "oneroster.version,1.1", "oneroster.version,1.2")
        .add("manifest.csv", "file.roles,bulk\nfile.userProfiles,absent")
        .with("roles.csv", "sourcedId,userSourcedId,roleType,role,orgSourcedId\nr,s-1,,student,x\n")
        .with("demographics.csv", "nothing that is read");
    BundleRoster read = read();
    assertThat(read.version()).isEqualTo(BundleVersion.V1_2);
    assertThat(read.roster()).isEqualTo(before);
  }

  @Test
  void terms_ofASchoolYear_areThoseBelowIt() {
    Roster roster = read().roster();
    assertThat(roster.terms()).extracting(Term::title).containsExactly("Fall", "Spring");
    assertThat(roster.sections())
        .allSatisfy(
            section ->
                assertThat(section.terms())
                    .extracting(Object::toString)
                    .containsExactly("fall", "spring"));
  }

  @Test
  void sessions_thatAreTheirOwnParents_endTheReading() {
    bundle
        .add("academicSessions.csv", "loop,Loop,semester,2026-08-10,2026-12-18,loop,")
        .replace("classes.csv", ",fall\n", ",loop\n");
    assertThat(read().roster().sections()).hasSize(2);
  }

  @Test
  void leadTeacher_isWhoIsMarkedPrimary() {
    Roster roster = read().roster();
    assertThat(roster.sections().get(1).leadTeacher().value()).isEqualTo("t-bob");
    assertThat(roster.teachers().get(SECOND))
        .extracting(Teacher::givenName)
        .containsExactly("Bob", "Ada");
  }

  @Test
  void enrollment_thatHasEndedOrIsToBeDeleted_isNotOnTheRoster() {
    bundle
        .replace("enrollments.csv", "2026-08-10,2027-06-11", "2026-08-10,2026-11-25")
        .replace("enrollments.csv", "sourcedId,class", "status,sourcedId,class")
        .replace("enrollments.csv", "\ne-", "\n,e-")
        .replace("enrollments.csv", ",e-2", "tobedeleted,e-2");
    BundleRoster read = read();
    assertThat(read.problems()).isEmpty();
    assertThat(read.roster().students().get(FIRST)).isEmpty();
  }

  @Test
  void enrollment_endingToday_isStillOnTheRoster() {
    bundle.replace("enrollments.csv", "2026-08-10,2027-06-11", "2026-08-10,2026-11-26");
    assertThat(read().roster().students().get(FIRST)).hasSize(2);
  }

  @Test
  void lockOfARoster_inTheMetadata_isRead() {
    bundle
        .replace("enrollments.csv", "beginDate", "metadata.rosterLock")
        .replace("enrollments.csv", "s-1,student,,2026-08-10,", "s-1,student,,true,");
    assertThat(read().roster().students().get(FIRST))
        .extracting(Student::lock)
        .containsExactly(RosterLock.IN_POWERTEACHER, RosterLock.NONE);
  }

  @Test
  void columns_inOtherOrderAndUnknownOnes_changeNothing() {
    Roster before = read().roster();
    bundle.with(
        "orgs.csv",
        "\uFEFFcolour,TYPE,name,sourcedId\n"
            + "red,district,Lakeside,org-1\n"
            + ",school,Lakeside High,org-2\n");
    BundleRoster read = read();
    assertThat(read.roster()).isEqualTo(before);
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void categories_areReadWhereTheManifestNamesThem() {
    bundle.with(
        "categories.csv",
        """
        sourcedId,title,metadata.categoryType,metadata.teacherSourcedId,metadata.isActive
        c-1,Quiz,district,,true
        c-2,Old,district,,false
        c-3,My own,user,t-ada,
        """);
    assertThat(read().roster().categories()).isEmpty();
    bundle.add("manifest.csv", "file.categories,bulk");
    assertThat(read().roster().categories())
        .containsExactly(
            new Category(new CategoryId("c-1"), "Quiz", true, null),
            new Category(new CategoryId("c-2"), "Old", false, null),
            new Category(new CategoryId("c-3"), "My own", true, new TeacherId("t-ada")));
  }

  @Test
  void badRows_areReportedOneByOne_andTheRestIsTaken() {
    bundle
        .add("users.csv", "s-1,true,org-2,student,twice,Mallory,Canary,9,m@school.example")
        .add("users.csv", "s-9,true,org-7,student,s9,Mallory,Canary,9,m@school.example")
        .add("users.csv", ",true,org-2,student,none,Mallory,Canary,9,m@school.example")
        .add("users.csv", "s-8,Mallory,Canary")
        .add("enrollments.csv", "e-9,bio-1,org-2,s-77,student,,,")
        .add("enrollments.csv", "e-10,bio-77,org-2,s-1,student,,,")
        .add("enrollments.csv", "e-11,bio-1,org-2,s-3,student,,,11/26/2026")
        .add("academicSessions.csv", "bad,Bad,term,2026-12-01,2026-11-01,,")
        .replace("classes.csv", "org-2,year", "org-9,\"year,never\"");
    BundleRoster read = read();
    assertThat(read.roster().students().get(FIRST)).hasSize(2);
    List<String> said =
        read.problems().stream()
            .map(each -> each.file() + ":" + each.line() + " " + words.say(each.why()))
            .toList();
    assertThat(read.problemCount()).isEqualTo(said.size());
    assertThat(said)
        .satisfiesExactlyInAnyOrder(
            one -> assertThat(one).startsWith("academicSessions.csv:5 the session ends before"),
            one -> assertThat(one).startsWith("classes.csv:3 the school is not in orgs.csv"),
            one -> assertThat(one).startsWith("classes.csv:3 a term is not in"),
            one -> assertThat(one).startsWith("users.csv:9 an earlier row has the same sourcedId"),
            one -> assertThat(one).startsWith("users.csv:10 an organization is not in orgs.csv"),
            one -> assertThat(one).startsWith("users.csv:11 sourcedId is blank"),
            one -> assertThat(one).startsWith("users.csv:12 the row has 3 values, the heading 9"),
            one -> assertThat(one).startsWith("enrollments.csv:10 the person is not in users.csv"),
            one -> assertThat(one).startsWith("enrollments.csv:11 the class is not in classes.csv"),
            one -> assertThat(one).startsWith("enrollments.csv:12 endDate is no date"));
    assertThat(said.toString() + read.problems()).doesNotContain("Canary", "Mallory");
  }

  private BundleRoster read() {
    return read(bundle.folder(folder.resolve("bundle")));
  }

  private static BundleRoster read(Path path) {
    return RosterBundle.read(path, SampleBundle.TEACHER, TODAY, (file, rows) -> {});
  }
}
