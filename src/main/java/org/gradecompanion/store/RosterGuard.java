package org.gradecompanion.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradecompanion.model.PullDoubt.ShrunkenRoster;
import org.gradecompanion.model.PullDoubt.ShrunkenRoster.Loss;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;

/**
 * Notices a roster that has lost a good part of what is held: a school's data is now and then
 * exported while it is half written. That a third leaves on one day does happen, so it is asked.
 */
final class RosterGuard {
  /** Of fewer students, a third can change by chance. */
  private static final int FEWEST_STUDENTS = 6;

  /** One class that is given away is everyday's; two and a third of all are not. */
  private static final int FEWEST_CLASSES = 2;

  private static final int SHARE = 3;

  private final Work work;

  RosterGuard(Work work) {
    this.work = work;
  }

  /** What this roster would take away, if that is suspiciously much. */
  Optional<ShrunkenRoster> doubt(Roster roster) throws SQLException {
    List<Section> held = work.roster().taught();
    Set<SectionId> there = roster.sections().stream().map(Section::id).collect(Collectors.toSet());
    int missing = (int) held.stream().filter(section -> !there.contains(section.id())).count();
    boolean nothing = missing == held.size() && missing > 0;
    boolean many = missing >= FEWEST_CLASSES && missing * SHARE >= held.size();
    List<Loss> all = new ArrayList<>();
    for (Section section : held) {
      if (there.contains(section.id())) {
        all.add(loss(section, roster.students().getOrDefault(section.id(), List.of())));
      }
    }
    List<Loss> losses = suspicious(all);
    losses.sort(Comparator.comparingInt(Loss::missing).reversed());
    return nothing || many || !losses.isEmpty()
        ? Optional.of(new ShrunkenRoster(nothing || many ? missing : 0, held.size(), losses))
        : Optional.empty();
  }

  /** The classes that lost much, or all that lost anything where small ones did together. */
  private static List<Loss> suspicious(List<Loss> all) {
    List<Loss> large = new ArrayList<>();
    List<Loss> any = new ArrayList<>();
    int missing = 0;
    int students = 0;
    for (Loss loss : all) {
      missing += loss.missing();
      students += loss.students();
      if (loss.missing() > 0) {
        any.add(loss);
      }
      if (many(loss.missing(), loss.students())) {
        large.add(loss);
      }
    }
    return large.isEmpty() && many(missing, students) ? any : large;
  }

  private static boolean many(int missing, int students) {
    return students >= FEWEST_STUDENTS && missing * SHARE >= students;
  }

  private Loss loss(Section section, Collection<Student> pulled) throws SQLException {
    Set<StudentId> there = pulled.stream().map(Student::id).collect(Collectors.toSet());
    List<Student> held =
        work.roster().students(section.id()).stream().filter(Student::enrolled).toList();
    int missing = (int) held.stream().filter(student -> !there.contains(student.id())).count();
    return new Loss(section.title(), missing, held.size());
  }
}
