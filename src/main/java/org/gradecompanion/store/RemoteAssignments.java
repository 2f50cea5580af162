package org.gradecompanion.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.SentAs;

/**
 * Recognises the assignments of a pull from a server that gives its own identifiers: by these, and
 * one whose creation was not answered by the title under which it left.
 */
final class RemoteAssignments {
  private final Work work;
  private final Map<AssignmentId, String> remoteIds;
  private final Map<AssignmentId, AssignmentId> ours = new HashMap<>();

  RemoteAssignments(Work work, Map<AssignmentId, String> remoteIds) {
    this.work = work;
    this.remoteIds = remoteIds;
  }

  /** The pulled assignment under the identifier that it has here. */
  Assignment recognised(Assignment pulled) throws SQLException {
    String remoteId = remoteIds.get(pulled.id());
    if (remoteId == null) {
      return pulled;
    }
    Optional<AssignmentRecord> known = work.assignments().findRemote(remoteId);
    if (known.isEmpty()) {
      known = unanswered(pulled);
    }
    AssignmentId id = known.map(found -> found.assignment().id()).orElse(pulled.id());
    ours.put(pulled.id(), id);
    return pulled.withId(id);
  }

  private Optional<AssignmentRecord> unanswered(Assignment pulled) throws SQLException {
    List<AssignmentRecord> here = work.assignments().ofSection(pulled.section());
    return here.stream()
        .filter(
            record -> SentAs.read(record.remoteId()).filter(it -> named(it, pulled)).isPresent())
        .findFirst()
        .or(() -> here.stream().filter(record -> createdLike(record, pulled)).findFirst());
  }

  private static boolean named(SentAs sent, Assignment pulled) {
    return sent.titles().stream().anyMatch(title -> PulledAssignment.same(title, pulled.title()));
  }

  /**
   * One that is there as it was created here: after a rebuilt database nothing else tells that it
   * left, and two columns of one assignment help nobody.
   */
  private static boolean createdLike(AssignmentRecord record, Assignment pulled) {
    Assignment ours = record.assignment();
    String remoteId = record.remoteId();
    return (remoteId == null || remoteId.equals(SentAs.NOT_YET.text()))
        && record.confirmed() == null
        && !record.removed()
        && PulledAssignment.same(ours.title(), pulled.title())
        && ours.points().equals(pulled.points())
        && ours.dueOn().equals(pulled.dueOn())
        && ours.inCategory().equals(pulled.inCategory());
  }

  /** Keeps the server's identifier of a pulled assignment that was written. */
  void note(AssignmentId pulled) throws SQLException {
    String remoteId = remoteIds.get(pulled);
    if (remoteId == null) {
      return;
    }
    Optional<AssignmentRecord> known = work.assignments().find(ours.get(pulled));
    if (known.isPresent() && !remoteId.equals(known.get().remoteId())) {
      work.put(AssignmentChange.withRemoteId(known.get(), remoteId));
      if (!ours.get(pulled).equals(pulled)) {
        work.learnt(new JournalEdit.NamedThereEdit(known.get().assignment(), remoteId));
      }
    }
  }
}
