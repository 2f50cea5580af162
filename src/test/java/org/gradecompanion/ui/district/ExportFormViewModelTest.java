package org.gradecompanion.ui.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.Dialect;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.settings.ConnectionFile;
import org.gradecompanion.settings.DistrictNetwork;
import org.gradecompanion.settings.DistrictSetup;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form in which the connection file for other teachers is made. */
class ExportFormViewModelTest {
  private final CompletableFuture<ConnectionFile> writing = new CompletableFuture<>();
  private final ScriptedDistrict district = new ScriptedDistrict();
  private final ExportFormViewModel model =
      new ExportFormViewModel(district, Words.load(Locale.US), Runnable::run);

  @BeforeEach
  void write() {
    district.exporting = writing;
    model.districtProperty().set("Riverbend");
    model.write();
  }

  @Test
  void fingerprint_isShownOfTheFileThatTheFormIsAbout() {
    ConnectionFile file = file();
    writing.complete(file);

    assertThat(model.fingerprintProperty().get()).isEqualTo(file.fingerprint().text());
    assertThat(model.problemProperty().get()).isEmpty();
  }

  @Test
  void formChangedWhileTheFileIsWritten_showsNoFingerprintOfTheOldOne() {
    model.districtProperty().set("Riverbend Schools");
    writing.complete(file());

    assertThat(model.fingerprintProperty().get()).isEmpty();
    assertThat(model.problemProperty().get()).contains("Write the file again");
    assertThat(model.busyProperty().get()).isFalse();
  }

  private static ConnectionFile file() {
    return ConnectionFile.of(
        new DistrictSetup(
            "Riverbend",
            GatewayKind.ONEROSTER_1_1,
            URI.create("https://sis.example/v1p1"),
            URI.create("https://sis.example/token"),
            "client-7",
            ZoneOffset.UTC,
            Dialect.USUAL,
            new DistrictSetup.Rules("riverbend", "Riverbend", Map.of()),
            DistrictNetwork.USUAL));
  }
}
