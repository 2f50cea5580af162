package org.gradecompanion.ui.district;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gradecompanion.exchange.PluginDescriptor;
import org.gradecompanion.model.UserError;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.ui.common.Paths;
import org.gradecompanion.words.Words;

/** The form in which a district's plugin archive is made. */
public final class PluginFormViewModel {
  private static final int DIGITS = 18;

  private final DistrictControls controls;
  private final Words words;
  private final Executor front;
  private final StringProperty opportunity = new SimpleStringProperty("");
  private final StringProperty publisher = new SimpleStringProperty("");
  private final StringProperty contact = new SimpleStringProperty("");
  private final StringProperty version = new SimpleStringProperty(PluginDescriptor.VERSION);
  private final StringProperty file =
      new SimpleStringProperty(Paths.suggested("gradebook-plugin.zip"));
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  public PluginFormViewModel(DistrictControls controls, Words words, Executor front) {
    this.controls = controls;
    this.words = words;
    this.front = front;
    for (StringProperty each : List.of(opportunity, publisher, contact, version, file)) {
      each.addListener((observable, was, is) -> problem.set(""));
    }
  }

  /** The district's Opportunity ID; empty where Universal Rostering is not used. */
  public StringProperty opportunityProperty() {
    return opportunity;
  }

  public StringProperty publisherProperty() {
    return publisher;
  }

  public StringProperty contactProperty() {
    return contact;
  }

  public StringProperty versionProperty() {
    return version;
  }

  public StringProperty fileProperty() {
    return file;
  }

  /** How many of the 18 digits are typed, such as "12/18". */
  public StringBinding digits() {
    return Bindings.createStringBinding(
        () -> words.say("district.plugin.digits", typedDigits(), DIGITS), opportunity);
  }

  /** What keeps the archive from being made, in one sentence, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Makes the archive; completes with whether it was written. */
  public CompletableFuture<Boolean> make() {
    Optional<Path> to = Paths.typed(file.get());
    if (to.isEmpty()) {
      problem.set(words.say("district.file.none"));
      return CompletableFuture.completedFuture(false);
    }
    try {
      PluginDescriptor plugin =
          new PluginDescriptor(
              PluginDescriptor.NAME,
              version.get(),
              publisher.get(),
              contact.get(),
              Optional.of(opportunity.get().strip()).filter(id -> !id.isEmpty()),
              List.of());
      return write(to.get(), plugin);
    } catch (UserError wrong) {
      problem.set(words.say(wrong.userMessage()));
      return CompletableFuture.completedFuture(false);
    }
  }

  private CompletableFuture<Boolean> write(Path to, PluginDescriptor plugin) {
    busy.set(true);
    return controls
        .writePlugin(to, plugin)
        .handleAsync(
            (done, failure) -> {
              busy.set(false);
              problem.set(failure == null ? "" : Failures.sentence(failure, words));
              return failure == null;
            },
            front);
  }

  private long typedDigits() {
    return opportunity.get().chars().filter(each -> each >= '0' && each <= '9').count();
  }
}
