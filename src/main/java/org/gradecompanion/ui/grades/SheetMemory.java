package org.gradecompanion.ui.grades;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.Property;
import org.gradecompanion.settings.SheetLook;
import org.gradecompanion.ui.common.Preferences;

/** Remembers how scores are looked at, from one start to the next. */
final class SheetMemory {
  private SheetMemory() {}

  /** Sets each as it was when the program ended, and keeps it from now on. */
  static void keep(
      Preferences preferences, IntegerProperty zoom, BooleanProperty list, BooleanProperty pad) {
    SheetLook last = preferences.current().sheet();
    zoom.set(last.zoom());
    list.set(last.list());
    pad.set(last.numberPad());
    for (Property<?> each : List.of(zoom, list, pad)) {
      each.addListener(
          (observable, was, is) -> {
            SheetLook now = new SheetLook(zoom.get(), list.get(), pad.get());
            preferences.change(settings -> settings.withSheet(now));
          });
    }
  }
}
