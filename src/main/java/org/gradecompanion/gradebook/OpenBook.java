package org.gradecompanion.gradebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.model.Term;
import org.gradecompanion.model.UserError;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.PreflightReport;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.rules.SectionRules;
import org.gradecompanion.store.Edit;
import org.gradecompanion.store.Store;
import org.gradecompanion.store.StoreChange;
import org.jspecify.annotations.Nullable;

/**
 * An open gradebook, live: it shows what was typed at once, and follows what the store announces.
 * Every method is called on the front executor's thread (in the window: the JavaFX thread), reads
 * only memory and returns at once; listeners are called there too.
 */
public final class OpenBook implements AutoCloseable {
  private final LiveBook live;
  private final Store store;
  private final Executor front;
  private final Supplier<LocalDate> today;
  private final Announcements announcements;
  private final List<BookListener> listeners = new CopyOnWriteArrayList<>();
  private final Unsaved unsaved = new Unsaved();
  private final List<StoreChange> whileReading = new ArrayList<>();
  private int readings;
  private @Nullable UserError savingProblem;
  private boolean closed;

  /**
   * @param today where the school is; asked again with every change, since a window stays open for
   *     days
   * @param announcements the store's, since before the book was read
   */
  OpenBook(
      LiveBook live,
      Store store,
      Executor front,
      Supplier<LocalDate> today,
      Announcements announcements) {
    this.live = live;
    this.store = store;
    this.front = front;
    this.today = today;
    this.announcements = announcements;
    announcements.deliverTo(change -> front.execute(() -> follow(change)));
  }

  public Section section() {
    return live.base().section();
  }

  /** Everyone who is or was in the section, by list name. */
  public List<Student> students() {
    return live.base().students();
  }

  /** The columns, by due date. */
  public List<AssignmentRecord> assignments() {
    return live.columns();
  }

  /** Who teaches the section, the lead teacher first; empty when nobody said. */
  public List<Teacher> teachers() {
    return live.base().teachers();
  }

  public List<Term> terms() {
    return live.base().terms();
  }

  /** Categories that assignments of this section can use. */
  public List<Category> usableCategories() {
    return live.rules().facts().usableCategories();
  }

  /** The rules of this section, for a live preview while an assignment is edited. */
  public SectionRules rules() {
    return live.rules();
  }

  public CellView cell(CellId id) {
    Optional<Score> typed = unsaved.score(id);
    CellRecord record = live.cell(id);
    CellRecord shown = typed.map(score -> typed(record, score, today.get())).orElse(record);
    Column.Judged judged = live.judged(shown);
    return new CellView(shown, judged.state(), judged.findings(), typed.isEmpty());
  }

  /** The header of an assignment that is in {@link #assignments}. */
  public HeaderView header(AssignmentId id) {
    AssignmentRecord record = live.assignment(id).orElseThrow();
    var outgoing = live.rules().outgoing(record.assignment());
    Optional<Category> category = outgoing.inCategory().flatMap(live.rules().facts()::category);
    return new HeaderView(record, live.state(record), live.findings(record), outgoing, category);
  }

  /** What the rules say of a whole column, whether anything of it was edited or not. */
  public List<Finding> columnFindings(AssignmentId id) {
    return live.assignment(id).map(record -> live.tally(record).also()).orElse(List.of());
  }

  /** Past values of a cell, newest first; completes on the front executor. */
  public CompletableFuture<List<HistoryEntry>> history(CellId id) {
    return store.history(id).thenApplyAsync(Function.identity(), front);
  }

  /** The fault list: exactly the assignments and cells whose state needs a person. */
  public List<Attention> attention() {
    return AttentionList.of(live);
  }

  public PreflightReport preflight() {
    return live.preflight();
  }

  /** How many assignments and cells are in each state, the empty ones left out. */
  public Map<CellState, Integer> counts() {
    return live.counts();
  }

  /** Edits that are not on disk yet, of each cell or assignment the newest. */
  public int unsavedCount() {
    return unsaved.size();
  }

  public Optional<UserError> savingProblem() {
    return Optional.ofNullable(savingProblem);
  }

  /** Whether pushes go by themselves now: decides between "waiting" and "saved here". */
  public void setSending(boolean sending) {
    if (live.setSending(sending)) {
      listeners.forEach(BookListener::columnsChanged);
    }
  }

