package org.gradecompanion.ui.preflight;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.rules.PreflightReport;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.ui.common.BookFollower;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Pace;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** Before you push: what PowerTeacher will receive, change and refuse of the open gradebook. */
public final class PreflightViewModel implements AutoCloseable {
  private final ObservableValue<@Nullable OpenGradebook> open;
  private final Phrases phrases;
  private final Words words;
  private final BooleanProperty active = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Bucket> filter = new SimpleObjectProperty<>();
  private final ObservableList<PreflightRow> rows = FXCollections.observableArrayList();
  private final ObservableList<PreflightRow> rowsView =
      FXCollections.unmodifiableObservableList(rows);
  private final Map<Bucket, ReadOnlyIntegerWrapper> counts = new EnumMap<>(Bucket.class);
  private final ReadOnlyIntegerWrapper findings = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper pushable = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper total = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<ProfileNote> profile =
      new ReadOnlyObjectWrapper<>(ProfileNote.NONE);
  private final CardShelf shelf = new CardShelf();
  private final PreflightActions actions;
  private final BookFollower follower;
  private @Nullable OpenGradebook shown;

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
    this.words = phrases.words();
    for (Bucket bucket : Bucket.values()) {
      counts.put(bucket, new ReadOnlyIntegerWrapper());
    }
    this.actions = new PreflightActions(open, words, rowsView, this::refresh, pushNow, show);
    this.follower = new BookFollower(open, pace.gather(this::refresh));
    active.addListener((observable, was, is) -> refresh());
    filter.addListener((observable, was, is) -> refresh());
  }

  /** Whether someone is looking: the rows are only then kept up to date, the counts always. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** Only what is in this bucket is shown; null for everything. */
  public ObjectProperty<@Nullable Bucket> filterProperty() {
    return filter;
  }

  /** Steps first, then a card for each assignment, row by row. */
  public ObservableList<PreflightRow> rows() {
    return rowsView;
  }

  /** What can be done here. */
  public PreflightActions actions() {
    return actions;
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

  /** Under which rules the gradebook is. */
  public ReadOnlyObjectProperty<ProfileNote> profileProperty() {
    return profile.getReadOnlyProperty();
  }

  @Override
  public void close() {
    follower.close();
  }

  private void refresh() {
    OpenGradebook book = open.getValue();
    if (book != shown) {
      shown = book;
      filter.set(null);
      actions.forget();
    }
    PreflightReport report = book == null ? PreflightReport.EMPTY : book.book().preflight();
    count(report);
    actions.follow(report);
    if (active.get()) {
      PreflightRows.update(rows, book == null ? List.of() : rows(book.book(), report));
      profile.set(
          book == null
              ? ProfileNote.NONE
              : ProfileNote.of(book.book().rules().facts().profile(), words));
    }
  }

  private void count(PreflightReport report) {
    counts.forEach((bucket, count) -> count.set(report.count(bucket)));
    findings.set(report.warnings());
    pushable.set(report.pushable());
    total.set(words.say("preflight.total", report.size()));
  }

  private List<PreflightRow> rows(OpenBook book, PreflightReport report) {
    BookWords names = new BookWords(book, phrases);
    Bucket only = filter.get();
    List<PreflightRow> now = new ArrayList<>();
    if (only == null) {
      now.addAll(PreflightRows.card(FamilyStep.of(names, report)));
      now.addAll(PreflightRows.card(actions.zeros(names, report)));
    }
    now.addAll(shelf.rows(names, report, only, actions.told()));
    return now;
  }
}
