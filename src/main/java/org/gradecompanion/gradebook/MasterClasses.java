package org.gradecompanion.gradebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.MasterClass;
import org.gradecompanion.model.MasterClassId;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.store.Edit;
import org.gradecompanion.store.Store;

/**
 * Combines sections into one gradebook, and parts them again. No score moves, and nothing is sent
 * because of it. Every method returns at once.
 */
public final class MasterClasses {
  private final Store store;

  public MasterClasses(Store store) {
    this.store = store;
  }

  /**
   * Makes one gradebook of sections, each linked to itself. Assignments that are the same in
   * several become one column.
   *
   * @param sections in the order in which they are shown
   */
  public CompletableFuture<MasterClassId> combine(String title, List<SectionId> sections) {
    MasterClassId id = new MasterClassId(UUID.randomUUID().toString());
    return SectionBooks.read(store, sections)
        .thenCombine(store.teacher(), (books, teacher) -> edits(id, title, books, teacher))
        .thenCompose(store::commit)
        .thenApply(done -> id);
  }

  /** Makes its sections gradebooks of their own again; combining them later finds it as it was. */
  public CompletableFuture<Void> dissolve(MasterClassId id) {
    return store.commit(List.of(new Edit.MasterClassRemoved(id)));
  }

  /** How many assignments would become one column of those sections. */
  public static int shared(Collection<OpenBook> sections) {
    return SameAssignments.in(sections.stream().map(OpenBook::assignments).toList()).size();
  }

  private static List<Edit> edits(
      MasterClassId id, String title, List<SectionBook> books, Optional<Teacher> teacher) {
    List<Edit> edits = new ArrayList<>();
    edits.add(
        new Edit.MasterClassSaved(
            MasterClass.of(
                id,
                title,
                teacher.map(Teacher::id).orElseGet(() -> books.get(0).section().leadTeacher()),
                books.stream().map(book -> book.section().id()).toList())));
    for (SameAssignments.Group group :
        SameAssignments.in(books.stream().map(SectionBook::assignments).toList())) {
      for (AssignmentRecord record : group.members()) {
        if (!record.group().equals(group.id())) {
          edits.add(new Edit.GroupSet(record.assignment().id(), group.id()));
        }
      }
    }
    return edits;
  }
}
