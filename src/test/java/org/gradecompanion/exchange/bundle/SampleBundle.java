package org.gradecompanion.exchange.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small bundle that is right, to be made wrong in one place. */
public final class SampleBundle {
  public static final String TEACHER = "ada@school.example";

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  public SampleBundle() {
    with(
        "manifest.csv",
        """
        propertyName,value
        manifest.version,1.0
        oneroster.version,1.1
        file.academicSessions,bulk
        file.classes,bulk
        file.courses,bulk
        file.demographics,absent
        file.enrollments,bulk
        file.orgs,bulk
        file.users,bulk
        """);
    with(
        "orgs.csv",
        """
        sourcedId,name,type,identifier,parentSourcedId
        org-1,Lakeside Schools,district,,
        org-2,Lakeside High,school,0012,org-1
        """);
    with(
        "academicSessions.csv",
        """
        sourcedId,title,type,startDate,endDate,parentSourcedId,schoolYear
        year,2026-2027,schoolYear,2026-08-10,2027-06-11,,2027
        fall,Fall,term,2026-08-10,2026-12-18,year,2027
        spring,Spring,term,2027-01-04,2027-06-11,year,2027
        """);
    with(
        "courses.csv",
        """
        sourcedId,title,courseCode,orgSourcedId
        bio,Biology,BIO,org-2
        """);
    with(
        "classes.csv",
        """
        sourcedId,title,courseSourcedId,classCode,classType,schoolSourcedId,termSourcedIds
        bio-1,Biology 1,bio,BIO-1,scheduled,org-2,"fall,spring"
        bio-2,Biology 2,bio,BIO-2,scheduled,org-2,year
        art-1,Art,bio,ART-1,scheduled,org-2,fall
        """);
    with(
        "users.csv",
        """
        sourcedId,enabledUser,orgSourcedIds,role,username,givenName,familyName,identifier,email
        t-ada,true,org-2,teacher,ada,Ada,Moss,,Ada@School.example
        t-bob,true,org-2,teacher,bob,Bob,Reed,,bob@school.example
        s-1,true,org-2,student,s1,Wren,Zephyrine,1001,s1@school.example
        s-2,true,org-2,student,s2,"Lou, Ann","Quill ""Q""\nThird",1002,
        s-3,true,org-2,student,s3,Iñaki,Zephyrine,1003,
        s-4,true,org-2,student,s4,Only,Art,1004,
        """);
    with(
        "enrollments.csv",
        """
        sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
        e-1,bio-1,org-2,s-1,student,,2026-08-10,2027-06-11
        e-2,bio-1,org-2,s-2,student,,,
        e-3,bio-2,org-2,s-3,student,,,
        e-4,art-1,org-2,s-4,student,,,
        e-5,bio-1,org-2,t-ada,teacher,true,,
        e-6,bio-2,org-2,t-ada,teacher,false,,
        e-7,bio-2,org-2,t-bob,teacher,true,,
        e-8,art-1,org-2,t-bob,teacher,true,,
        """);
  }

  public SampleBundle with(String file, String text) {
    return with(file, text.getBytes(StandardCharsets.UTF_8));
  }

  public SampleBundle with(String file, byte[] bytes) {
    files.put(file, bytes);
    return this;
  }

  public SampleBundle without(String file) {
    files.remove(file);
    return this;
  }

  public SampleBundle add(String file, String row) {
    return with(file, text(file) + row + "\n");
  }

  public SampleBundle replace(String file, String text, String other) {
    if (!text(file).contains(text)) {
      throw new IllegalArgumentException(text);
    }
    return with(file, text(file).replace(text, other));
  }

  public String text(String file) {
    return new String(files.get(file), StandardCharsets.UTF_8);
  }

  public Map<String, byte[]> files() {
    return files;
  }

  public Path folder(Path folder) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of it in a zip, each name behind a prefix. */
  public Path zip(Path file, String prefix) {
    try {
      return Files.write(file, zipped(prefix));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public byte[] zipped(String prefix) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(prefix + file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
