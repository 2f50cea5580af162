package org.gradecompanion.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gradecompanion.gradebook.Gradebooks;
import org.gradecompanion.gradebook.Listing;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.TheirAssignment;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.store.Settlement;
import org.gradecompanion.store.Store;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.ui.grades.TheirAssignments;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** The small section opened over a real store, for ViewModels: no window, no second thread. */
public final class OpenedBook implements AutoCloseable {
  public final Front front = new Front();
  public final Words words = Words.load(Locale.US);
  public final Phrases phrases = new Phrases(words);
  public final TestDialogs dialogs = new TestDialogs();
  public final Clock clock =
      Clock.fixed(Rosters.TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  public final Gradebooks gradebooks;
  public final ObjectProperty<@Nullable OpenGradebook> open = new SimpleObjectProperty<>();

  /** What PowerTeacher has of any assignment that is asked for. */
  public Optional<TheirAssignment> there = Optional.empty();

  public final TheirAssignments theirs = (section, id) -> CompletableFuture.completedFuture(there);
  private final Stores stores;

  public OpenedBook(Path folder) {
    this(folder, Profile.powerTeacher());
  }

  /** The gradebook under a profile of its own. */
  public OpenedBook(Path folder, Profile profile) {
    this(folder, profile, Rosters.small());
    open.set(OpenGradebook.of(front.get(gradebooks.open(Rosters.SECTION, front, true))));
  }

  private OpenedBook(Path folder, Profile profile, Roster roster) {
    stores = Stores.open(folder, clock);
    store().save(Rosters.CONNECTION).join();
    store().apply(roster).join();
    gradebooks = new Gradebooks(store(), () -> profile, clock);
  }

  /** Two sections, combined and opened as one gradebook. */
  public static OpenedBook combined(Path folder) {
    OpenedBook bench = new OpenedBook(folder, Profile.powerTeacher(), Rosters.both());
    bench
        .gradebooks
        .masterClasses()
        .combine("Both algebras", List.of(Rosters.SECTION, Rosters.SECOND))
        .join();
    Listing listed = bench.gradebooks.list().join().get(0);
    bench.open.set(
        OpenGradebook.of(bench.front.get(bench.gradebooks.open(listed, bench.front, true))));
    return bench;
  }

  public Store store() {
    return stores.store();
  }

  public OpenGradebook gradebook() {
    OpenGradebook now = open.get();
    if (now == null) {
      throw new AssertionError("no gradebook is open");
    }
    return now;
  }

  /** As many more students come into the section. */
  public void addStudents(int more) {
    int before = gradebook().book().students().size();
    store().apply(Rosters.ofStudents(before + more)).join();
    front.await(
        "they are in the section", () -> gradebook().book().students().size() == before + more);
  }

  /** PowerTeacher closes the term. */
  public void closeTerm() {
    store().apply(Rosters.closed()).join();
  }

  public void add(Assignment assignment) {
    front.get(gradebook().desk().add(assignment));
    front.await("it is a column", () -> has(assignment));
  }

  public void enter(CellId cell, String points) {
    front.get(gradebook().desk().enter(cell, Score.of(points)));
  }

  /** PowerTeacher refuses what was entered last into a cell. */
  public void refuse(CellId cell, ReasonCode code, String detail) {
    long revision = gradebook().book().cell(cell).record().sync().revision();
    settle(
        new Settlement(
            cell,
            revision,
            clock.instant(),
            new Settlement.Faulted(new Reason(code, detail, "request-1"))));
    front.await("it is a fault", () -> gradebook().book().cell(cell).state().needsPerson());
  }

  public void settle(Settlement settlement) {
    front.await(
        "the database has it", () -> store().ledger().sectionsWithWork().contains(Rosters.SECTION));
    store().ledger().settle(List.of(settlement));
  }

  public Instant now() {
    return clock.instant();
  }

  private boolean has(Assignment assignment) {
    return gradebook().book().assignments().stream()
        .anyMatch(record -> record.assignment().id().equals(assignment.id()));
  }

  @Override
  public void close() {
    gradebook().book().close();
    stores.close();
  }
}
