package org.gradecompanion.store;

import java.nio.file.Path;
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

/**
 * Everything the program remembers about one teacher's gradebooks. All methods return at once and
 * complete on the store's own threads; failures complete exceptionally with a {@link
 * org.gradecompanion.model.UserError}.
 */
public interface Store extends AutoCloseable {
  CompletableFuture<Optional<Connection>> connection();

  CompletableFuture<Optional<Teacher>> teacher();

  /** The teacher's sections by title; those no longer taught but with unsent scores are kept. */
  CompletableFuture<List<Section>> sections();

  /** Only those that are taught, by title. */
  CompletableFuture<List<Section>> taught();

  /** The teacher's master classes by title. */
  CompletableFuture<List<MasterClass>> masterClasses();

  CompletableFuture<SectionBook> book(SectionId section);

  /** Every section that is held, those of former years too, the longest past first. */
  CompletableFuture<List<PastSection>> past();

  /**
   * Removes sections of former years with everything in them; either all of them or none. They do
   * not come back from the journal or a backup on this computer.
   *
   * <p>Fails for one that the last pull listed, that has something unsent, or that is part of a
   * master class.
   */
  CompletableFuture<Void> remove(Collection<SectionId> sections);

  /** Students who left sections that are still taught, by section and name. */
  CompletableFuture<List<DepartedStudent>> departed();

  /**
   * Removes what is kept of students who left; of all of them or of none. PowerTeacher is told
   * nothing of it, and its scores of them are not taken in again while they are not in the section.
   *
   * <p>Fails for one who is in the section, or of whom something is unsent.
   */
  CompletableFuture<Void> removeDeparted(Collection<DepartedStudent> students);

  /** What was removed from this computer, newest first. */
  CompletableFuture<List<Removal>> removals(int limit);

  /** Past values of a cell, newest first. */
  CompletableFuture<List<HistoryEntry>> history(CellId cell);

  /** Push attempts, newest first. */
  CompletableFuture<List<PushAttempt>> attempts(AttemptFilter filter, int limit);

  /** The last confirmation of an assignment and of each of its scores, the oldest first. */
  CompletableFuture<List<Delivery>> deliveries(AssignmentId assignment);

  /** The last confirmation of each score of a student, the oldest first. */
  CompletableFuture<List<Delivery>> deliveries(StudentId student);

  /**
   * Writes a copy of the whole database, encrypted as it is, that only its owner can read; a zip
   * with one file. Edits wait meanwhile.
   *
   * @param file must not be there
   */
  CompletableFuture<Void> copyTo(Path file);

  /**
   * Pushes nothing more until the next pull: PowerTeacher may be newer than what is here. Where a
   * pull brings no scores, those that are not sent wait for a person.
   */
  CompletableFuture<Void> pullFirst();

  /** Forgets push attempts before that time, except for the last confirmation of each item. */
  CompletableFuture<Void> forgetAttempts(Instant before);

  CompletableFuture<Void> save(Connection connection);

  /**
   * What speaks against applying a complete pull unasked; nothing is applied. A server that was
   * restored is remembered until a pull is applied.
   */
  CompletableFuture<List<PullDoubt>> review(Roster roster);

  /** What the connected server has lost, as long as nobody has decided about it. */
  CompletableFuture<Optional<PullDoubt.RestoredServer>> restored();

  /**
   * Decides about all that PowerTeacher has lost, as this pull tells: {@code KEEP_MINE} makes it
   * unsent; {@code TAKE_THEIRS} takes the scores as they are there, and puts assignments that are
   * not there on hold. What was typed since stays in either case.
   */
  CompletableFuture<Void> decide(Roster roster, Resolution resolution);

  /** Keeps assignments that were deleted in PowerTeacher here with their scores, on hold. */
  CompletableFuture<Void> unlink(Collection<AssignmentId> assignments);

  /**
   * Applies a complete pull in one transaction, or nothing of it. Never removes an unsent score.
   */
  CompletableFuture<PullOutcome> apply(Roster roster);

  /**
   * Commits what a teacher changed. Completes when it is on disk (journal forced), which is before
   * the database has it and before subscribers hear of it.
   */
  CompletableFuture<Void> commit(List<Edit> edits);

  /** Makes refused or deferred items due at once, with their tries forgotten. */
  CompletableFuture<Void> resend(Collection<? extends SyncKey> keys);

  CompletableFuture<Void> resolve(Collection<CellId> cells, Resolution resolution);

  SyncLedger ledger();

  /** What the teacher can take back. */
  StepLog steps();

  /** Delivers what each committed transaction changed, in order, on the store's thread. */
  Subscription subscribe(Consumer<StoreChange> listener);

  /** Finishes what was committed and closes the file. */
  @Override
  void close();
}
