package org.gradecompanion.gradebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.GradebookId;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.MasterClassId;
import org.gradecompanion.model.Membership;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.model.Term;
import org.gradecompanion.model.UserError;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.PreflightReport;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.rules.SectionRules;
import org.gradecompanion.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * An open gradebook, live: one section, or the several of a master class. It shows what was typed
 * at once, and follows what the store announces. Assignments and cells are those of the sections:
 * what is one column may be several assignments ({@link #columns}).
 *
 * <p>Every method is called on the front executor's thread (in the window: the JavaFX thread),
 * reads only memory and returns at once; listeners are called there too.
 */
public final class OpenBook implements AutoCloseable {
  private final GradebookId id;
  private final BookParts parts;
  private final Store store;
  private final Executor front;
  private final Supplier<LocalDate> today;
  private final BookFeed feed;
  private final List<BookListener> listeners = new CopyOnWriteArrayList<>();
  private final Saving saving;

  /**
   * @param today where the school is; asked again with every change, since a window stays open for
   *     days
   * @param announcements the store's, since before the sections were read
   */
  OpenBook(
      GradebookId id,
      BookParts parts,
      Store store,
      Executor front,
      Supplier<LocalDate> today,
      Announcements announcements) {
    this.id = id;
    this.parts = parts;
    this.store = store;
    this.front = front;
    this.today = today;
    Announcing announcing = new Announcing();
    this.saving = new Saving(parts, today, announcing);
    this.feed = new BookFeed(parts, store, front, today, announcements, announcing);
    feed.start();
  }

  public GradebookId id() {
    return id;
  }

  /** The master class's title, or the section's. */
  public String title() {
    return membership().map(all -> all.masterClass().title()).orElseGet(() -> section().title());
  }

  /** The section, or the first of a master class. */
  public Section section() {
    return parts.first().base().section();
  }

  public List<Section> sections() {
    return parts.all().stream().map(part -> part.base().section()).toList();
  }

  /** The section that an assignment belongs to. */
  public Section sectionOf(AssignmentId assignment) {
    return parts.with(assignment).base().section();
  }

  /** The master class that this is; nothing for a section that was opened on its own. */
  public Optional<Membership> membership() {
    return id instanceof MasterClassId
        ? Optional.ofNullable(parts.first().base().membership())
        : Optional.empty();
  }

  /**
   * Everyone who is or was in the gradebook, by section and list name; the same list until the
   * sections are read again.
   */
  public List<Student> students() {
    return parts.students();
  }

  /** Everyone who is or was in a section, by list name. */
  public List<Student> students(SectionId section) {
    return parts.of(section).base().students();
  }

  /** The rows, by section and list name. */
  public List<RosterRow> rows() {
    return parts.rows();
  }

  /** The columns, by due date. */
  public List<BookColumn> columns() {
    return parts.columns();
  }

  /** The column that an assignment is in; empty for one that is removed. */
  public Optional<BookColumn> column(AssignmentId assignment) {
    return parts.column(assignment);
  }

  /** Of each column the record that leads it, by due date. */
  public List<AssignmentRecord> assignments() {
    return columns().stream().map(BookColumn::leading).toList();
  }

  /** An assignment of any section, unless it is removed. */
  public Optional<AssignmentRecord> assignment(AssignmentId assignment) {
    return parts.assignment(assignment).filter(record -> !record.removed());
  }

  /** Who teaches every section, the lead teacher first; empty when nobody said. */
  public List<Teacher> teachers() {
    List<Teacher> teachers = new ArrayList<>(parts.first().base().teachers());
    parts.all().forEach(part -> teachers.retainAll(part.base().teachers()));
    return teachers;
  }

  public List<Term> terms() {
    return parts.first().base().terms();
  }

  /** Categories that assignments of every section can use. */
  public List<Category> usableCategories() {
    List<Category> usable = new ArrayList<>(rules().facts().usableCategories());
    parts.all().forEach(part -> usable.retainAll(part.rules().facts().usableCategories()));
    return usable;
  }

  /** The rules of the (first) section, for a live preview while an assignment is edited. */
  public SectionRules rules() {
    return parts.first().rules();
  }

  /** The rules of every section; equal to those of before while none was made anew. */
  public List<SectionRules> allRules() {
    return parts.all().stream().map(LiveBook::rules).toList();
  }

  public SectionRules rules(SectionId section) {
    return parts.of(section).rules();
  }

  public CellView cell(CellId cell) {
    LiveBook live = parts.with(cell.assignment());
    Optional<Score> typed = saving.shown(cell);
    CellRecord record = live.cell(cell);
    CellRecord shown = typed.map(score -> TypedCell.of(record, score, today.get())).orElse(record);
    Column.Judged judged = live.judged(shown);
    return new CellView(shown, judged.state(), judged.findings(), typed.isEmpty());
  }

  /** What a cell holds, as it is shown. */
  public Score score(CellId cell) {
    return saving.shown(cell).orElseGet(() -> parts.with(cell.assignment()).score(cell));
  }

  /**
   * How far something is on its way to PowerTeacher: an assignment, removed or not, or a cell of
   * one that is not; empty for what the gradebook has no more.
   */
  public Optional<SyncFacts> sync(SyncKey key) {
    Optional<AssignmentRecord> assignment = parts.assignment(key.assignment());
    return key instanceof CellId cell
        ? assignment.filter(record -> !record.removed()).map(record -> cell(cell).record().sync())
        : assignment.map(AssignmentRecord::sync);
  }

  /** The header of one section's assignment that is not removed. */
  public HeaderView header(AssignmentId assignment) {
    LiveBook live = parts.with(assignment);
    AssignmentRecord record = live.assignment(assignment).orElseThrow();
    var outgoing = live.rules().outgoing(record.assignment());
    Optional<Category> category = outgoing.inCategory().flatMap(live.rules().facts()::category);
    return new HeaderView(record, live.state(record), live.findings(record), outgoing, category);
  }

  /** What the rules say of a whole column, whether anything of it was edited or not. */
  public List<Finding> columnFindings(AssignmentId id) {
    LiveBook live = parts.with(id);
    return live.assignment(id).map(record -> live.tally(record).also()).orElse(List.of());
  }

  /** Past values of a cell, newest first; completes on the front executor. */
  public CompletableFuture<List<HistoryEntry>> history(CellId id) {
    return store.history(id).thenApplyAsync(Function.identity(), front);
  }

  /** The header of a column: that of the section where most is left to do. */
  public HeaderView header(BookColumn column) {
    return column.members().stream()
        .map(record -> header(record.assignment().id()))
        .min(Comparator.comparing(HeaderView::state, Urgency.FIRST))
        .orElseThrow();
  }

  /** What a row's scores come to, each by its assignment's points and weight. */
  public Average average(RosterRow row) {
    return parts.of(row.section().id()).averages().of(row.student().id());
  }

  /** What a column's scores come to, in all its sections. */
  public Average average(BookColumn column) {
    Average all = Average.NONE;
    for (AssignmentRecord record : column.members()) {
      AssignmentId assignment = record.assignment().id();
      all = all.plus(parts.with(assignment).averages().of(assignment));
    }
    return all;
  }

  /** How a column's scores are spread, in all its sections; looks at every score. */
  public Spread spread(BookColumn column) {
    Spread all = Spread.NONE;
    for (AssignmentRecord record : column.members()) {
      all = all.plus(parts.with(record.assignment().id()).spread(record));
    }
    return all;
  }

  /** Grows whenever an average may be another than before; a change of states is none. */
  public long averagesChanges() {
    return parts.all().stream().mapToLong(LiveBook::averagesChanges).sum();
  }

  /** The fault list: exactly the assignments and cells whose state needs a person. */
  public List<Attention> attention() {
    return AttentionList.of(parts);
  }

  public PreflightReport preflight() {
    return new PreflightReport(
        parts.all().stream().flatMap(part -> part.preflight().groups().stream()).toList());
  }

  /** How many assignments and cells are in each state, the empty ones left out. */
  public Map<CellState, Integer> counts() {
    Map<CellState, Integer> counts = new EnumMap<>(CellState.class);
    for (LiveBook part : parts.all()) {
      part.counts().forEach((state, count) -> counts.merge(state, count, Integer::sum));
    }
    return counts;
  }

  /** Edits that are not on disk yet, of each cell or assignment the newest. */
  public int unsavedCount() {
    return saving.count();
  }

  public Optional<UserError> savingProblem() {
    return saving.problem();
  }

  /** Whether pushes go by themselves now: decides between "waiting" and "saved here". */
  public void setSending(boolean sending) {
    boolean changed = false;
    for (LiveBook part : parts.all()) {
      changed |= part.setSending(sending);
    }
    if (changed) {
      tell(BookListener::columnsChanged);
    }
  }

  /** Puts the gradebook under other rules. */
  public void setProfile(Profile profile) {
    parts.all().forEach(part -> part.setProfile(profile));
    tell(BookListener::columnsChanged);
  }

  public void addListener(BookListener listener) {
    listeners.add(listener);
  }

  public void removeListener(BookListener listener) {
    listeners.remove(listener);
  }

  @Override
  public void close() {
    feed.close();
    listeners.clear();
  }

  Store store() {
    return store;
  }

  BookParts parts() {
    return parts;
  }

  /** The executor on whose thread the book lives. */
  public Executor front() {
    return front;
  }

  BookFeed feed() {
    return feed;
  }

  Saving saving() {
    return saving;
  }

  void tell(Consumer<BookListener> news) {
    listeners.forEach(news);
  }

  /** Passes on what the feed took, and what was typed. */
  private final class Announcing implements BookListener {
    @Override
    public void cellsChanged(Collection<CellId> cells) {
      List<CellId> changed = new ArrayList<>(cells);
      tell(listener -> listener.cellsChanged(changed));
    }

    @Override
    public void columnsChanged() {
      tell(BookListener::columnsChanged);
    }

    @Override
    public void rosterChanged() {
      tell(BookListener::rosterChanged);
    }

    @Override
    public void savingChanged(@Nullable UserError problem) {
      tell(listener -> listener.savingChanged(problem));
    }
  }
}
