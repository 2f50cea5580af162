package org.gradecompanion.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the Windows package puts the program, beside where the program keeps what it is given. */
class WindowsPackageTest {
  private static final Path SCRIPT = Path.of("installer", "msi.ps1");

  @TempDir Path home;

  @Test
  void programsFolder_holdsNothingOfTheTeacher_becauseRemovingTheProgramRemovesAllOfIt()
      throws IOException {
    Path local = home.resolve("AppData").resolve("Local");
    Path program = local.resolve(installFolder());
    SettingsFolders folders = SettingsFolders.of(Map.of(), "Windows 11", home);

    assertThat(program).isNotEqualTo(local);
    for (Path kept : new Path[] {folders.settings(), folders.data(), folders.logs()}) {
      assertThat(kept.startsWith(program)).as("%s in %s", kept, program).isFalse();
      assertThat(program.startsWith(kept)).as("%s in %s", program, kept).isFalse();
    }
    assertThat(folders.data().startsWith(local)).as("%s is below %s", folders, local).isTrue();
  }

  /** As jpackage takes it: below the folder of the user's programs and data. */
  private static String installFolder() throws IOException {
    String script = Files.readString(SCRIPT);
    assertThat(script).contains("'--win-per-user-install', '--install-dir', $folder,");
    Matcher folder = Pattern.compile("(?m)^ *\\$folder = '([^']+)'$").matcher(script);
    assertThat(folder.find()).as("the folder is named").isTrue();
    return folder.group(1).replace('\\', '/');
  }
}
