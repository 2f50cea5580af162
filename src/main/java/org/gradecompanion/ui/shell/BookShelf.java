package org.gradecompanion.ui.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.gradecompanion.gradebook.BookListener;
import org.gradecompanion.gradebook.Gradebooks;
import org.gradecompanion.gradebook.Listing;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.GradebookId;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.UserError;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Pace;
import org.jspecify.annotations.Nullable;

/**
 * The teacher's gradebooks, all of them open: a teacher has a handful, and switching between them
 * should not wait for the disk. Front executor's thread only.
 */
final class BookShelf implements AutoCloseable {
  private final Gradebooks gradebooks;
  private final Executor front;
  private final Consumer<Throwable> trouble;
  private final LeftAlone leftAlone;
  private final Map<GradebookId, OpenGradebook> books = new LinkedHashMap<>();
  private final Map<GradebookId, BookState> states = new HashMap<>();
  private final ObjectProperty<@Nullable OpenGradebook> current = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<BookState> total =
      new ReadOnlyObjectWrapper<>(BookState.NOTHING);
  private final List<Runnable> listeners = new ArrayList<>();
  private final Set<GradebookId> stale = new HashSet<>();
  private final Runnable refresh;
  private boolean sending;
  private @Nullable Profile judgedBy;
  private CompletableFuture<Void> reloaded = CompletableFuture.completedFuture(null);
  private boolean closed;

  /** Hears what undo or redo left as it is, because it has been changed otherwise since. */
  interface LeftAlone {
    void tell(Message step, int things);
  }

  /**
   * @param trouble hears why gradebooks could not be read
   */
  BookShelf(
      Gradebooks gradebooks,
      Executor front,
      Pace pace,
      Consumer<Throwable> trouble,
      LeftAlone leftAlone) {
    this.gradebooks = gradebooks;
    this.front = front;
    this.trouble = trouble;
    this.leftAlone = leftAlone;
    this.refresh = pace.gather(this::refresh);
  }

  /** The gradebook that is shown. */
  ObjectProperty<@Nullable OpenGradebook> currentProperty() {
    return current;
  }

  /** Where all gradebooks together stand. */
  ReadOnlyObjectProperty<BookState> totalProperty() {
    return total.getReadOnlyProperty();
  }

  Collection<OpenGradebook> books() {
    return books.values();
  }

  BookState stateOf(GradebookId id) {
    return states.getOrDefault(id, BookState.NOTHING);
  }

  Optional<OpenGradebook> book(GradebookId id) {
    return Optional.ofNullable(books.get(id));
  }

  /** The gradebook that has an assignment. */
  Optional<OpenBook> bookOf(AssignmentId assignment) {
    return books.values().stream()
        .map(OpenGradebook::book)
        .filter(book -> book.assignment(assignment).isPresent())
        .findFirst();
  }

  /** Calls when any gradebook changed. */
  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /**
   * Opens the gradebooks that the store has, and closes those it has no more. One after another:
   * two at once would each open the same gradebook, and what is typed into the first would not be
   * in the second that takes its place.
   */
  CompletableFuture<Void> reload() {
    reloaded = reloaded.thenCompose(done -> read());
    return reloaded;
  }

  private CompletableFuture<Void> read() {
    return gradebooks
        .list()
        .thenComposeAsync(this::open, front)
        .handleAsync(
            (done, problem) -> {
              if (problem != null) {
                trouble.accept(problem);
              }
              return null;
            },
            front);
  }

  /** Whether pushes go by themselves now. */
  void setSending(boolean now) {
    sending = now;
    books.values().forEach(book -> book.book().setSending(now));
  }

  void judgeBy(Profile profile) {
    judgedBy = profile;
    books.values().forEach(book -> book.book().setProfile(profile));
  }

  @Override
  public void close() {
    closed = true;
    current.set(null);
    books.values().forEach(book -> book.book().close());
    books.clear();
  }

  private CompletableFuture<Void> open(List<Listing> listings) {
    List<CompletableFuture<OpenGradebook>> opening = new ArrayList<>();
    for (Listing listing : listings) {
      OpenGradebook known = books.get(listing.id());
      opening.add(
          known != null && sections(known.book()).equals(listing.sections())
              ? CompletableFuture.completedFuture(known)
              : gradebooks.open(listing, front, sending).thenApply(OpenGradebook::of));
    }
    return CompletableFuture.allOf(opening.toArray(new CompletableFuture<?>[0]))
        .thenAcceptAsync(
            done -> place(opening.stream().map(CompletableFuture::join).toList()), front);
  }

  private static List<SectionId> sections(OpenBook book) {
    return book.sections().stream().map(Section::id).toList();
  }

  private void place(List<OpenGradebook> opened) {
    if (closed) {
      opened.forEach(book -> book.book().close());
      return;
    }
    Map<GradebookId, OpenGradebook> before = new HashMap<>(books);
    books.clear();
    for (OpenGradebook book : opened) {
      GradebookId id = book.book().id();
      books.put(id, book);
      if (!before.remove(id, book)) {
        book.book().setSending(sending);
        if (judgedBy != null) {
          // It may have been read before these rules were chosen.
          book.book().setProfile(judgedBy);
        }
        book.book().addListener(new Follower(id));
      }
      stale.add(id);
    }
    OpenGradebook shown = current.get();
    if (shown == null || !books.containsValue(shown)) {
      current.set(opened.isEmpty() ? null : inPlaceOf(shown, opened));
    }
    before.values().forEach(gone -> gone.book().close());
    states.keySet().retainAll(books.keySet());
    refresh.run();
  }

  /** What has the sections of the gradebook that was shown: they were combined, or parted. */
  private static OpenGradebook inPlaceOf(
      @Nullable OpenGradebook shown, List<OpenGradebook> opened) {
    if (shown == null) {
      return opened.get(0);
    }
    List<SectionId> before = sections(shown.book());
    return opened.stream()
        .filter(book -> sections(book.book()).stream().anyMatch(before::contains))
        .findFirst()
        .orElse(opened.get(0));
  }

  private void refresh() {
    for (GradebookId id : stale) {
      OpenGradebook book = books.get(id);
      if (book != null) {
        states.put(id, BookState.of(book.book()));
      }
    }
    stale.clear();
    total.set(states.values().stream().reduce(BookState.NOTHING, BookState::plus));
    listeners.forEach(Runnable::run);
  }

  /** Marks its gradebook's state as stale. */
  private final class Follower implements BookListener {
    private final GradebookId id;

    Follower(GradebookId id) {
      this.id = id;
    }

    private void changed() {
      stale.add(id);
      refresh.run();
    }

    @Override
    public void cellsChanged(Collection<CellId> cells) {
      changed();
    }

    @Override
    public void columnsChanged() {
      changed();
    }

    @Override
    public void rosterChanged() {
      changed();
    }

    @Override
    public void savingChanged(@Nullable UserError problem) {
      changed();
    }

    @Override
    public void leftAlone(Message step, int things) {
      leftAlone.tell(step, things);
    }
  }
}
