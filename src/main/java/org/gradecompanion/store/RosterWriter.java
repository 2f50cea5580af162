package org.gradecompanion.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.model.Teacher;
import org.jspecify.annotations.Nullable;

/** Applies a complete pull, without touching anything that is not sent yet. */
final class RosterWriter {
  private int changed;

  PullOutcome write(Work work, Roster roster) throws SQLException {
    if (roster.extent() == Roster.Extent.PEOPLE) {
      return writePeople(work, roster);
    }
    boolean sameServer = new PulledFrom(work).sameServer();
    frame(work, roster);
    categories(work, roster);
    people(work, roster);
    RemoteAssignments remote = new RemoteAssignments(work, roster.remoteIds());
    for (Assignment assignment : roster.assignments()) {
      writeAssignment(work, remote.recognised(kept(assignment)));
      remote.note(assignment.id());
    }
    if (roster.scoresRead()) {
      PutBack.compared(work);
    }
    ScorePull scores = new ScorePull();
    scores.write(work, roster.scores());
    int missing = sameServer ? missing(work, roster) : 0;
    new PulledFrom(work).note();
    Progress.needsPull(work.db(), false);
    work.rosterChanged();
    return outcome(roster, changed + scores.changed(), scores.conflicts() + missing);
  }

  /**
   * What files say of people and, if they do, of categories: what is graded stays as it is.
   * Nobody's gradebooks go to the practice district, so that is left; another server stays
   * connected.
   */
  private PullOutcome writePeople(Work work, Roster roster) throws SQLException {
    boolean practising = work.roster().practising();
    if (practising) {
      work.roster().disconnect();
      work.connectionChanged();
    }
    frame(work, roster);
    if (practising || !roster.categories().isEmpty()) {
      categories(work, roster);
    }
    people(work, roster);
    if (work.roster().connection().isEmpty()) {
      new PulledFrom(work).note();
    }
    work.rosterChanged();
    return outcome(roster, changed, 0);
  }

  private void people(Work work, Roster roster) throws SQLException {
    writeSections(work, roster.sections());
    for (Map.Entry<SectionId, List<Teacher>> entry : roster.teachers().entrySet()) {
      work.teachers().put(entry.getKey(), entry.getValue());
    }
    for (Map.Entry<SectionId, List<Student>> entry : roster.students().entrySet()) {
      writeStudents(work, entry.getKey(), entry.getValue(), roster.extent());
    }
  }

  private static PullOutcome outcome(Roster roster, int changed, int conflicts) {
    return new PullOutcome(
        roster.sections().size(),
        (int)
            roster.students().values().stream()
                .flatMap(List::stream)
                .map(Student::id)
                .distinct()
                .count(),
        roster.assignments().size(),
        roster.scores().size(),
        changed,
        conflicts);
  }

  /** What was confirmed and is not there is asked about; answers how many scores. */
  private int missing(Work work, Roster roster) throws SQLException {
    ServerLoss loss = LossSearch.in(work, roster);
    for (AssignmentRecord gone : loss.assignments()) {
      GoneThere.note(work, gone, Reason.of(ReasonCode.GONE));
      changed++;
    }
    int missing = 0;
    for (ServerLoss.LostScore lost : loss.scores()) {
      if (lost.theirs().isBlank()) {
        CellId id = lost.cell().id();
        work.put(work.sectionOf(id.assignment()).orElseThrow(), CellChange.missing(lost.cell()));
        missing++;
      }
    }
    return missing;
  }

  private static void frame(Work work, Roster roster) throws SQLException {
    work.teachers().put(roster.teacher());
    for (var term : roster.terms()) {
      work.roster().put(term);
    }
  }

  private static void categories(Work work, Roster roster) throws SQLException {
    Set<CategoryId> there =
        roster.categories().stream().map(Category::id).collect(Collectors.toSet());
    for (Category known : work.roster().categories()) {
      if (known.active() && !there.contains(known.id())) {
        // Kept for its name, but PowerTeacher would not accept it any more.
        work.roster().put(new Category(known.id(), known.title(), false, known.owner()));
      }
    }
    for (Category category : roster.categories()) {
      work.roster().put(category);
    }
  }

