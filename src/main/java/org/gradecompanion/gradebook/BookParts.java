package org.gradecompanion.gradebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SectionId;

/**
 * The sections of an open gradebook, at least one, and the columns that they make together.
 * Confined to one thread.
 */
final class BookParts {
  private final Map<SectionId, LiveBook> parts = new LinkedHashMap<>();
  private List<List<AssignmentRecord>> arranged = List.of();
  private List<BookColumn> columns = List.of();
  private final Map<AssignmentId, BookColumn> byMember = new HashMap<>();

  BookParts(List<LiveBook> parts) {
    parts.forEach(part -> this.parts.put(part.base().section().id(), part));
  }

  Collection<LiveBook> all() {
    return parts.values();
  }

  LiveBook first() {
    return parts.values().iterator().next();
  }

  List<SectionId> sections() {
    return List.copyOf(parts.keySet());
  }

  LiveBook of(SectionId section) {
    LiveBook part = parts.get(section);
    if (part == null) {
      throw new IllegalArgumentException("the gradebook has no such section");
    }
    return part;
  }

  /** The section that has an assignment, removed or not. */
  Optional<LiveBook> having(AssignmentId id) {
    for (LiveBook part : parts.values()) {
      if (part.assignment(id).isPresent()) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  /** The section that has an assignment; the first when none has it yet. */
  LiveBook with(AssignmentId id) {
    return having(id).orElseGet(this::first);
  }

  Optional<AssignmentRecord> assignment(AssignmentId id) {
    return having(id).flatMap(part -> part.assignment(id));
  }

  void reload(List<SectionBook> books) {
    books.forEach(book -> of(book.section().id()).reload(book));
  }

  /** By due date. */
  List<BookColumn> columns() {
    arrange();
    return columns;
  }

  /**
   * The column that an assignment is in, as one section's or as all's; empty when it is in none.
   */
  Optional<BookColumn> column(AssignmentId member) {
    arrange();
    return Optional.ofNullable(byMember.get(member));
  }

  /** Anew only when a section's columns changed: the grid asks again and again. */
  private void arrange() {
    List<List<AssignmentRecord>> now = parts.values().stream().map(LiveBook::columns).toList();
    if (same(now)) {
      return;
    }
    arranged = now;
    Map<Object, List<AssignmentRecord>> groups = new LinkedHashMap<>();
    for (List<AssignmentRecord> part : now) {
      Map<Object, AssignmentRecord> ofPart = new LinkedHashMap<>();
      for (AssignmentRecord record : part) {
        AssignmentId id = record.assignment().id();
        Object key = record.group().isEmpty() ? id : record.group();
        // Two of one group in one section cannot share a column's cells.
        ofPart.put(ofPart.containsKey(key) ? id : key, record);
      }
      ofPart.forEach(
          (key, record) -> groups.computeIfAbsent(key, each -> new ArrayList<>()).add(record));
    }
    columns =
        groups.values().stream()
            .map(BookColumn::new)
            .sorted((one, other) -> LiveBook.BY_DUE_DATE.compare(one.leading(), other.leading()))
            .toList();
    byMember.clear();
    for (BookColumn column : columns) {
      column.members().forEach(record -> byMember.put(record.assignment().id(), column));
    }
  }

  private boolean same(List<List<AssignmentRecord>> now) {
    if (now.size() != arranged.size()) {
      return false;
    }
    for (int i = 0; i < now.size(); i++) {
      if (now.get(i) != arranged.get(i)) {
        return false;
      }
    }
    return true;
  }
}
