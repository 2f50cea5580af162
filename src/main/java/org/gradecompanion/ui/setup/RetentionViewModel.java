package org.gradecompanion.ui.setup;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.gradecompanion.model.PastSection;
import org.gradecompanion.settings.Retention;
import org.gradecompanion.settings.RetentionPlan;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.ui.common.Preferences;
import org.gradecompanion.ui.common.Question;
import org.gradecompanion.ui.lock.Delay;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * How long classes stay on this computer. Looks at the start, once a day and when something else is
 * chosen; tells of a class long before it goes, and removes it only then.
 */
public final class RetentionViewModel {
  private static final Duration BETWEEN_GLANCES = Duration.ofHours(1);

  private final RetentionControls controls;
  private final Preferences preferences;
  private final Dialogs dialogs;
  private final Words words;
  private final Clock clock;
  private final ZoneId zone;
  private final Delay delay;
  private final Executor front;
  private final Consumer<LocalDate> archive;
  private final DateTimeFormatter format;
  private final ObjectProperty<Integer> years;
  private final ReadOnlyStringWrapper due = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private @Nullable LocalDate looked;
  private boolean watching;
  private boolean asking;
  private boolean closed;

  /**
   * @param archive shows how to archive the classes that ended before a day
   */
  public RetentionViewModel(
      RetentionControls controls,
      Preferences preferences,
      Dialogs dialogs,
      Words words,
      Clock clock,
      ZoneId zone,
      Delay delay,
      Executor front,
      Consumer<LocalDate> archive) {
    this.controls = controls;
    this.preferences = preferences;
    this.dialogs = dialogs;
    this.words = words;
    this.clock = clock;
    this.zone = zone;
    this.delay = delay;
    this.front = front;
    this.archive = archive;
    format = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale());
    years = new SimpleObjectProperty<>(chosen().years());
    years.addListener(
        (observable, was, is) -> {
          preferences.change(now -> now.withRetention(now.retention().withYears(is)));
          look();
        });
  }

  /** For how many years after its last day a class is kept; 0 until it is archived. */
  public ObjectProperty<Integer> yearsProperty() {
    return years;
  }

  /** A choice in words. */
  public String choice(int value) {
    return words.say("setup.retention.years", value);
  }

  /** Which classes are due and what becomes of each, a line for each; or empty. */
  public ReadOnlyStringProperty dueProperty() {
    return due.getReadOnlyProperty();
  }

  /** Why something was not removed, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Looks now, and again whenever a day has begun. */
  public void start() {
    look();
  }

  public void close() {
    closed = true;
  }

  /**
   * Only at the clock, which may have stood still while the lid was shut: as long as the day is the
   * same nothing is read. Nothing is waited for where classes are kept until they are archived.
   */
  private void watch() {
    if (watching || closed || chosen().years() == 0) {
      return;
    }
    watching = true;
    delay.after(
        BETWEEN_GLANCES,
        () -> {
          watching = false;
          if (!closed && !today().equals(looked)) {
            look();
          }
          watch();
        });
  }

  private CompletableFuture<Void> look() {
    looked = today();
    problem.set("");
    watch();
    if (chosen().years() == 0) {
      due.set("");
      return CompletableFuture.completedFuture(null);
    }
    Retention asked = chosen();
    return controls
        .look(asked)
        .thenComposeAsync(plan -> act(asked, plan), front)
        .exceptionallyAsync(this::failed, front);
  }

  private CompletableFuture<Void> act(Retention asked, RetentionPlan plan) {
    if (closed || !asked.equals(chosen())) {
      // Something else was chosen meanwhile, and is looked at for itself.
      return CompletableFuture.completedFuture(null);
    }
    if (plan.now().isEmpty()) {
      tell(plan);
      return CompletableFuture.completedFuture(null);
    }
    return controls
        .remove(plan.now())
        .thenRunAsync(
            () -> {
              change(chosen().without(plan.now()));
              dialogs.mention(words.say("setup.retention.removed", plan.now().size()));
              tell(plan);
            },
            front);
  }

  private void tell(RetentionPlan plan) {
    show(plan);
    if (plan.untold().isEmpty() || asking) {
      return;
    }
    asking = true;
    dialogs
        .ask(
            new Question(
                words.say("setup.retention.tell.title", plan.untold().size()),
                words.say(
                    "setup.retention.tell",
                    names(plan.untold()),
                    format.format(today().plusDays(Retention.DAYS_OF_NOTICE)),
                    plan.staying().size(),
                    names(plan.staying())),
                words.say("setup.retention.tell.archive"),
                words.say("setup.retention.tell.read"),
                false,
                true))
        .thenAccept(wanted -> answered(plan, wanted));
  }

  /** Only now it is known that somebody has read it; a window that closes answers nothing. */
  private void answered(RetentionPlan plan, boolean wanted) {
    asking = false;
    if (closed) {
      return;
    }
    change(chosen().telling(plan.untold(), today()));
    show(plan);
    if (wanted) {
      plan.untold().stream()
          .map(PastSection::lastDay)
          .filter(Objects::nonNull)
          .max(LocalDate::compareTo)
          .ifPresent(last -> archive.accept(last.plusDays(1)));
    }
  }

  private void show(RetentionPlan plan) {
    List<String> lines = new ArrayList<>();
    List<PastSection> going = new ArrayList<>(plan.untold());
    going.addAll(plan.waiting());
    for (PastSection each : going) {
      chosen()
          .goesOn(each)
          .ifPresent(
              day ->
                  lines.add(
                      words.say(
                          "setup.retention.goes", each.section().label(), format.format(day))));
    }
    plan.staying()
        .forEach(
            each ->
                lines.add(words.say("setup.retention.stays", each.section().label(), stay(each))));
    due.set(String.join("\n", lines));
  }

  private String stay(PastSection section) {
    return words.say(
        section.unsent() > 0
            ? "setup.archive.unsent"
            : section.listed() ? "setup.archive.listed" : "setup.archive.combined",
        section.unsent());
  }

  private static String names(List<PastSection> sections) {
    return sections.stream().map(each -> each.section().label()).collect(Collectors.joining(", "));
  }

  private Retention chosen() {
    return preferences.current().retention();
  }

  private void change(Retention retention) {
    preferences.change(settings -> settings.withRetention(retention));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private @Nullable Void failed(Throwable failure) {
    problem.set(Failures.sentence(failure, words));
    return null;
  }
}