  /** Puts the gradebook under other rules. */
  public void setProfile(Profile profile) {
    live.setProfile(profile);
    listeners.forEach(BookListener::columnsChanged);
  }

  public void addListener(BookListener listener) {
    listeners.add(listener);
  }

  public void removeListener(BookListener listener) {
    listeners.remove(listener);
  }

  @Override
  public void close() {
    closed = true;
    announcements.close();
    listeners.clear();
  }

  Store store() {
    return store;
  }

  LiveBook live() {
    return live;
  }

  Executor front() {
    return front;
  }

  /** Shows typed scores before they are on disk; answers the number of these edits. */
  long done(List<Edit> edits) {
    long number = unsaved.add(edits);
    announce(cells(edits));
    return number;
  }

  /** The edits reached the disk; a newer one made meanwhile stays unsaved. */
  void saved(List<Edit> edits, long number) {
    boolean columns = false;
    for (Edit edit : edits) {
      if (edit instanceof Edit.ScoreSet set && unsaved.newest(edit, number)) {
        columns |= live.put(typed(live.cell(set.cell()), set.score(), today.get()));
      }
    }
    unsaved.saved(edits, number);
    announce(columns, cells(edits));
    if (!unsaved.anyRefused()) {
      savingProblem(null);
    }
  }

  /** The disk refused the edits: they stay on show, and unsaved. */
  void notSaved(List<Edit> edits, long number, UserError problem) {
    unsaved.refused(edits, number);
    if (unsaved.anyRefused()) {
      savingProblem(problem);
    }
  }

  /** Everything that the disk has refused, to be tried again. */
  List<Edit> refused() {
    return unsaved.refused();
  }

  private void savingProblem(@Nullable UserError problem) {
    if (savingProblem != problem) {
      savingProblem = problem;
      listeners.forEach(listener -> listener.savingChanged(problem));
    }
  }

  private static Set<CellId> cells(List<Edit> edits) {
    Set<CellId> cells = new LinkedHashSet<>();
    for (Edit edit : edits) {
      if (edit instanceof Edit.ScoreSet set) {
        cells.add(set.cell());
      }
    }
    return cells;
  }

  private void follow(StoreChange change) {
    if (closed) {
      return;
    }
    if (change.roster()) {
      readAgain();
      return;
    }
    if (readings > 0) {
      whileReading.add(change);
    }
    take(change);
  }

  private void take(StoreChange change) {
    Set<CellId> mine = new HashSet<>();
    boolean columns = live.put(change.assignments()) | live.setToday(today.get());
    for (CellRecord cell : change.cells()) {
      if (live.assignment(cell.id().assignment()).isPresent() && newer(cell)) {
        columns |= live.put(cell);
        mine.add(cell.id());
      }
    }
    announce(columns, mine);
  }

  /** Columns include their cells. */
  private void announce(boolean columns, Set<CellId> cells) {
    if (columns) {
      listeners.forEach(BookListener::columnsChanged);
    } else {
      announce(cells);
    }
  }

  /** An announcement may be older than what was typed and journaled since. */
  private boolean newer(CellRecord cell) {
    return live.stored(cell.id())
        .map(known -> cell.sync().revision() >= known.sync().revision())
        .orElse(true);
  }

  private void readAgain() {
    readings++;
    int from = whileReading.size();
    store
        .book(section().id())
        .whenCompleteAsync((book, problem) -> haveRead(problem == null ? book : null, from), front);
  }

  /** What was announced while it was being read may be newer than what was read. */
  private void haveRead(@Nullable SectionBook book, int from) {
    readings--;
    List<StoreChange> since = List.copyOf(whileReading.subList(from, whileReading.size()));
    if (readings == 0) {
      whileReading.clear();
    }
    if (!closed && book != null) {
      live.reload(book);
      since.forEach(this::take);
      listeners.forEach(BookListener::rosterChanged);
    }
  }

  private void announce(Collection<CellId> cells) {
    if (!cells.isEmpty()) {
      List<CellId> changed = new ArrayList<>(cells);
      listeners.forEach(listener -> listener.cellsChanged(changed));
    }
  }

  private static CellRecord typed(CellRecord record, Score score, LocalDate today) {
    SyncFacts edited = record.sync().edited(today);
    return new CellRecord(
        record.id(), record.resultId(), score, record.confirmed(), null, edited, record.leftOut());
  }
}
