package org.gradecompanion.ui.grades;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.settings.SettingsFile;
import org.gradecompanion.settings.SheetLook;
import org.gradecompanion.ui.common.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How scores are looked at is the same after the next start. */
class SheetMemoryTest {
  @TempDir Path folder;

  /** What the Grades tab shows from one start to the end. */
  private final class Start {
    final IntegerProperty zoom = new GridZoom(() -> {}).percentProperty();
    final BooleanProperty list = new SimpleBooleanProperty();
    final BooleanProperty pad = new SimpleBooleanProperty();

    Start() {
      SheetMemory.keep(new OnDisk(), zoom, list, pad);
    }
  }

  private final class OnDisk implements Preferences {
    private final SettingsFile file = new SettingsFile(folder);

    @Override
    public Settings current() {
      return file.load();
    }

    @Override
    public void change(UnaryOperator<Settings> change) {
      file.save(change.apply(file.load()));
    }
  }

  @Test
  void zoomListAndNumberPad_areAsTheyWereLeft() {
    Start first = new Start();
    assertThat(first.zoom.get()).isEqualTo(100);
    first.zoom.set(150);
    first.list.set(true);
    first.pad.set(true);

    Start second = new Start();
    assertThat(second.zoom.get()).isEqualTo(150);
    assertThat(second.list.get()).isTrue();
    assertThat(second.pad.get()).isTrue();
    second.list.set(false);

    assertThat(new Start().list.get()).isFalse();
    assertThat(new Start().zoom.get()).isEqualTo(150);
  }

  @Test
  void zoomThatMakesNoSense_isTheNearestThatDoes() {
    new OnDisk().change(settings -> settings.withSheet(new SheetLook(9000, false, false)));

    assertThat(new Start().zoom.get()).isEqualTo(200);
  }
}
