package org.gradecompanion.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * A OneRoster CSV bundle of one teacher's sections, of any size, whose term lies around today.
 *
 * @param sections how many the teacher has
 * @param students of each section, every one of them a person of their own
 */
public record SchoolBundle(int sections, int students) {
  public static final String TEACHER = "ada@school.example";

  /** Writes the bundle into a folder, and answers the folder. */
  public Path writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    LocalDate today = LocalDate.now();
    String span = today.minusDays(60) + "," + today.plusDays(60);
    file(folder, "manifest", "propertyName,value", List.of("oneroster.version,1.1"));
    file(
        folder,
        "orgs",
        "sourcedId,name,type,identifier,parentSourcedId",
        List.of("district,District,district,1,", "school,School,school,2,district"));
    file(
        folder,
        "academicSessions",
        "sourcedId,title,type,startDate,endDate,parentSourcedId,schoolYear",
        List.of(
            "year,Year,schoolYear," + span + ",," + today.getYear(),
            "term,Term,term," + span + ",year," + today.getYear()));
    file(
        folder,
        "categories",
        "sourcedId,title,metadata.categoryType,metadata.teacherSourcedId,metadata.isActive",
        List.of("quiz,Quiz,district,,true"));
    StringBuilder classes = new StringBuilder();
    StringBuilder users =
        new StringBuilder("teacher,true,school,teacher,ada,Ada,Byron,T1," + TEACHER + "\n");
    StringBuilder enrollments = new StringBuilder();
    for (int section = 0; section < sections; section++) {
      String id = "class-" + section;
      classes.append(id + ",Class " + section + "," + section + ",scheduled,school,term\n");
      enrollments.append("t-" + section + "," + id + ",school,teacher,teacher,true\n");
      for (int student = 0; student < students; student++) {
        String who = section + "-" + student;
        users.append("s-" + who + ",true,school,student,s" + who + ",Given,Family " + who + ",");
        users.append(who + ",s" + who + "@school.example\n");
        enrollments.append("e-" + who + "," + id + ",school,s-" + who + ",student,false\n");
      }
    }
    file(
        folder,
        "classes",
        "sourcedId,title,classCode,classType,schoolSourcedId,termSourcedIds",
        List.of(classes.toString().strip()));
    file(
        folder,
        "users",
        "sourcedId,enabledUser,orgSourcedIds,role,username,givenName,familyName,identifier,email",
        List.of(users.toString().strip()));
    file(
        folder,
        "enrollments",
        "sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,primary",
        List.of(enrollments.toString().strip()));
    return folder;
  }

  private static void file(Path folder, String name, String heading, List<String> rows)
      throws IOException {
    Files.writeString(
        folder.resolve(name + ".csv"), heading + "\n" + String.join("\n", rows) + "\n");
  }
}
