package org.gradecompanion.store;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncKey;

/**
 * A program of its own that types scores until it is killed. It says {@code SAVED student points}
 * when an edit counts as saved, and {@code SENT student points} before it settles one as confirmed:
 * from then on PowerTeacher has it.
 */
public final class TypingChild {
  static final int STUDENTS = 10;

  private TypingChild() {}

  /** Arguments: the data folder, and the first number to type. */
  public static void main(String[] args) {
    DataFolder folder = DataFolder.claim(Path.of(args[0]), () -> say("RAISED"));
    Store store = StoreOpener.open(folder, StoreHouse.key(1), Clock.systemUTC(), "child").store();
    StoreHouse.get(store.apply(StoreHouse.school(StoreHouse.quiz())));
    say("OPEN");
    for (int points = Integer.parseInt(args[1]); ; points++) {
      int student = points % STUDENTS;
      CellId cell = cell(student);
      String saved = "SAVED " + student + " " + points;
      store
          .commit(List.of(new Edit.ScoreSet(cell, Score.of("" + points))))
          .thenRun(() -> say(saved));
      if (student % 2 == 0) {
        send(store.ledger(), student);
      }
      if (points % 7 == 0) {
        StoreHouse.get(store.history(cell));
      }
    }
  }

  static CellId cell(int student) {
    return new CellId(new AssignmentId("quiz"), new StudentId("s" + student));
  }

  private static void send(SyncLedger ledger, int student) {
    for (CellRecord due : ledger.dueCells(StoreHouse.QUIZ, Instant.now())) {
      if (due.id().equals(cell(student))) {
        long revision = due.sync().revision();
        Set<SyncKey> leased =
            ledger.lease(Map.of(due.id(), revision), Instant.now().plusSeconds(60));
        if (!leased.isEmpty()) {
          say("SENT " + student + " " + due.score().points().toPlainString());
          ledger.settle(
              List.of(
                  new Settlement(
                      due.id(),
                      revision,
                      Instant.now(),
                      new Settlement.ScoreConfirmed(due.score()))));
        }
      }
    }
  }

  private static synchronized void say(String line) {
    try (OutputStream out =
        new FileOutputStream(FileDescriptor.out) {
          @Override
          public void close() {
            // The next line goes the same way.
          }
        }) {
      out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
