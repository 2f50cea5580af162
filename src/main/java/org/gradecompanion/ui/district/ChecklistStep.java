package org.gradecompanion.ui.district;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gradecompanion.settings.Checklist;
import org.gradecompanion.ui.district.DistrictControls.Evidence;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** One step of the checklist. */
public final class ChecklistStep {
  private final int number;
  private final Words words;
  private final BooleanProperty done = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable LocalDate> on = new SimpleObjectProperty<>();
  private final StringProperty note = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");
  private boolean proven;

  ChecklistStep(int number, Words words, LocalDate today, Runnable changed) {
    this.number = number;
    this.words = words;
    done.addListener(
        (observable, was, is) -> {
          if (is && on.get() == null) {
            on.set(today);
          }
          changed.run();
        });
    on.addListener((observable, was, is) -> changed.run());
    note.addListener((observable, was, is) -> changed.run());
  }

  public int number() {
    return number;
  }

  public String title() {
    return words.say("district.step." + number);
  }

  /** Who acts. */
  public String who() {
    return words.say("district.step." + number + ".who");
  }

  /** What proves it. */
  public String proof() {
    return words.say("district.step." + number + ".proof");
  }

  public BooleanProperty doneProperty() {
    return done;
  }

  public ObjectProperty<@Nullable LocalDate> onProperty() {
    return on;
  }

  public StringProperty noteProperty() {
    return note;
  }

  /** What this program itself sees of it now, or empty. */
  public ReadOnlyStringProperty foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** Whether what this program sees proves it. */
  public boolean proven() {
    return proven;
  }

  void show(Checklist.Item item, Evidence evidence) {
    on.set(item.on());
    done.set(item.done());
    note.set(item.note());
    ChecklistEvidence seen = ChecklistEvidence.of(number, evidence);
    proven = seen.proves();
    found.set(String.join(" ", seen.sentences().stream().map(words::say).toList()));
  }

  Checklist.Item item() {
    return new Checklist.Item(done.get(), on.get(), note.get().strip());
  }

  List<String> text() {
    List<String> lines = new ArrayList<>();
    lines.add(words.say("district.checklist.line", done.get() ? "x" : " ", number, title()));
    lines.add(words.say("district.checklist.who", who()));
    lines.add(words.say("district.checklist.proof", proof()));
    Optional.ofNullable(on.get())
        .ifPresent(day -> lines.add(words.say("district.checklist.on", day)));
    if (!found.get().isEmpty()) {
      lines.add(words.say("district.checklist.found", found.get()));
    }
    if (!note.get().isBlank()) {
      lines.add(words.say("district.checklist.note", note.get().strip()));
    }
    return lines;
  }
}
