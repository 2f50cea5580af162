package org.gradecompanion.ui.paste;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.gradecompanion.gradebook.BookListener;
import org.gradecompanion.gradebook.ManyScores;
import org.gradecompanion.gradebook.paste.PasteChoices;
import org.gradecompanion.gradebook.paste.PasteGround;
import org.gradecompanion.gradebook.paste.PasteLine;
import org.gradecompanion.gradebook.paste.PasteLine.Kind;
import org.gradecompanion.gradebook.paste.PasteOffer;
import org.gradecompanion.gradebook.paste.PastePlan;
import org.gradecompanion.gradebook.paste.PastePlanner;
import org.gradecompanion.gradebook.paste.PasteReading;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * One paste, from the key to its end: planned, written at once when there is nothing to decide, and
 * shown otherwise. What is shown follows the gradebook; a large block is planned beside the window.
 * Front executor's thread only.
 */
public final class PasteViewModel implements BookListener {
  /**
   * What is shown.
   *
   * @param choices what it was planned with
   */
  public record Shown(PasteOffer offer, PasteChoices choices, PastePlan plan) {}

  /** How much of the work reading is. */
  private static final double READING = 0.2;

  private final OpenGradebook open;
  private final PasteJob job;
  private final Phrases phrases;
  private final Dialogs dialogs;
  private final PasteForms forms;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyBooleanWrapper ended = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<@Nullable Kind> filter = new SimpleObjectProperty<>();
  private @Nullable PasteReading reading;
  private @Nullable PasteGround ground;
  private @Nullable PastePlanner planner;
  private @Nullable PasteChoices choices;
  private @Nullable ManyScores many;
  private boolean looking;

  /** Which plan is wanted: one that was asked for before is of no use. */
  private int wanted;

  public PasteViewModel(
      OpenGradebook open, PasteJob job, Phrases phrases, Dialogs dialogs, PasteForms forms) {
    this.open = open;
    this.job = job;
    this.phrases = phrases;
    this.dialogs = dialogs;
    this.forms = forms;
  }

  /** Plans it, and writes it or asks; of a very large block it shows how far it is. */
  public void begin() {
    open.book().addListener(this);
    if (job.isLong()) {
      look();
    } else if (!job.isSmall()) {
      dialogs.mention(phrases.words().say("grades.paste.looking"));
    }
    replan();
  }

  Phrases phrases() {
    return phrases;
  }

  /** Whether a student's section has to be told. */
  boolean severalSections() {
    return open.book().sections().size() > 1;
  }

  /** What would happen; null while the first plan is made. */
  public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether another plan is being made than the one that is shown. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** How far the plan is that is being made, from 0 to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Whether it was accepted or cancelled. */
  public ReadOnlyBooleanProperty endedProperty() {
    return ended.getReadOnlyProperty();
  }

  /** Which kind of lines is shown; null for all. */
  public ObjectProperty<@Nullable Kind> filterProperty() {
    return filter;
  }

  /** The lines of the kind that is shown. */
  public List<PasteLine> lines() {
    Shown now = shown.get();
    Kind kind = filter.get();
    if (now == null) {
      return List.of();
    }
    List<PasteLine> all = now.plan().lines();
    return kind == null ? all : all.stream().filter(line -> line.kind() == kind).toList();
  }

  /** Chooses something else; the plan follows. */
  public void choose(UnaryOperator<PasteChoices> change) {
    if (choices != null) {
      choices = change.apply(choices);
      if (reading == null || reading.isDone() || job.isSmall()) {
        plan();
      }
    }
  }

  /** Writes exactly what is shown, as one step; nothing while another plan is being made. */
  public void accept() {
    Shown now = shown.get();
    if (now == null || busy.get() || ended.get() || now.plan().scores().isEmpty()) {
      return;
    }
    end();
    write(now.plan());
  }

  /** Writes nothing. */
  public void cancel() {
    if (!ended.get()) {
      end();
    }
  }

  @Override
  public void cellsChanged(Collection<CellId> cells) {
    if (reading != null && reading.isOutdated(cells)) {
      replan();
    }
  }

  @Override
  public void columnsChanged() {
    replan();
  }

  @Override
  public void rosterChanged() {
    replan();
  }

  private void replan() {
    PasteReading next = job.reading().get();
    reading = next;
    planner = null;
    if (job.isSmall()) {
      ground = next.asAsked();
      plan();
    } else {
      wanted++;
      busy.set(true);
      progress.set(0);
      readOn(next);
    }
  }

  /** In turns: the window goes on in between. */
  private void readOn(PasteReading mine) {
    if (mine != reading || ended.get()) {
      return;
    }
    if (mine.on()) {
      ground = mine.whole();
      plan();
    } else {
      progress.set(READING * mine.part());
      open.book().front().execute(() -> readOn(mine));
    }
  }

  private void plan() {
    int number = ++wanted;
    PasteGround at = ground;
    PastePlanner known = planner;
    PasteChoices chosen = choices;
    if (job.isSmall()) {
      planned(number, made(at, known, chosen, part -> {}));
      return;
    }
    busy.set(true);
    Executor front = open.book().front();
    Percents told = new Percents(part -> front.execute(() -> follow(number, part)));
    CompletableFuture.supplyAsync(() -> made(at, known, chosen, told))
        .thenAcceptAsync(made -> planned(number, made), front);
  }

  private void follow(int number, double part) {
    if (number == wanted) {
      progress.set(READING + (1 - READING) * part);
    }
  }

  private record Made(
      PastePlanner planner, PasteChoices choices, PastePlan plan, @Nullable ManyScores many) {}

  private Made made(
      @Nullable PasteGround at,
      @Nullable PastePlanner known,
      @Nullable PasteChoices chosen,
      DoubleConsumer told) {
    PasteGround over = Objects.requireNonNull(at);
    PastePlanner by = known != null ? known : job.planner(over);
    PasteChoices with = chosen != null ? chosen : by.suggested();
    PastePlan plan = by.plan(with, told);
    boolean large = ManyScores.isMany(plan.scores().size());
    return new Made(
        by,
        with,
        plan,
        large ? ManyScores.of(plan.scores(), over::score, HistoryEntry.Origin.PASTE) : null);
  }

  private void planned(int number, Made made) {
    if (number != wanted || ended.get()) {
      return;
    }
    planner = made.planner();
    choices = made.choices();
    many = made.many();
    busy.set(false);
    if (shown.get() == null && made.plan().clean()) {
      end();
      write(made.plan());
      return;
    }
    shown.set(new Shown(made.planner().offer(), made.choices(), made.plan()));
    look();
  }

  private void look() {
    if (!looking) {
      looking = true;
      forms.open(this);
    }
  }

  private void write(PastePlan plan) {
    if (many == null) {
      open.desk().enter(plan.scores(), HistoryEntry.Origin.PASTE);
    } else {
      open.desk().enter(many);
    }
    int written = plan.scores().size();
    dialogs.mention(
        written > 0
            ? phrases.words().say("grades.paste.done", written)
            : phrases
                .words()
                .say(job.intoEmpty() ? "grades.paste.none_empty" : "grades.paste.none"));
  }

  private void end() {
    ended.set(true);
    open.book().removeListener(this);
  }
}
