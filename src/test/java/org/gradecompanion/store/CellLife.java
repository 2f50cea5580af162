package org.gradecompanion.store;

import static org.gradecompanion.store.StoreHouse.ADA_QUIZ;
import static org.gradecompanion.store.StoreHouse.NOW;
import static org.gradecompanion.store.StoreHouse.QUIZ;
import static org.gradecompanion.store.StoreHouse.QUIZ_KEY;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Resolution;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.Term;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.rules.SectionRules;
import org.gradecompanion.rules.States;

/** One cell in a real store, to which things happen by chance, as far as they can happen then. */
final class CellLife {
  private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
  private static final List<ReasonCode> REFUSALS =
      List.of(ReasonCode.REFUSED, ReasonCode.STUDENT_NOT_IN_SECTION, ReasonCode.NOT_STORED);

  private final StoreHouse house;
  private final Random chance;
  private Score there = Score.BLANK;
  private Score onItsWay = Score.BLANK;
  private boolean closed;
  private boolean sending = true;

  CellLife(StoreHouse house, Random chance) {
    this.house = house;
    this.chance = chance;
  }

  CellState state() {
    SectionBook book = house.book();
    Optional<CellRecord> cell = cell(book);
    if (cell.isEmpty()) {
      return CellState.EMPTY;
    }
    SectionRules rules = new SectionRules(book, TODAY, Profile.powerTeacher());
    AssignmentRecord quiz = quiz(book);
    return new States(rules, sending).of(cell.get(), quiz, rules.check(cell.get(), quiz));
  }

  /** What can happen now. */
  List<CellEvent> possible(CellState state) {
    Optional<CellRecord> cell = cell(house.book());
    boolean known = cell.isPresent();
    boolean leased = known && cell.get().sync().leasedUntil() != null;
    boolean conflict = state == CellState.CONFLICT;
    boolean due =
        known
            && SyncLedger.due(cell.get().sync(), NOW.plusSeconds(3600))
            && (state == CellState.WAITING || state == CellState.RETRYING);
    boolean held = quiz(house.book()).held();
    List<CellEvent> all = new ArrayList<>(List.of(CellEvent.EDITED, CellEvent.EDITED_TOO_HIGH));
    add(all, CellEvent.UNDONE, known);
    add(all, CellEvent.LEASED, due);
    for (CellEvent answer :
        List.of(
            CellEvent.CONFIRMED,
            CellEvent.DEFERRED,
            CellEvent.RELEASED,
            CellEvent.FAULTED,
            CellEvent.CONFLICTING,
            CellEvent.TAKEN_BACK)) {
      add(all, answer, leased);
    }
    add(all, CellEvent.RESENT, known && !leased);
    add(all, CellEvent.OURS_KEPT, conflict);
    add(all, CellEvent.THEIRS_TAKEN, conflict);
    add(all, CellEvent.HELD, !held);
    add(all, CellEvent.HOLD_ENDED, held);
    add(all, CellEvent.LEFT_OUT, known && !cell.get().leftOut());
    add(all, CellEvent.LET_GO, known && cell.get().leftOut());
    add(all, CellEvent.PULLED, !leased);
    add(all, CellEvent.TERM_CLOSED, !leased && !closed);
    add(all, CellEvent.TERM_OPENED, !leased && closed);
    all.add(sending ? CellEvent.SENDING_PAUSED : CellEvent.SENDING_RESUMED);
    return all;
  }

