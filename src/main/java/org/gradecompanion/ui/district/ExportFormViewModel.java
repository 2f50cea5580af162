package org.gradecompanion.ui.district;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gradecompanion.settings.ConnectionFile;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.ui.common.Paths;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** The form in which an administrator makes the file that sets up every other teacher. */
public final class ExportFormViewModel {
  private static final int SHORTEST_PASSPHRASE = 8;

  private final DistrictControls controls;
  private final Words words;
  private final Executor front;
  private final StringProperty district = new SimpleStringProperty("");
  private final BooleanProperty withSecret = new SimpleBooleanProperty();
  private final BooleanProperty withNetwork = new SimpleBooleanProperty(true);
  private final StringProperty passphrase = new SimpleStringProperty("");
  private final StringProperty file =
      new SimpleStringProperty(Paths.suggested("school" + ConnectionFile.ENDING));
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper fingerprint = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /** How often something was changed: sealing takes a second, in which more can be typed. */
  private int changes;

  public ExportFormViewModel(DistrictControls controls, Words words, Executor front) {
    this.controls = controls;
    this.words = words;
    this.front = front;
    for (StringProperty each : List.of(district, passphrase, file)) {
      each.addListener((observable, was, is) -> changed());
    }
    withSecret.addListener((observable, was, is) -> changed());
    withNetwork.addListener((observable, was, is) -> changed());
  }

  /** What people call the district. */
  public StringProperty districtProperty() {
    return district;
  }

  public BooleanProperty withSecretProperty() {
    return withSecret;
  }

  /** Whether the way to the servers goes into it too. */
  public BooleanProperty withNetworkProperty() {
    return withNetwork;
  }

  public StringProperty passphraseProperty() {
    return passphrase;
  }

  public StringProperty fileProperty() {
    return file;
  }

  /** What keeps the file from being written, in one sentence, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The fingerprint of the file that was written; empty before. */
  public ReadOnlyStringProperty fingerprintProperty() {
    return fingerprint.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Writes the file; the fingerprint shows when it is done. */
  public CompletableFuture<Void> write() {
    Optional<Path> to = Paths.typed(file.get());
    if (district.get().isBlank()) {
      return refuse("error.connection_file.unnamed");
    }
    if (withSecret.get() && passphrase.get().length() < SHORTEST_PASSPHRASE) {
      return refuse("district.export.short", SHORTEST_PASSPHRASE);
    }
    if (to.isEmpty()) {
      return refuse("district.file.none");
    }
    busy.set(true);
    int asked = changes;
    Optional<char[]> seal =
        withSecret.get() ? Optional.of(passphrase.get().toCharArray()) : Optional.empty();
    return controls
        .export(district.get(), seal, withNetwork.get(), to.get())
        .handleAsync(
            (written, failure) -> {
              busy.set(false);
              settled(written, failure, asked == changes);
              return null;
            },
            front);
  }

  /**
   * @param asFilledIn whether the form still says what was written
   */
  private void settled(
      @Nullable ConnectionFile written, @Nullable Throwable failure, boolean asFilledIn) {
    if (failure != null) {
      problem.set(Failures.sentence(failure, words));
    } else if (!asFilledIn) {
      problem.set(words.say("district.export.changed"));
    } else if (written != null) {
      fingerprint.set(written.fingerprint().text());
    }
  }

  private CompletableFuture<Void> refuse(String key, Object... args) {
    problem.set(words.say(key, args));
    return CompletableFuture.completedFuture(null);
  }

  private void changed() {
    changes++;
    problem.set("");
    fingerprint.set("");
  }
}
