package org.gradecompanion.ui.preflight;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.rules.Fix;
import org.gradecompanion.rules.PreflightReport;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.preflight.PreflightNews.News;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** What a teacher can do before a push, and what was done last. */
public final class PreflightActions {
  private final ObservableValue<@Nullable OpenGradebook> open;
  private final Words words;
  private final List<PreflightRow> rows;
  private final Runnable refresh;
  private final Runnable pushNow;
  private final Consumer<SyncKey> show;
  private final PreflightNews news;
  private final ZeroStep zeros = new ZeroStep();
  private final Told told = new Told();
  private final ReadOnlyObjectWrapper<@Nullable Object> next = new ReadOnlyObjectWrapper<>();

  PreflightActions(
      ObservableValue<@Nullable OpenGradebook> open,
      Words words,
      List<PreflightRow> rows,
      Runnable refresh,
      Runnable pushNow,
      Consumer<SyncKey> show) {
    this.open = open;
    this.words = words;
    this.rows = rows;
    this.refresh = refresh;
    this.pushNow = pushNow;
    this.show = show;
    this.news = new PreflightNews(words);
  }

  /** What was done last; its offer is {@link #takeOffer}. */
  ReadOnlyObjectProperty<News> newsProperty() {
    return news.newsProperty();
  }

  /** The id of the row where to go on after a fix; null for nowhere in particular. */
  public ReadOnlyObjectProperty<@Nullable Object> nextProperty() {
    return next.getReadOnlyProperty();
  }

  /** Applies a fix; where to go on is the next one that has any, or the one before. */
  public void apply(PreflightCard.Line line, PreflightCard.Choice choice) {
    next.set(neighbour(line));
    withBook(book -> book.desk().fix(line.key(), choice.fix()));
    news.did(choice.label());
  }

  /** Lets go what the teacher keeps here. */
  public void release(PreflightCard.Line line) {
    next.set(neighbour(line));
    if (line.key() instanceof CellId cell) {
      withBook(book -> book.desk().leaveOut(List.of(cell), false));
    } else {
      withBook(book -> book.desk().hold(line.key().assignment(), false));
    }
    news.did(words.say("preflight.release." + line.release().name()));
  }

  /** Opens the Grades tab where a finding is. */
  public void show(PreflightCard.Line line) {
    show.accept(line.key());
  }

  /** Opens the Grades tab at an assignment. */
  public void show(AssignmentId assignment) {
    show.accept(new AssignmentKey(assignment));
  }

  /** Holds a new assignment back, or lets it become visible to families. */
  public void hold(AssignmentId assignment, boolean held) {
    withBook(book -> book.desk().hold(assignment, held));
    news.did(words.say(held ? "common.fix.hold" : "preflight.release.RELEASE"));
  }

  /** Tells every finding of a part. */
  public void tellAll(PreflightRow.More more) {
    told.tellAll(more.assignment(), more.bucket());
    refresh.run();
  }

  /** Lists who would get a zero, or closes the list. */
  public void toggleZeros(AssignmentId assignment) {
    zeros.toggle(assignment);
    refresh.run();
  }

  public void chooseZero(PreflightRow.Zero zero, boolean chosen) {
    zeros.choose(zero.assignment(), zero.student(), chosen);
    refresh.run();
  }

  public void chooseAllZeros(AssignmentId assignment) {
    zeros.chooseAll(assignment);
    refresh.run();
  }

  public void chooseNoZeros(AssignmentId assignment) {
    zeros.chooseNone(assignment, missing(assignment));
    refresh.run();
  }

  /** Gives zeros to those who were not taken off: one step to undo. */
  public void giveZeros(AssignmentId assignment) {
    Fix.GiveZeros chosen = zeros.chosen(assignment, missing(assignment));
    if (!chosen.students().isEmpty()) {
      withBook(book -> book.desk().giveZeros(assignment, chosen.students()));
      news.did(words.say("preflight.zeros.given", chosen.students().size()));
    }
  }

  public void undo() {
    withBook(book -> news.undo(book.desk()));
  }

  public void redo() {
    withBook(book -> news.redo(book.desk()));
  }

  /** Does what the news offer. */
  void takeOffer() {
    switch (news.newsProperty().get().offer()) {
      case UNDO -> undo();
      case REDO -> redo();
      case NOTHING -> {}
    }
  }

  /** Sends what is ready and leaves the rest; the news say how far that is. */
  public void pushReady() {
    withBook(book -> news.pushed(book.book(), book.book().preflight()));
    pushNow.run();
  }

  List<PreflightRow.Content> zeros(BookWords book, PreflightReport report) {
    return zeros.of(book, report);
  }

  Told told() {
    return told;
  }

  void follow(PreflightReport report) {
    withBook(book -> news.follow(book.book(), report));
  }

  /** Another gradebook was opened. */
  void forget() {
    news.forget();
    zeros.forget();
    told.forget();
    next.set(null);
  }

  private List<StudentId> missing(AssignmentId assignment) {
    OpenGradebook book = open.getValue();
    return book == null
        ? List.of()
        : Steps.zeros(book.book().columnFindings(assignment))
            .map(Fix.GiveZeros::students)
            .orElse(List.of());
  }

  private @Nullable Object neighbour(PreflightCard.Line line) {
    List<PreflightRow.Finding> found =
        rows.stream()
            .map(PreflightRow::content)
            .filter(PreflightRow.Finding.class::isInstance)
            .map(PreflightRow.Finding.class::cast)
            .filter(each -> each.line().equals(line) || !each.line().fixes().isEmpty())
            .toList();
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).line().equals(line)) {
        int at = i + 1 < found.size() ? i + 1 : i - 1;
        return at < 0 ? null : found.get(at).id();
      }
    }
    return null;
  }

  private void withBook(Consumer<OpenGradebook> action) {
    Optional.ofNullable(open.getValue()).ifPresent(action);
  }
}
