package org.gradecompanion.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AttemptFilter;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Delivery;
import org.gradecompanion.model.DepartedStudent;
import org.gradecompanion.model.HistoryEntry;
import org.gradecompanion.model.MasterClass;
import org.gradecompanion.model.PastSection;
import org.gradecompanion.model.PullDoubt;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.model.PushAttempt;
import org.gradecompanion.model.Removal;
import org.gradecompanion.model.Resolution;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.Subscription;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.model.Teacher;

/** The store in an encrypted H2 file with a journal in front of it. */
final class H2Store implements Store {
  private final Writer writer;
  private final Reader reader;
  private final Announcer announcer;
  private final Runnable finish;
  private final H2Ledger ledger;
  private final H2Steps steps;

  /**
   * @param finish closes the files; done last, on the writer thread
   */
  H2Store(Writer writer, Reader reader, Announcer announcer, Runnable finish) {
    this.writer = writer;
    this.reader = reader;
    this.announcer = announcer;
    this.finish = finish;
    ledger = new H2Ledger(writer, reader);
    steps = new H2Steps(writer, reader);
  }

  @Override
  public CompletableFuture<Optional<Connection>> connection() {
    return reader.read(db -> new RosterRows(db).connection());
  }

  @Override
  public CompletableFuture<Optional<Teacher>> teacher() {
    return reader.read(db -> new TeacherRows(db).signedIn());
  }

  @Override
  public CompletableFuture<List<Section>> sections() {
    return reader.read(db -> new RosterRows(db).shown());
  }

  @Override
  public CompletableFuture<List<Section>> taught() {
    return reader.read(db -> new RosterRows(db).taught());
  }

  @Override
  public CompletableFuture<List<MasterClass>> masterClasses() {
    return reader.read(db -> new MasterClassRows(db).all());
  }

  @Override
  public CompletableFuture<SectionBook> book(SectionId section) {
    return reader.read(db -> Books.book(db, section));
  }

  @Override
  public CompletableFuture<List<PastSection>> past() {
    return reader.read(db -> new PastSections(db).all());
  }

  @Override
  public CompletableFuture<Void> remove(Collection<SectionId> sections) {
    List<SectionId> copy = List.copyOf(sections);
    return writer.commitAlone((minter, work) -> new PastSections(work.db()).removal(copy));
  }

  @Override
  public CompletableFuture<List<DepartedStudent>> departed() {
    return reader.read(db -> new DepartedStudents(db).all());
  }

  @Override
  public CompletableFuture<Void> removeDeparted(Collection<DepartedStudent> students) {
    List<DepartedStudent> copy = List.copyOf(students);
    return writer.commitAlone((minter, work) -> new DepartedStudents(work.db()).removal(copy));
  }

  @Override
  public CompletableFuture<List<Removal>> removals(int limit) {
    return reader.read(db -> new Removals(db).newest(limit));
  }

  @Override
  public CompletableFuture<List<HistoryEntry>> history(CellId cell) {
    return reader.read(db -> new Logs(db).history(cell));
  }

  @Override
  public CompletableFuture<List<PushAttempt>> attempts(AttemptFilter filter, int limit) {
    return reader.read(db -> new AttemptLog(db).attempts(filter, limit));
  }

  @Override
  public CompletableFuture<List<Delivery>> deliveries(AssignmentId assignment) {
    return reader.read(db -> new AttemptLog(db).deliveries(assignment));
  }

  @Override
  public CompletableFuture<List<Delivery>> deliveries(StudentId student) {
    return reader.read(db -> new AttemptLog(db).deliveries(student));
  }

  @Override
  public CompletableFuture<Void> copyTo(Path file) {
    return writer.transact(
        work -> {
          try {
            Backups.copy(work.db(), file);
            return null;
          } catch (IOException e) {
            throw StoreErrors.notWritten(file, e);
          }
        });
  }

  @Override
  public CompletableFuture<Void> pullFirst() {
    return writer.transactForced(
        work -> {
          Progress.needsPull(work.db(), true);
          PutBack.doubtUnsent(work);
          return null;
        });
  }

  @Override
  public CompletableFuture<Void> forgetAttempts(Instant before) {
    return writer.transact(
        work -> {
          work.attempts().forget(before);
          return null;
        });
  }

  @Override
  public CompletableFuture<Void> save(Connection connection) {
    return writer.transactForced(
        work -> {
          work.roster().put(connection);
          work.connectionChanged();
          return null;
        });
  }

  @Override
  public CompletableFuture<List<PullDoubt>> review(Roster roster) {
    return writer.transactForced(work -> PullReview.of(work, roster));
  }

  @Override
  public CompletableFuture<Optional<PullDoubt.RestoredServer>> restored() {
    return reader.read(PulledFrom::restored);
  }

  @Override
  public CompletableFuture<Void> decide(Roster roster, Resolution resolution) {
    return writer.commitAlone(
        (minter, work) -> {
          ServerLoss loss = LossSearch.in(work, roster);
          return resolution == Resolution.KEEP_MINE
              ? LossChoice.sendAgain(minter, work, loss)
              : LossChoice.takeTheirs(minter, work, loss);
        });
  }

  @Override
  public CompletableFuture<Void> unlink(Collection<AssignmentId> assignments) {
    List<AssignmentId> copy = List.copyOf(assignments);
    return writer.commitAlone((minter, work) -> LossChoice.unlink(minter, work, copy));
  }

  private static Optional<PullOutcome> applied(Work work, Roster roster) throws SQLException {
    return PracticeWork.isKept(work, roster)
        ? Optional.of(new RosterWriter().write(work, roster))
        : Optional.empty();
  }

  @Override
  public CompletableFuture<PullOutcome> apply(Roster roster) {
    return writer
        .commitAlone(
            (minter, work) -> PracticeWork.keptHere(minter, work, roster),
            work -> PracticeWork.deletedHere(work, roster))
        .thenCompose(kept -> writer.transactForced(work -> applied(work, roster)))
        .thenCompose(
            applied ->
                applied.map(CompletableFuture::completedFuture).orElseGet(() -> apply(roster)));
  }

  @Override
  public CompletableFuture<Void> commit(List<Edit> edits) {
    List<Edit> copy = List.copyOf(edits);
    return writer.commit((minter, work) -> minter.mint(work, copy));
  }

  @Override
  public CompletableFuture<Void> resend(Collection<? extends SyncKey> keys) {
    List<SyncKey> copy = List.copyOf(keys);
    // What PowerTeacher lost is created again: that is an edit, so it is journaled.
    CompletableFuture<Void> recreated =
        writer.commitAlone((minter, work) -> Resending.recreate(minter, work, copy));
    CompletableFuture<Void> freed = writer.transact(work -> Resending.free(work, copy));
    return CompletableFuture.allOf(recreated, freed);
  }

  @Override
  public CompletableFuture<Void> resolve(Collection<CellId> cells, Resolution resolution) {
    List<CellId> copy = List.copyOf(cells);
    return resolution == Resolution.TAKE_THEIRS
        ? writer.commitAlone((minter, work) -> Resending.takeTheirs(minter, work, copy))
        : writer.transact(work -> Resending.keepOurs(work, copy));
  }

  @Override
  public SyncLedger ledger() {
    return ledger;
  }

  @Override
  public StepLog steps() {
    return steps;
  }

  @Override
  public Subscription subscribe(Consumer<StoreChange> listener) {
    return announcer.add(listener);
  }

  @Override
  public void close() {
    writer.then(finish);
    writer.stop();
    reader.stop();
  }
}
