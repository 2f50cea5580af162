package org.gradecompanion.ui.preflight;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gradecompanion.gradebook.Desk;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.rules.PreflightReport;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** What was done last on the page, in one line, with what takes it back. */
final class PreflightNews {
  /** What can be done about the news. */
  enum Offer {
    NOTHING,
    UNDO,
    REDO
  }

  /** The line; empty words when nothing was done yet. */
  record News(String words, Offer offer) {
    static final News NONE = new News("", Offer.NOTHING);
  }

  private final Words words;
  private final ReadOnlyObjectWrapper<News> news = new ReadOnlyObjectWrapper<>(News.NONE);
  private @Nullable Push push;

  PreflightNews(Words words) {
    this.words = words;
  }

  ReadOnlyObjectProperty<News> newsProperty() {
    return news.getReadOnlyProperty();
  }

  void forget() {
    push = null;
    news.set(News.NONE);
  }

  /**
   * Something was done.
   *
   * @param what it, as on its button
   */
  void did(String what) {
    push = null;
    news.set(new News(words.say("preflight.news.done", what), Offer.UNDO));
  }

  /** Takes back the last step, if there is one. */
  void undo(Desk desk) {
    Optional<Message> step = desk.nextUndo();
    if (desk.undo()) {
      push = null;
      step.ifPresent(
          name -> news.set(new News(words.say("preflight.news.undone", name), Offer.REDO)));
    }
  }

  /** Takes the last step that was taken back again, if there is one. */
  void redo(Desk desk) {
    Optional<Message> step = desk.nextRedo();
    if (desk.redo()) {
      step.ifPresent(name -> did(words.say(name)));
    }
  }

  /** Everything that is ready is being pushed; from now on the line says how far that is. */
  void pushed(OpenBook book, PreflightReport report) {
    Push now = new Push(new HashMap<>());
    report.items().stream()
        .filter(item -> item.bucket() == Bucket.READY || item.bucket() == Bucket.WILL_CHANGE)
        .forEach(
            item -> book.sync(item.key()).ifPresent(facts -> now.items.put(item.key(), facts)));
    push = now;
    follow(book, report);
  }

  /** The gradebook changed. */
  void follow(OpenBook book, PreflightReport report) {
    if (push == null) {
      return;
    }
    push.items.entrySet().removeIf(each -> withdrawn(each.getValue(), book.sync(each.getKey())));
    int total = push.items.size();
    if (total == 0) {
      forget();
      return;
    }
    long left =
        push.items.keySet().stream()
            .filter(key -> book.sync(key).filter(SyncFacts::pending).isPresent())
            .count();
    String went =
        words.say(
            left == 0 ? "preflight.news.pushed" : "preflight.news.pushing", total - left, total);
    news.set(new News(went + " " + stays(report), Offer.NOTHING));
  }

  /** Nothing is left to send, and not because PowerTeacher took it: it was undone or removed. */
  private static boolean withdrawn(SyncFacts pushed, Optional<SyncFacts> found) {
    if (found.isEmpty()) {
      return true;
    }
    SyncFacts now = found.get();
    return !now.pending()
        && now.revision() != pushed.revision()
        && Objects.equals(now.confirmedAt(), pushed.confirmedAt());
  }

  private String stays(PreflightReport report) {
    int blocked = report.count(Bucket.BLOCKED);
    int leftOut = report.count(Bucket.LEFT_OUT);
    return blocked + leftOut == 0
        ? ""
        : words.say("preflight.news.stays", blocked + leftOut, blocked, leftOut);
  }

  /**
   * @param items what was to leave, as it was then
   */
  private record Push(Map<SyncKey, SyncFacts> items) {}
}