  void happens(CellEvent event) {
    switch (event) {
      case EDITED -> house.commit(new Edit.ScoreSet(ADA_QUIZ, fresh()));
      case EDITED_TOO_HIGH -> house.score(ADA_QUIZ, Integer.toString(11 + chance.nextInt(9)));
      case UNDONE -> house.commit(new Edit.ScoreSet(ADA_QUIZ, house.cell(ADA_QUIZ).confirmed()));
      case LEASED -> lease();
      case CONFIRMED -> {
        there = onItsWay;
        settle(new Settlement.ScoreConfirmed(onItsWay));
      }
      case DEFERRED ->
          settle(new Settlement.Deferred(Reason.of(ReasonCode.SERVER_ERROR), NOW.plusSeconds(25)));
      case RELEASED -> settle(new Settlement.Released(Reason.of(ReasonCode.OFFLINE)));
      case FAULTED ->
          settle(new Settlement.Faulted(Reason.of(REFUSALS.get(chance.nextInt(REFUSALS.size())))));
      case CONFLICTING -> {
        there = other();
        settle(new Settlement.Conflicting(Reason.of(ReasonCode.CONFLICT), there));
      }
      case TAKEN_BACK -> house.ledger().takeBackLeases();
      case RESENT -> StoreHouse.get(house.store().resend(List.of(ADA_QUIZ)));
      case OURS_KEPT -> resolve(Resolution.KEEP_MINE);
      case THEIRS_TAKEN -> resolve(Resolution.TAKE_THEIRS);
      case HELD -> house.commit(new Edit.HoldSet(QUIZ, true));
      case HOLD_ENDED -> house.commit(new Edit.HoldSet(QUIZ, false));
      case LEFT_OUT -> house.commit(new Edit.LeftOutSet(ADA_QUIZ, true));
      case LET_GO -> house.commit(new Edit.LeftOutSet(ADA_QUIZ, false));
      case PULLED -> {
        // Somebody else may have changed it there.
        there = chance.nextInt(3) == 0 && !closed ? other() : there;
        pull();
      }
      case TERM_CLOSED -> {
        closed = true;
        pull();
      }
      case TERM_OPENED -> {
        closed = false;
        pull();
      }
      case SENDING_PAUSED -> sending = false;
      case SENDING_RESUMED -> sending = true;
    }
  }

  /** A value that PowerTeacher has not confirmed. */
  private Score fresh() {
    Score confirmed = cell(house.book()).map(CellRecord::confirmed).orElse(Score.BLANK);
    Score fresh = confirmed;
    while (fresh.equals(confirmed)) {
      fresh = Score.of(Integer.toString(1 + chance.nextInt(9)));
    }
    return fresh;
  }

  private void lease() {
    CellRecord cell = house.cell(ADA_QUIZ);
    onItsWay = cell.score();
    house.ledger().lease(Map.of(ADA_QUIZ, cell.sync().revision()), NOW.plusSeconds(60));
  }

  private void settle(Settlement.Outcome outcome) {
    house.settle(ADA_QUIZ, house.cell(ADA_QUIZ).sync().sentRevision(), outcome);
  }

  /** A value that is neither there nor ours. */
  private Score other() {
    Score ours = cell(house.book()).map(CellRecord::score).orElse(Score.BLANK);
    Score other = Score.of("0");
    while (other.equals(there) || other.equals(ours)) {
      other = Score.of(Integer.toString(1 + chance.nextInt(9)));
    }
    return other;
  }

  private void resolve(Resolution resolution) {
    StoreHouse.get(house.store().resolve(List.of(ADA_QUIZ), resolution));
  }

  private void pull() {
    List<Roster.RemoteScore> scores =
        there.isBlank()
            ? List.of()
            : List.of(new Roster.RemoteScore(ADA_QUIZ, "result-ada", there));
    Roster open = StoreHouse.school(List.of(StoreHouse.quiz()), scores);
    StoreHouse.get(house.store().apply(closed ? termClosed(open) : open));
  }

  private static Roster termClosed(Roster open) {
    List<Term> closed =
        open.terms().stream()
            .map(term -> new Term(term.id(), term.title(), term.start(), term.end(), true))
            .toList();
    return new Roster(
        open.teacher(),
        closed,
        open.categories(),
        open.sections(),
        open.teachers(),
        open.students(),
        open.assignments(),
        open.scores());
  }

  private static void add(List<CellEvent> all, CellEvent event, boolean possible) {
    if (possible) {
      all.add(event);
    }
  }

  private static Optional<CellRecord> cell(SectionBook book) {
    return book.cells().stream().filter(cell -> cell.id().equals(ADA_QUIZ)).findFirst();
  }

  private static AssignmentRecord quiz(SectionBook book) {
    return book.assignments().stream()
        .filter(each -> each.key().equals(QUIZ_KEY))
        .findFirst()
        .orElseThrow();
  }
}