  private void writeSections(Work work, List<Section> pulled) throws SQLException {
    Map<SectionId, Section> before =
        work.roster().taught().stream().collect(Collectors.toMap(Section::id, s -> s));
    Set<SectionId> there = new HashSet<>();
    for (Section section : pulled) {
      there.add(section.id());
      if (!section.equals(before.get(section.id()))) {
        work.roster().put(section);
        changed++;
      }
    }
    for (SectionId known : before.keySet()) {
      if (!there.contains(known)) {
        work.roster().notTaught(known);
        changed++;
      }
    }
  }

  private void writeStudents(
      Work work, SectionId section, List<Student> pulled, Roster.Extent extent)
      throws SQLException {
    Map<StudentId, Student> before =
        work.roster().students(section).stream().collect(Collectors.toMap(Student::id, s -> s));
    Set<StudentId> there = new HashSet<>();
    Set<StudentId> back = new HashSet<>();
    for (Student each : pulled) {
      there.add(each.id());
      Student was = before.get(each.id());
      // Most files say nothing of locks, so one that a server told of stays.
      boolean locked = extent == Roster.Extent.PEOPLE && was != null && was.lock().locked();
      Student student = locked ? each.withLock(was.lock()) : each;
      if (!student.equals(was)) {
        work.roster().put(section, student);
        changed++;
      }
      if (was != null && !was.enrolled()) {
        back.add(student.id());
      }
    }
    Set<StudentId> left = new HashSet<>();
    for (Student known : before.values()) {
      if (known.enrolled() && !there.contains(known.id())) {
        work.roster().enrol(section, known.id(), false);
        left.add(known.id());
        changed++;
      }
    }
    PulledEnrolment enrolment = new PulledEnrolment(work, section);
    enrolment.left(left);
    enrolment.back(back);
  }

  private void writeAssignment(Work work, Assignment pulled) throws SQLException {
    Optional<AssignmentRecord> known = work.assignments().find(pulled.id());
    SyncFacts sync = known.map(AssignmentRecord::sync).orElse(SyncFacts.NONE);
    SyncFacts there = Facts.of(sync).present(true).done();
    if (known.isEmpty()) {
      work.put(new AssignmentRecord(pulled, pulled, false, false, there));
      work.reread(pulled.id());
      changed++;
      return;
    }
    AssignmentRecord was = known.get();
    if (was.removed()) {
      return;
    }
    if (GoneThere.is(was)) {
      GoneThere.back(work, was, pulled);
    } else if (!sync.pending()) {
      Assignment before = was.confirmed();
      if (before == null || PulledAssignment.isNews(pulled, before)) {
        Assignment ours =
            before == null ? pulled : PulledAssignment.merged(was.assignment(), before, pulled);
        work.put(pulled(was, ours, pulled, there));
        changed++;
      }
    } else if (pulled.withDetails(was.assignment().details()).equals(was.assignment())) {
      SyncFacts confirmed = Facts.of(there).confirmed(sync.revision()).free().done();
      work.put(pulled(was, was.assignment(), pulled, confirmed));
    } else if (!sync.present()) {
      work.put(pulled(was, was.assignment(), was.confirmed(), there));
    }
  }

  private static AssignmentRecord pulled(
      AssignmentRecord was, Assignment ours, @Nullable Assignment confirmed, SyncFacts sync) {
    return new AssignmentRecord(
        ours, confirmed, was.held(), false, sync, was.scored(), was.remoteId(), was.group());
  }

  /** As the columns can hold it. */
  private static Assignment kept(Assignment pulled) {
    BigDecimal points = pulled.points().setScale(Columns.DECIMALS, RoundingMode.HALF_UP);
    BigDecimal least = BigDecimal.ONE.movePointLeft(Columns.DECIMALS);
    return pulled.withPoints(points.max(least));
  }
}
