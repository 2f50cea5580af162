package org.gradecompanion.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal and the database together, as the writer thread uses them: journal first, database
 * behind. What the database could not take is kept and given to it again before anything else.
 */
final class Keeper {
  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

  private final Path folder;
  private final Journal journal;
  private final Database database;
  private final Clock clock;
  private final String device;
  private final Announcer announcer;
  private final Upkeep upkeep;
  private final Minter minter = new Minter();
  private final EditWriter edits = new EditWriter(true);
  private final List<JournalEntry> unapplied = new ArrayList<>();
  private final List<Aside> aside = new ArrayList<>();
  private long seq;
  private long changeNo;
  private boolean broken;

  /**
   * @param seq the newest journal record there is
   * @param changeNo the database's transaction number
   */
  Keeper(
      Path folder,
      Journal journal,
      Database database,
      Clock clock,
      String device,
      Announcer announcer,
      Upkeep upkeep,
      long seq,
      long changeNo) {
    this.folder = folder;
    this.journal = journal;
    this.database = database;
    this.clock = clock;
    this.device = device;
    this.announcer = announcer;
    this.upkeep = upkeep;
    this.seq = seq;
    this.changeNo = changeNo;
  }

  /** Turns what was asked for into edits with revisions. */
  interface Minting {
    List<JournalEdit> mint(Minter minter, Work work) throws SQLException;
  }

  /** What the database is given with the edits, and the journal is not. */
  interface Aside {
    Aside NOTHING = work -> {};

    void write(Work work) throws SQLException;
  }

  /** Something to be journaled, and who waits for it. */
  record Commit(Minting minting, Aside aside, CompletableFuture<Void> saved) {}

  /** Journals all of them with one force, says so, and then gives them to the database. */
  void commit(List<Commit> group) {
    List<Commit> accepted = new ArrayList<>();
    List<JournalEntry> entries = new ArrayList<>();
    for (Commit commit : group) {
      try {
        List<JournalEdit> minted = mint(commit);
        accepted.add(commit);
        if (!minted.isEmpty()) {
          entries.add(new JournalEntry(seq + 1 + entries.size(), clock.instant(), device, minted));
        }
      } catch (RuntimeException e) {
        commit.saved().completeExceptionally(e);
      }
    }
    try {
      seq += entries.size();
      if (!entries.isEmpty()) {
        journal.append(entries);
      }
    } catch (IOException e) {
      minter.failed();
      UserError error = StoreErrors.notWritten(folder, e);
      accepted.forEach(commit -> commit.saved().completeExceptionally(error));
      return;
    }
    unapplied.addAll(entries);
    accepted.stream().map(Commit::aside).filter(each -> each != Aside.NOTHING).forEach(aside::add);
    accepted.forEach(commit -> commit.saved().complete(null));
    applyJournaled();
    if (!broken && upkeep.dayBegan()) {
      keepUp();
    }
  }

  /** One transaction in the database, announced. Tried once more if the file has to be reopened. */
  <T> T transact(Work.Act<T> act) {
    try {
      return tryTransact(act);
    } catch (SQLException first) {
      if (!broken) {
        throw StoreErrors.database(folder, first);
      }
      LOG.warn("database error {}: opening it again", first.getErrorCode());
      try {
        return tryTransact(act);
      } catch (SQLException again) {
        throw StoreErrors.database(folder, again);
      }
    }
  }

  /** Forces what was written to disk, for what is not in the journal and worth the wait. */
  void force() {
    try {
      database.checkpoint();
    } catch (SQLException e) {
      broken = true;
      throw StoreErrors.database(folder, e);
    }
  }

  /** The reading connection failed: both are opened again. */
  void reopen() {
    broken = true;
    revive();
  }

