package org.gradecompanion.exchange.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gradecompanion.model.UserError;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles that are refused as a whole: the sentence says what, where and what to do. */
class HostileBundleTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final BundleLimits SMALL =
      new BundleLimits(2 << 20, 300, 1 << 20, 20, 50, 1 << 14);

  @TempDir Path folder;
  private final SampleBundle bundle = new SampleBundle();
  private final Words words = Words.load(Locale.US);

  @Test
  void zip_withANameThatLeadsOut_isRefusedAndNothingIsWritten() throws IOException {
    for (String name :
        List.of(
            "../evil.csv", "a/../../evil.csv", "/etc/evil.csv", "C:\\evil.csv", "a\\..\\evil")) {
      SampleBundle evil = new SampleBundle().with(name, "evil");
      assertThat(zipRefusal(evil)).as(name).contains("leads out of the archive");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void zipBomb_byItsRatio_isRefusedWithNumbers() {
    byte[] rows = new byte[SMALL.ratio() << 15];
    Arrays.fill(rows, (byte) '\n');
    bundle.with("users.csv", rows);
    assertThat(zipRefusal(bundle)).contains("users.csv is packed in", "50 times");
  }

  @Test
  void file_withMoreBytesOrRowsThanAllowed_isRefusedWithNumbers() {
    bundle.with("orgs.csv", "sourcedId,name,type\n" + "\n".repeat(3 << 20));
    assertThat(refusal()).contains("orgs.csv has more than");
    StringBuilder many = new StringBuilder("sourcedId,name,type\n");
    for (int i = 0; i < 101; i++) {
      many.append(i).append(",Org,school\n");
    }
    bundle.with("orgs.csv", many.toString());
    assertThat(refusal()).contains("orgs.csv has more than 100 rows");
  }

  @Test
  void zip_withManyEntries_isRefusedBeforeItIsOpened() {
    for (int i = 0; i < SMALL.entries(); i++) {
      bundle.with("other-" + i, "");
    }
    assertThat(zipRefusal(bundle)).contains("27 entries", "may have 20");
  }

  @Test
  void otherEncodings_areRefusedWithFileAndLine() {
    String users = bundle.text("users.csv");
    bundle.with("users.csv", users.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(refusal()).startsWith("users.csv, line 7: this is not text in UTF-8");
    bundle.with("users.csv", users.getBytes(StandardCharsets.UTF_16));
    assertThat(refusal()).startsWith("users.csv, line 1: this is not text in UTF-8");
    bundle.with("users.csv", users.getBytes(StandardCharsets.UTF_16LE));
    assertThat(refusal()).startsWith("users.csv, line 1: this is not text in UTF-8");
    for (byte[] wrong :
        new byte[][] {
          {(byte) 0xC0, (byte) 0xAF},
          {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
          {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
          {(byte) 0xE2, (byte) 0x82}
        }) {
      byte[] start = users.getBytes(StandardCharsets.UTF_8);
      byte[] all = Arrays.copyOf(start, start.length + wrong.length);
      System.arraycopy(wrong, 0, all, start.length, wrong.length);
      bundle.with("users.csv", all);
      assertThat(refusal()).startsWith("users.csv, line 9: this is not text in UTF-8");
    }
  }

  @Test
  void quoteThatNeverCloses_isRefused() {
    bundle.add("classes.csv", "x,\"Never");
    assertThat(refusal()).contains("classes.csv", "a quote opens and never closes");
  }

  @Test
  void deltaFile_isRefusedWithASentence() {
    bundle.replace("manifest.csv", "file.users,bulk", "file.users,delta");
    assertThat(refusal()).contains("users.csv holds only what changed lately");
  }

  @Test
  void missingFiles_columnsAndVersions_areNamed() {
    assertThat(refusal(new SampleBundle().without("manifest.csv"))).contains("no manifest.csv");
    assertThat(refusal(new SampleBundle().without("users.csv"))).contains("no users.csv");
    assertThat(refusal(new SampleBundle().replace("orgs.csv", ",type,", ",kind,")))
        .contains("orgs.csv, line 1: the columns type are missing");
    assertThat(refusal(new SampleBundle().replace("orgs.csv", ",identifier,", ",name,")))
        .contains("orgs.csv, line 1: column 4");
    assertThat(refusal(new SampleBundle().with("orgs.csv", ""))).contains("orgs.csv is empty");
    assertThat(refusal(new SampleBundle().replace("manifest.csv", "version,1.1", "version,2.0")))
        .contains("manifest.csv names no version");
  }

  @Test
  void filesInTwoFolders_orTwice_areRefused() {
    bundle.with("b/users.csv", "other");
    assertThat(zipRefusal(bundle)).contains("more than one folder");
    assertThat(zipRefusal(new SampleBundle().with("USERS.csv", "other")))
        .contains("users.csv twice");
  }

  @Test
  void whatIsNoBundle_isRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.zip"), "not a zip");
    assertThat(refusal(text)).contains("notes.zip is neither a folder nor a whole zip file");
    assertThat(refusal(folder.resolve("nowhere"))).contains("no file or folder");
    byte[] zip = bundle.zipped("");
    Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(zip, zip.length / 2));
    assertThat(refusal(cut)).contains("cut.zip is neither");
  }

  @Test
  void teacher_whoIsNotThereOrTeachesNothing_isNamed() {
    assertThat(refusal(new SampleBundle().replace("users.csv", "Ada@", "eve@")))
        .contains("Nobody in users.csv has the e-mail address ada@school.example");
    assertThat(refusal(new SampleBundle().replace("enrollments.csv", "t-ada", "t-bob")))
        .contains("teaches no class");
  }

  @Test
  void twoTeachers_withOneAddress_areRefused() {
    bundle.replace("users.csv", "bob@school", "ada@school");
    assertThat(refusal()).startsWith("2 people have the e-mail address");
  }

  private String refusal() {
    return refusal(bundle);
  }

  private String refusal(SampleBundle wrong) {
    return refusal(wrong.folder(folder.resolve("bundle-" + System.nanoTime())));
  }

  private String zipRefusal(SampleBundle wrong) {
    return refusal(wrong.zip(folder.resolve("bundle.zip"), ""));
  }

  private String refusal(Path path) {
    UserError error =
        catchThrowableOfType(
            UserError.class,
            () -> RosterBundle.read(path, SampleBundle.TEACHER, TODAY, (f, r) -> {}, SMALL));
    assertThat(error).as("refused").isNotNull();
    return words.say(error.userMessage());
  }
}
