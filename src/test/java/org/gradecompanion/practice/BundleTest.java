package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {
  @TempDir Path folder;
  private final Map<String, String> files = new LinkedHashMap<>();

  BundleTest() {
    files.put(
        "orgs.csv",
        "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\n"
            + "d1,active,2030-08-01,District,district,1,\n"
            + "s1,active,2030-08-01,School,school,2,d1\n");
    files.put(
        "academicSessions.csv",
        "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\n"
            + "y1,,,Year,schoolYear,2030-08-01,2031-07-31,,2031\n"
            + "t1,,,Spring,term,2031-01-05,2031-06-10,y1,2031\n");
    files.put(
        "users.csv",
        "sourcedId,enabledUser,orgSourcedIds,role,username,givenName,familyName,identifier,email\n"
            + "u1,true,s1,teacher,ada,Ada,Byron,1,ada@example.org\n"
            + "u2,true,s1,student,bob,\"Bob \"\"B\"\"\",\"Stone, Jr.\",2,bob@example.org\n"
            + "u3,true,s1,student,cy,Cy,Zoë,3,\n");
    files.put(
        "classes.csv",
        "sourcedId,title,courseSourcedId,classCode,classType,schoolSourcedId,termSourcedIds\n"
            + "c1,Logic,,L-1,scheduled,s1,t1\n");
    files.put(
        "enrollments.csv",
        "sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role\n"
            + "e1,c1,s1,u1,teacher\ne2,c1,s1,u2,student\ne3,c1,s1,u3,student\n");
  }

  private PracticeDistrict serve(Path bundle) {
    return PracticeDistrict.start(Fixtures.options().rosterBundle(bundle).build());
  }

  private Path unpacked() throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return folder;
  }

  private Path zipped(String inside) throws IOException {
    Path zip = folder.resolve("bundle.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        entries.putNextEntry(new ZipEntry(inside + file.getKey()));
        entries.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return zip;
  }

  @Test
  void zip_withACommentThatIsNoText_isSaidNotToBeWhole() throws IOException {
    Path zip = folder.resolve("bundle.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out, StandardCharsets.ISO_8859_1)) {
      ZipEntry entry = new ZipEntry("orgs.csv");
      entry.setComment("\u00ff\u00fe");
      entries.putNextEntry(entry);
      entries.write(files.get("orgs.csv").getBytes(StandardCharsets.UTF_8));
    }
    assertThatThrownBy(() -> serve(zip))
        .isInstanceOf(PracticeException.class)
        .hasMessageContaining("neither a folder nor a whole zip file");
  }

  private void append(String file, String rows) {
    files.merge(file, rows, String::concat);
  }

  @Test
  void class_withoutACourse_hasOneForItself() throws IOException {
    try (PracticeDistrict district = serve(unpacked())) {
      Client client = Client.signedIn(district);
      String course = client.get("/classes/c1").json().at("/class/course/sourcedId").asText();

      assertThat(client.get("/courses/" + course).json().at("/course/title").asText())
          .isEqualTo("Logic");
      assertThat(client.get("/courses/" + course + "/classes").ids("classes"))
          .containsExactly("c1");
    }
  }

  @Test
  void wordsAndGapsOfABundle_areMadeGoodIn12() throws IOException {
    append("orgs.csv", "s2,active,2030-08-01,Annex,campus,,d1\n");
    append("users.csv", "u9,true,,administrator,dee,Dee,Moss,9,\n");
    append("classes.csv", "c2,Lab,,L-2,ext:lab,s1,t1\n");
    try (PracticeDistrict district = serve(unpacked())) {
      Client client = Client.signedIn(district);
      String rostering = district.gateways().get("oneroster-1.2") + "/rostering/v1p2";

      JsonNode org = client.get(rostering + "/orgs/s2").json().get("org");
      assertThat(org.get("type").asText()).isEqualTo("ext:campus");
      assertThat(org.get("identifier").asText()).isEqualTo("s2");
      JsonNode user = client.get(rostering + "/users/u9").json().get("user");
      assertThat(user.at("/roles/0/role").asText()).isEqualTo("siteAdministrator");
      assertThat(user.at("/roles/0/org/sourcedId").asText()).isEqualTo("d1");
      assertThat(client.get(rostering + "/classes/c2").json().at("/class/classType").asText())
          .isEqualTo("ext:lab");
    }
  }

  @Test
  void folder_whole_isServed() throws IOException {
    try (PracticeDistrict district = serve(unpacked())) {
      Client client = Client.signedIn(district);

      assertThat(district.notices()).isEmpty();
      assertThat(district.teacherEmails()).containsExactly("ada@example.org");
      assertThat(client.get("/classes/c1/students").all("users", "familyName"))
          .containsExactly("Stone, Jr.", "Zoë");
      assertThat(client.get("/users/u2").json().at("/user/givenName").asText())
          .isEqualTo("Bob \"B\"");
      assertThat(client.get("/orgs/d1").json().at("/org/dateLastModified").asText())
          .isEqualTo("2030-08-01T00:00:00.000Z");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "district/"})
  void zip_whole_isServed(String inside) throws IOException {
    try (PracticeDistrict district = serve(zipped(inside))) {
      assertThat(Client.signedIn(district).get("/teachers/u1/classes").ids("classes"))
          .containsExactly("c1");
    }
  }

  @Test
  void bundle_withoutCategories_getsFourOfTheDistrict() throws IOException {
    try (PracticeDistrict district = serve(unpacked())) {
      assertThat(Client.signedIn(district).get("/classes/c1/categories").all("categories", "title"))
          .containsExactly("Classwork", "Homework", "Quiz", "Test");
      assertThat(district.categories())
          .allSatisfy(c -> assertThat(c.at("/metadata/isActive").asText()).isEqualTo("true"));
    }
  }

  @Test
  void term_ofABundle_endsWithItsLastDay() throws IOException {
    try (PracticeDistrict district = serve(unpacked())) {
      Client client = Client.signedIn(district);
      String body =
          "{'lineItem':{'title':'T','dueDate':'2031-06-10','class':{'sourcedId':'c1'},"
              + "'category':{'sourcedId':'category-test'}}}";

      assertThat(client.put("/lineItems/a", body).status()).isEqualTo(201);
      assertThat(client.put("/lineItems/b", body.replace("06-10", "06-11")).status())
          .isEqualTo(409);
    }
  }

  @Test
  void bundle_withGradebook_isLoaded() throws IOException {
    files.put(
        "categories.csv",
        "sourcedId,title,metadata.categoryType,metadata.isActive\nk1,Labs,district,true\n");
    files.put(
        "lineItems.csv",
        "sourcedId,title,assignDate,dueDate,classSourcedId,categorySourcedId,gradingPeriodSourcedId,resultValueMin,resultValueMax\n"
            + "l1,Lab 1,2031-01-10,2031-01-12,c1,k1,t1,0,20\n");
    files.put(
        "results.csv",
        "sourcedId,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment\n"
            + "r1,l1,u2,fully graded,17.5,2031-01-13,good\n");
    try (PracticeDistrict district = serve(unpacked())) {
      assertThat(district.notices()).isEmpty();
      assertThat(district.categories()).hasSize(1);
      assertThat(district.lineItems().get(0).get("resultValueMax").asInt()).isEqualTo(20);
      assertThat(district.results().get(0).get("score").asText()).isEqualTo("17.5");
      assertThat(district.results().get(0).get("comment").asText()).isEqualTo("good");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"orgs.csv", "academicSessions.csv", "users.csv", "classes.csv", "enrollments.csv"})
  void bundle_withoutARequiredFile_isRefusedByName(String name) throws IOException {
    files.remove(name);
    Path bundle = unpacked();

    assertThatThrownBy(() -> serve(bundle))
        .isInstanceOf(PracticeException.class)
        .hasMessageContaining(name)
        .hasMessageContaining("Export");
  }

  @Test
  void bundle_withoutARequiredColumn_isRefusedByName() throws IOException {
    files.put("users.csv", "sourcedId,role,givenName\nu1,teacher,Ada\n");
    Path bundle = unpacked();

    assertThatThrownBy(() -> serve(bundle))
        .isInstanceOf(PracticeException.class)
        .hasMessageContaining("users.csv:1")
        .hasMessageContaining("familyName");
  }

  @Test
  void rows_broken_areLeftOutWithFileLineAndReason() throws IOException {
    append("users.csv", "u4,true,s1,student,dee,,Void,4,\nu5,true\nu2,true,s1,student,x,X,Y,5,\n");
    append("users.csv", "u6,true,s9,student,fay,Fay,Far,6,\n");
    append("academicSessions.csv", "t2,,,Odd,term,2031-06-31,2031-07-01,y1,2031\n");
    append("classes.csv", "c2,Poetry,,P,scheduled,s1,t2\n");
    append("enrollments.csv", "e4,c1,s1,u4,student\ne5,c9,s1,u2,student\n");
    try (PracticeDistrict district = serve(unpacked())) {
      assertThat(district.notices())
          .containsExactly(
              "academicSessions.csv:4: the column startDate is not a date",
              "users.csv:5: the column givenName is empty",
              "users.csv:6: the row has 2 columns, the header has 9",
              "users.csv:7: an earlier row has the same sourcedId",
              "users.csv:8: the column orgSourcedIds names s9, which is not in the bundle",
              "classes.csv:3: the column termSourcedIds names t2, which is not in the bundle",
              "enrollments.csv:5: the column userSourcedId names u4, which is not in the bundle",
              "enrollments.csv:6: the column classSourcedId names c9, which is not in the bundle");
      assertThat(Client.signedIn(district).get("/classes/c1/students").ids("users"))
          .containsExactly("u2", "u3");
    }
  }

  @Test
  void bundle_withNoUsableClass_isRefusedWithTheFirstFault() throws IOException {
    files.put("classes.csv", "sourcedId,title,schoolSourcedId,termSourcedIds\nc1,Logic,s1,t7\n");
    Path bundle = unpacked();

    assertThatThrownBy(() -> serve(bundle))
        .isInstanceOf(PracticeException.class)
        .hasMessageContaining("no class")
        .hasMessageContaining("classes.csv:2");
  }

  @Test
  void bundle_notThereOrNotAZip_isRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("letter.zip"), "Dear Sir");

    assertThatThrownBy(() -> serve(text))
        .isInstanceOf(PracticeException.class)
        .hasMessageContaining("letter.zip")
        .hasMessageContaining("zip");
    assertThatThrownBy(() -> serve(folder.resolve("gone.zip")))
        .isInstanceOf(PracticeException.class)
        .hasMessageContaining("does not exist");
  }

  @Test
  void bundle_notUtf8_isRefusedByFile() throws IOException {
    Path bundle = unpacked();
    Files.write(
        bundle.resolve("users.csv"), files.get("users.csv").getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> serve(bundle))
        .isInstanceOf(PracticeException.class)
        .hasMessageContaining("users.csv")
        .hasMessageContaining("UTF-8");
  }

  @Test
  void bundle_withByteOrderMark_isServed() throws IOException {
    files.compute("users.csv", (name, text) -> "\uFEFF" + text);
    try (PracticeDistrict district = serve(unpacked())) {
      assertThat(district.teacherEmails()).hasSize(1);
    }
  }

  @Test
  void zip_entryOutsideItsFolder_isNotRead() throws IOException {
    files.put("../users.csv", "sourcedId,role,givenName,familyName\nevil,teacher,E,V\n");
    Path zip = zipped("");
    try (PracticeDistrict district = serve(zip)) {
      assertThat(Client.signedIn(district).get("/users/evil").status()).isEqualTo(404);
    }
    assertThat(folder.resolveSibling("users.csv")).doesNotExist();
  }

  @Test
  void zip_sameFileTwice_isRefused() throws IOException {
    files.put("again/users.csv", files.get("users.csv"));
    Path zip = zipped("");

    assertThatThrownBy(() -> serve(zip))
        .isInstanceOf(PracticeException.class)
        .hasMessageContaining("users.csv twice");
  }

  @Test
  void category_ofACoTeacher_isRefusedAndOfTheLeadTeacherStored() throws IOException {
    append("users.csv", "u9,true,s1,teacher,eve,Eve,Lund,9,eve@example.org\n");
    files.put(
        "enrollments.csv",
        "sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,primary\n"
            + "e1,c1,s1,u1,teacher,true\ne2,c1,s1,u2,student,\ne9,c1,s1,u9,teacher,false\n");
    files.put(
        "categories.csv",
        "sourcedId,title,metadata.categoryType,metadata.teacherSourcedId,metadata.isActive\n"
            + "lead,Lead,user,u1,true\nco,Co,user,u9,true\n");
    try (PracticeDistrict district = serve(unpacked())) {
      Client client = Client.signedIn(district);
      String item =
          "{'lineItem':{'title':'%1$s','dueDate':'2031-03-01','class':{'sourcedId':'c1'},"
              + "'category':{'sourcedId':'%1$s'},'resultValueMax':10}}";

      assertThat(client.put("/lineItems/li-1", item.formatted("lead")).status()).isEqualTo(201);
      assertThat(client.put("/lineItems/li-2", item.formatted("co")).errorFields())
          .containsExactly("TeacherCategory.Id");
    }
  }
}
