package org.gradecompanion.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.gradecompanion.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checklist beside the settings. */
class ChecklistFileTest {
  @TempDir Path folder;

  @Test
  void checklist_comesBackAsItWasKept() {
    Checklist kept =
        new Checklist(List.of(new Checklist.Item(true, LocalDate.of(2026, 11, 26), "by mail")));
    new ChecklistFile(folder).save(kept);
    assertThat(new ChecklistFile(folder).load()).isEqualTo(kept);
    assertThat(kept.items()).hasSize(Checklist.STEPS);
  }

  @Test
  void nothingKept_andNonsense_areAsAtFirst() throws IOException {
    assertThat(new ChecklistFile(folder).load()).isEqualTo(Checklist.EMPTY);
    Files.writeString(folder.resolve("checklist.json"), "{\"steps\":[7,{\"on\":\"soon\"}]}");
    assertThat(new ChecklistFile(folder).load()).isEqualTo(Checklist.EMPTY);
    Files.writeString(folder.resolve("checklist.json"), "[");
    assertThat(new ChecklistFile(folder).load()).isEqualTo(Checklist.EMPTY);
  }

  @Test
  void folderThatCannotBeWritten_isSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> new ChecklistFile(file).save(Checklist.EMPTY))
        .isInstanceOf(UserError.class)
        .hasMessage("error.settings.unwritable");
  }
}
