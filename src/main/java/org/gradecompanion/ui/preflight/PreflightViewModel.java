package org.gradecompanion.ui.preflight;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.rules.Fix;
import org.gradecompanion.rules.PreflightReport;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.ui.common.BookFollower;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Pace;
import org.gradecompanion.ui.common.Phrases;
import org.jspecify.annotations.Nullable;

/** Before you push: what PowerTeacher will receive, change and refuse of the open gradebook. */
public final class PreflightViewModel implements AutoCloseable {
  private final ObservableValue<@Nullable OpenGradebook> open;
  private final Phrases phrases;
  private final Runnable pushNow;
  private final Consumer<SyncKey> show;
  private final BooleanProperty active = new SimpleBooleanProperty();
  private final ObservableList<PreflightCard> cards = FXCollections.observableArrayList();
  private final ObservableList<PreflightCard> cardsView =
      FXCollections.unmodifiableObservableList(cards);
  private final Map<Bucket, ReadOnlyIntegerWrapper> counts = new EnumMap<>(Bucket.class);
  private final ReadOnlyIntegerWrapper findings = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper pushable = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper total = new ReadOnlyStringWrapper("");
  private final BookFollower follower;

  /**
   * @param pushNow sends everything that is ready
   * @param show opens the Grades tab at a cell
   */
  public PreflightViewModel(
      ObservableValue<@Nullable OpenGradebook> open,
      Phrases phrases,
      Pace pace,
      Runnable pushNow,
      Consumer<SyncKey> show) {
    this.open = open;
    this.phrases = phrases;
    this.pushNow = pushNow;
    this.show = show;
    for (Bucket bucket : Bucket.values()) {
      counts.put(bucket, new ReadOnlyIntegerWrapper());
    }
    this.follower = new BookFollower(open, pace.gather(this::refresh));
    active.addListener((observable, was, is) -> refresh());
  }

  /** Whether someone is looking: the cards are only then kept up to date, the counts always. */
  public BooleanProperty activeProperty() {
    return active;
  }

  public ObservableList<PreflightCard> cards() {
    return cardsView;
  }

  /** How many edited items are in a bucket; together they are everything edited. */
  public ReadOnlyIntegerProperty countProperty(Bucket bucket) {
    return counts.get(bucket).getReadOnlyProperty();
  }

  /** How many findings block or change something: the number on the tab. */
  public ReadOnlyIntegerProperty findingsProperty() {
    return findings.getReadOnlyProperty();
  }

  /** How many items a push would send now. */
  public ReadOnlyIntegerProperty pushableProperty() {
    return pushable.getReadOnlyProperty();
  }

  /** What the counts add up to, in words. */
  public ReadOnlyStringProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  public void apply(PreflightCard.Line line, Fix fix) {
    OpenGradebook book = open.getValue();
    if (book != null) {
      book.desk().fix(line.key(), fix);
    }
  }

  public void show(PreflightCard.Line line) {
    show.accept(line.key());
  }

  public void pushReady() {
    pushNow.run();
  }

  @Override
  public void close() {
    follower.close();
  }

  private void refresh() {
    OpenGradebook book = open.getValue();
    PreflightReport report = book == null ? PreflightReport.EMPTY : book.book().preflight();
    counts.forEach((bucket, count) -> count.set(report.count(bucket)));
    findings.set(report.warnings());
    pushable.set(report.pushable());
    total.set(phrases.words().say("preflight.total", report.size()));
    if (active.get()) {
      List<PreflightCard> now =
          book == null ? List.of() : new PreflightCards(book.book(), phrases).of(report);
      if (!now.equals(cards)) {
        cards.setAll(now);
      }
    }
  }
}
