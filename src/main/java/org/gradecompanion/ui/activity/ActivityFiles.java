package org.gradecompanion.ui.activity;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.gradecompanion.exchange.ActivityFile;
import org.gradecompanion.exchange.ProofFile;
import org.gradecompanion.gradebook.DeliveryReport;
import org.gradecompanion.gradebook.Records;
import org.gradecompanion.model.AttemptFilter;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.words.Words;

/** Writes what was sent into files, in the background, and says how it went. */
final class ActivityFiles {
  private final Records records;
  private final ProofFile proofs;
  private final Dialogs dialogs;
  private final Words words;
  private final Executor front;

  ActivityFiles(Records records, ProofFile proofs, Dialogs dialogs, Words words, Executor front) {
    this.records = records;
    this.proofs = proofs;
    this.dialogs = dialogs;
    this.words = words;
    this.front = front;
  }

  /** Every attempt, for the district office. */
  CompletableFuture<Void> export(Path file) {
    return told(
        records
            .activity(AttemptFilter.ALL, Integer.MAX_VALUE)
            .thenApplyAsync(
                entries -> {
                  ActivityFile.write(file, entries);
                  return words.say("activity.export.done", entries.size(), name(file));
                }));
  }

  /** Of the student whose score this is. */
  CompletableFuture<Void> proofOfStudent(CellId cell, Path file) {
    return proof(records.proof(cell.student()), file);
  }

  /** Of all scores of an assignment. */
  CompletableFuture<Void> proofOfAssignment(ActivityRow row, Path file) {
    SyncKey key = row.key();
    return key == null
        ? CompletableFuture.completedFuture(null)
        : proof(records.proof(key.assignment()), file);
  }

  private CompletableFuture<Void> proof(
      CompletableFuture<Optional<DeliveryReport>> reading, Path file) {
    return told(
        reading.thenApplyAsync(
            report -> {
              if (report.isEmpty()) {
                return words.say("activity.proof.gone");
              }
              proofs.write(file, report.get());
              return words.say("activity.proof.done", name(file));
            }));
  }

  private CompletableFuture<Void> told(CompletableFuture<String> writing) {
    return writing.handleAsync(
        (done, problem) -> {
          if (problem == null) {
            dialogs.mention(done);
          } else {
            dialogs.tell(words.say("activity.file.failed"), Failures.sentence(problem, words));
          }
          return null;
        },
        front);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
