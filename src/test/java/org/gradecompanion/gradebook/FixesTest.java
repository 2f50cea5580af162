package org.gradecompanion.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.gradecompanion.model.AssignmentKey;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.CellId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.RosterLock;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.SyncFacts;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.Fix;
import org.gradecompanion.rules.Preflight;
import org.gradecompanion.rules.PreflightReport;
import org.gradecompanion.rules.PreflightReport.Bucket;
import org.gradecompanion.rules.PreflightReport.Item;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.rules.RandomBook;
import org.gradecompanion.rules.Sample;
import org.gradecompanion.rules.SectionRules;
import org.gradecompanion.rules.Severity;
import org.junit.jupiter.api.Test;

/**
 * Every fix that is offered, when it is applied, removes what it was offered for and blocks nothing
 * else, for random gradebooks. {@code -Drules.books=N} tries so many, {@code -Drules.seed=N} only
 * that one, as a failure prints it.
 */
class FixesTest {
  private static final int BOOKS = Integer.getInteger("rules.books", 100);

  @Test
  void fix_whenApplied_removesItsFindingAndBlocksNothingNew() {
    Long only = Long.getLong("rules.seed");
    LongStream seeds = only == null ? LongStream.range(0, BOOKS) : LongStream.of(only);
    Set<Class<?>> tried = new HashSet<>();
    seeds.forEach(seed -> check(seed, tried));
    if (only == null) {
      // The links of a master class: MasterClassRulesTest and MasterClassWindowTest.
      tried.addAll(Set.of(Fix.Unlink.class, Fix.LinkOwn.class));
      assertThat(tried).containsExactlyInAnyOrder(Fix.class.getPermittedSubclasses());
    }
  }

  private static void check(long seed, Set<Class<?>> tried) {
    RandomBook random = new RandomBook(seed);
    SectionBook before = random.book();
    for (Finding finding : report(before, random.profile()).findings()) {
      for (Fix fix : finding.fixes()) {
        tried.add(fix.getClass());
        String what =
            "-Drules.seed=%d %s %s: %s"
                .formatted(seed, finding.subject(), finding.message().key(), fix);
        SectionBook after = applied(fix, finding.subject(), before);
        PreflightReport now = report(after, random.profile());
        assertThat(now.findings().stream().filter(each -> same(each, finding, fix)))
            .as(what)
            .isEmpty();
        assertThat(newlyBlocked(before, after, random.profile(), finding, fix)).as(what).isEmpty();
      }
    }
  }

  /** The finding itself, or with another title or number in it. */
  private static boolean same(Finding now, Finding before, Fix fix) {
    return now.subject().equals(before.subject())
        && now.rule().equals(before.rule())
        && now.message().key().equals(before.message().key())
        && (before.message().args().isEmpty()
            || !before.rule().equals("R18")
            || now.message().equals(before.message()));
  }

  /** What would be refused now and had nothing against it before. */
  private static List<SyncKey> newlyBlocked(
      SectionBook before, SectionBook after, Profile profile, Finding finding, Fix fix) {
    SectionRules old = new SectionRules(before, Sample.TODAY, profile);
    List<SyncKey> blocked = new ArrayList<>();
    for (Item item : report(after, profile).items()) {
      Set<String> rules = blocking(item.findings());
      rules.removeAll(blocking(raw(old, before, item.key())));
      rules.removeAll(blocking(raw(old, before, new AssignmentKey(item.key().assignment()))));
      boolean ownTitle =
          rules.equals(Set.of("R2"))
              && blocking(raw(old, before, finding.subject())).contains("R2");
      // Of two twins, the one that can be sent at last may come first.
      boolean excused =
          ownTitle && !item.key().equals(finding.subject())
              || fix instanceof Fix.UseMaximum && rules.equals(Set.of("R5"));
      boolean clean = blocking(raw(old, before, item.key())).isEmpty();
      if (item.bucket() == Bucket.BLOCKED && !rules.isEmpty() && clean && !excused) {
        blocked.add(item.key());
      }
    }
    return blocked;
  }

  private static List<Finding> raw(SectionRules rules, SectionBook book, SyncKey key) {
    AssignmentRecord record =
        book.assignments().stream()
            .filter(each -> each.assignment().id().equals(key.assignment()))
            .findFirst()
            .orElseThrow();
    if (!(key instanceof CellId id)) {
      return rules.check(record);
    }
    return book.cells().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .map(cell -> rules.check(cell, record))
        .orElse(List.of());
  }