  /** Opens the database again if it failed, and brings it up to the journal. */
  private void revive() {
    if (!broken) {
      return;
    }
    try {
      database.reopen();
      Db db = database.writer();
      DatabaseCheck.whole(db);
      boolean wentBack = Progress.of(db).changeNo() < changeNo;
      Replay replay = new Replay(db, clock);
      replay.run(journal.reread());
      if (wentBack) {
        replay.doubtSent();
      }
      Progress progress = Progress.of(db);
      changeNo = progress.changeNo();
      // A transaction of which H2 said that it failed may be in there: its number is taken.
      seq = Math.max(seq, progress.appliedSeq());
      db.commit();
    } catch (DatabaseCheck.MemoryShort e) {
      throw StoreErrors.memory(folder);
    } catch (SQLException e) {
      throw StoreErrors.database(folder, e);
    } catch (IOException e) {
      throw StoreErrors.notWritten(folder, e);
    }
    broken = false;
    // Not what was minted: of that, a part may be about to be journaled with the same force.
    unapplied.clear();
    aside.clear();
    announcer.announce(new StoreChange(List.of(), List.of(), true, true));
  }

  /** Closes everything. */
  void finish() {
    if (broken) {
      upkeep.giveUp();
    } else {
      upkeep.finish(seq);
    }
  }

  private List<JournalEdit> mint(Commit commit) {
    revive();
    try {
      Work reading = new Work(database.writer(), clock.instant(), device);
      List<JournalEdit> minted = commit.minting().mint(minter, reading);
      minter.accept();
      return minted;
    } catch (SQLException e) {
      minter.reject();
      broken = true;
      throw StoreErrors.database(folder, e);
    } catch (RuntimeException e) {
      minter.reject();
      throw e;
    }
  }

  private <T> T tryTransact(Work.Act<T> act) throws SQLException {
    revive();
    Instant now = clock.instant();
    Work work = new Work(database.writer(), now, device);
    try {
      T result = act.on(work);
      List<JournalEdit> learnt = work.learnt();
      Progress.count(work.db(), learnt.isEmpty() ? 0 : seq + 1);
      work.db().commit();
      changeNo++;
      note(learnt, now);
      announcer.announce(work.change());
      keepUp();
      return result;
    } catch (SQLException e) {
      rollback();
      broken |= StoreErrors.isFatal(e);
      throw e;
    } catch (RuntimeException e) {
      rollback();
      throw e;
    }
  }

  /**
   * What PowerTeacher confirmed is journaled too, so that a database that has to be restored from a
   * backup knows it again. Without waiting for the disk: what is lost of this is asked or sent
   * again.
   */
  private void note(List<JournalEdit> learnt, Instant at) {
    if (learnt.isEmpty()) {
      return;
    }
    seq++;
    try {
      journal.appendUnforced(new JournalEntry(seq, at, device, learnt));
    } catch (IOException e) {
      LOG.warn("what was confirmed is not in the journal: {}", e.getClass().getName());
    }
  }

  /** What PowerTeacher confirmed may go from the journal; that it cannot now is no failure. */
  private void keepUp() {
    if (!upkeep.worthwhile() && !upkeep.dayBegan()) {
      return;
    }
    try {
      seq = upkeep.run(seq);
      changeNo = Progress.of(database.writer()).changeNo();
      database.writer().commit();
    } catch (SQLException | IOException e) {
      LOG.warn("upkeep is put off: {}", e.getClass().getName());
      broken |= e instanceof SQLException;
    }
  }

  private void applyJournaled() {
    if (unapplied.isEmpty() && aside.isEmpty()) {
      return;
    }
    Work work = new Work(database.writer(), clock.instant(), device);
    try {
      for (JournalEntry entry : unapplied) {
        edits.write(work, entry);
      }
      for (Aside each : aside) {
        each.write(work);
      }
      long newest = unapplied.isEmpty() ? 0 : unapplied.get(unapplied.size() - 1).seq();
      Progress.count(work.db(), newest);
      work.db().commit();
      changeNo++;
    } catch (SQLException | RuntimeException e) {
      int code = e instanceof SQLException sql ? sql.getErrorCode() : 0;
      LOG.warn("the database did not take what is in the journal: {} {}", e.getClass(), code);
      rollback();
      broken = true;
      return;
    }
    unapplied.clear();
    aside.clear();
    minter.applied();
    announcer.announce(work.change());
  }

  private void rollback() {
    try {
      database.writer().rollback();
    } catch (SQLException e) {
      broken = true;
    }
  }
}
