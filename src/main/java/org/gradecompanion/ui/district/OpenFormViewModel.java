package org.gradecompanion.ui.district;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gradecompanion.settings.ConnectionFile;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.ui.common.Paths;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** The form in which a teacher looks at the district's file and is set up by it. */
public final class OpenFormViewModel {
  private final DistrictControls controls;
  private final Words words;
  private final Executor front;
  private final StringProperty file = new SimpleStringProperty("");
  private final StringProperty email = new SimpleStringProperty("");
  private final StringProperty passphrase = new SimpleStringProperty("");
  private final StringProperty clientId = new SimpleStringProperty("");
  private final StringProperty secret = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
  private @Nullable ConnectionFile found;

  /**
   * What a file would set up.
   *
   * @param sealed whether the secret is in the file, so that a passphrase is needed
   */
  public record Preview(String district, String fingerprint, boolean sealed, List<Line> lines) {}

  /** One thing that would be set, in words. */
  public record Line(String name, String value) {}

  public OpenFormViewModel(DistrictControls controls, Words words, Executor front) {
    this.controls = controls;
    this.words = words;
    this.front = front;
    file.addListener((observable, was, is) -> look());
    for (StringProperty each : List.of(email, passphrase, clientId, secret)) {
      each.addListener((observable, was, is) -> problem.set(""));
    }
  }

  /** The file's path; the file is looked at as soon as it names one. */
  public StringProperty fileProperty() {
    return file;
  }

  public StringProperty emailProperty() {
    return email;
  }

  public StringProperty passphraseProperty() {
    return passphrase;
  }

  public StringProperty clientIdProperty() {
    return clientId;
  }

  public StringProperty secretProperty() {
    return secret;
  }

  /** What is wrong, in one sentence, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Null while there is no file that could be opened. */
  public ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** Sets everything up; completes with whether it is. */
  public CompletableFuture<Boolean> open() {
    ConnectionFile chosen = found;
    if (chosen == null || busy.get()) {
      return CompletableFuture.completedFuture(false);
    }
    if (!email.get().contains("@")) {
      problem.set(words.say("setup.problem.email"));
      return CompletableFuture.completedFuture(false);
    }
    busy.set(true);
    DistrictControls.Key key =
        new DistrictControls.Key(
            passphrase.get().toCharArray(), clientId.get(), secret.get().toCharArray());
    return controls
        .open(chosen, email.get(), key)
        .handleAsync(
            (done, failure) -> {
              busy.set(false);
              problem.set(failure == null ? "" : Failures.sentence(failure, words));
              return failure == null;
            },
            front);
  }

  private void look() {
    problem.set("");
    show(null);
    Optional<Path> typed = Paths.typed(file.get());
    if (typed.isEmpty() || !file.get().strip().endsWith(ConnectionFile.ENDING)) {
      return;
    }
    String asked = file.get();
    controls
        .read(typed.get())
        .whenCompleteAsync(
            (read, failure) -> {
              // Another file may have been named meanwhile.
              if (asked.equals(file.get())) {
                show(read);
                problem.set(failure == null ? "" : Failures.sentence(failure, words));
              }
            },
            front);
  }

  private void show(@Nullable ConnectionFile file) {
    found = file;
    if (file == null) {
      preview.set(null);
      return;
    }
    clientId.set(file.setup().clientId());
    List<Line> lines =
        file.setup().lines().stream()
            .map(line -> new Line(words.say(line.name()), said(line.value())))
            .toList();
    preview.set(
        new Preview(file.setup().district(), file.fingerprint().text(), file.sealed(), lines));
  }

  private String said(Object value) {
    return value instanceof org.gradecompanion.model.Message message
        ? words.say(message)
        : value.toString();
  }
}