  private static Set<String> blocking(List<Finding> findings) {
    Set<String> rules = new HashSet<>();
    findings.stream()
        .filter(finding -> finding.severity() == Severity.BLOCKS)
        .forEach(finding -> rules.add(finding.rule()));
    return rules;
  }

  private static PreflightReport report(SectionBook book, Profile profile) {
    SectionRules rules = new SectionRules(book, Sample.TODAY, profile);
    return Preflight.of(rules, book.assignments(), book.cells());
  }

  private static SectionBook applied(Fix fix, SyncKey subject, SectionBook book) {
    if (fix instanceof Fix.UnlockStudent unlock) {
      return with(
          book,
          book.assignments(),
          book.cells(),
          book.students().stream().map(each -> unlocked(each, unlock.student())).toList());
    }
    if (fix instanceof Fix.GiveZeros zeros) {
      SectionBook now = book;
      for (StudentId student : zeros.students()) {
        now = scored(new CellId(subject.assignment(), student), FixesTest::zero, now);
      }
      return now;
    }
    if (fix instanceof Fix.ClearScore) {
      return scored((CellId) subject, score -> Score.BLANK, book);
    }
    if (fix instanceof Fix.UsePoints use) {
      UnaryOperator<Score> points = s -> new Score(use.points(), s.flags(), s.comment());
      return scored((CellId) subject, points, book);
    }
    if (fix instanceof Fix.LeaveOut) {
      return with(
          book,
          book.assignments(),
          book.cells().stream().map(c -> c.id().equals(subject) ? leftOut(c) : c).toList(),
          book.students());
    }
    return with(
        book,
        book.assignments().stream()
            .map(r -> r.assignment().id().equals(subject.assignment()) ? mended(fix, r) : r)
            .toList(),
        book.cells(),
        book.students());
  }

  private static AssignmentRecord mended(Fix fix, AssignmentRecord record) {
    return fix instanceof Fix.HoldBack
        ? new AssignmentRecord(
            record.assignment(),
            record.confirmed(),
            true,
            record.removed(),
            record.sync(),
            record.scored(),
            record.remoteId(),
            record.group())
        : record.edited(Mended.by(fix, record.assignment()), Sample.TODAY);
  }

  private static Score zero(Score score) {
    return score.points() == null
        ? new Score(BigDecimal.ZERO, score.flags(), score.comment())
        : score;
  }

  private static SectionBook scored(CellId id, UnaryOperator<Score> change, SectionBook book) {
    List<CellRecord> cells = new ArrayList<>();
    boolean found = false;
    for (CellRecord cell : book.cells()) {
      boolean it = cell.id().equals(id);
      found |= it;
      cells.add(it ? entered(cell, change) : cell);
    }
    if (!found) {
      cells.add(
          entered(new CellRecord(id, "r", Score.BLANK, Score.BLANK, null, SyncFacts.NONE), change));
    }
    boolean points =
        cells.stream()
            .anyMatch(
                cell ->
                    cell.id().assignment().equals(id.assignment())
                        && cell.score().points() != null);
    return with(
        book,
        book.assignments().stream()
            .map(r -> r.assignment().id().equals(id.assignment()) ? r.withScored(points) : r)
            .toList(),
        cells,
        book.students());
  }

  private static CellRecord entered(CellRecord cell, UnaryOperator<Score> change) {
    return new CellRecord(
        cell.id(),
        cell.resultId(),
        change.apply(cell.score()),
        cell.confirmed(),
        null,
        cell.sync().edited(Sample.TODAY),
        cell.leftOut());
  }

  private static CellRecord leftOut(CellRecord cell) {
    return new CellRecord(
        cell.id(),
        cell.resultId(),
        cell.score(),
        cell.confirmed(),
        cell.theirs(),
        cell.sync(),
        true);
  }

  private static Student unlocked(Student student, StudentId id) {
    return student.id().equals(id)
        ? new Student(id, "G", "F", "", "", student.enrolled(), RosterLock.NONE)
        : student;
  }

  private static SectionBook with(
      SectionBook book,
      List<AssignmentRecord> assignments,
      List<CellRecord> cells,
      List<Student> students) {
    return new SectionBook(
        book.section(),
        book.terms(),
        book.categories(),
        book.teachers(),
        book.signedIn(),
        students,
        assignments,
        cells);
  }
}
