package org.gradecompanion.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files where a person wants them. */
class DraftTest {
  private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("scores.csv");
  }

  @Test
  void file_isForItsOwnerOnly_whateverWasThereBefore() throws IOException {
    assumePosix();
    Draft.write(file, NEW);
    assertThat(permissions()).isEqualTo("rw-------");

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Draft.write(file, NEW);

    assertThat(permissions()).isEqualTo("rw-------");
    assertThat(file).hasContent("new");
  }

  @Test
  void fileThatIsHandedOn_isAsAnyNewFile_orAsTheOneBefore() throws IOException {
    assumePosix();
    Path any = Files.createFile(folder.resolve("any"));
    Draft.writeShared(file, NEW);
    assertThat(permissions()).isEqualTo(permissions(any));

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Draft.writeShared(file, NEW);

    assertThat(permissions()).isEqualTo("rw-r-----");
  }

  @Test
  void otherFilesThere_areNotTouched() throws IOException {
    Path other = Files.writeString(folder.resolve("scores.csv.new"), "mine");

    Draft.write(file, NEW);

    assertThat(other).hasContent("mine");
    assertThat(folder.toFile().list()).hasSize(2);
  }

  @Test
  void link_staysALink_andLeadsToTheNewFile() throws IOException {
    assumePosix();
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path target = Files.writeString(elsewhere.resolve("kept.csv"), "old");
    Files.createSymbolicLink(file, target);

    Draft.write(file, NEW);

    assertThat(file).isSymbolicLink().hasContent("new");
    assertThat(target).hasContent("new");
    Files.delete(target);
    Draft.write(file, NEW);
    assertThat(file).isSymbolicLink();
    assertThat(target).hasContent("new");
  }

  @Test
  void draftThatIsGivenUp_leavesWhatWasThere() throws IOException {
    Files.writeString(file, "old");

    try (Draft draft = Draft.of(file)) {
      draft.open().close();
    }

    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("scores.csv");
  }

  @Test
  void folderInTheWay_isNotReplaced_andNothingIsLeft() throws IOException {
    Files.createDirectories(file.resolve("below"));

    assertThatThrownBy(() -> Draft.write(file, NEW)).isInstanceOf(IOException.class);

    assertThat(file.resolve("below")).isDirectory();
    assertThat(folder.toFile().list()).containsExactly("scores.csv");
  }

  private String permissions() throws IOException {
    return permissions(file);
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static void assumePosix() {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
  }
}
