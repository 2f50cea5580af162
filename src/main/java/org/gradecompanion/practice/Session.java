package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the school's calendar: a year, a term, a grading period.
 *
 * @param end its last day, which still belongs to it
 * @param childIds the stretches that it is divided into
 */
record Session(
    Base base,
    String title,
    String type,
    LocalDate start,
    LocalDate end,
    @Nullable String parentId,
    List<String> childIds,
    String schoolYear)
    implements Entity {
  static final String GRADING_PERIOD = "gradingPeriod";
  static final String SCHOOL_YEAR = "schoolYear";

  boolean contains(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }

  boolean touches(LocalDate from, LocalDate to) {
    return !from.isAfter(end) && !to.isBefore(start);
  }

  Session withChildren(List<String> children) {
    return new Session(base, title, type, start, end, parentId, children, schoolYear);
  }

  Session withoutParent() {
    return new Session(base, title, type, start, end, null, childIds, schoolYear);
  }

  Session inSchoolYear(String year) {
    return new Session(base, title, type, start, end, parentId, childIds, year);
  }

  /** The same, saying in its metadata whether it is closed. */
  Session marked(boolean closed, Instant modified) {
    ObjectNode metadata =
        base.metadata() == null
            ? JsonNodeFactory.instance.objectNode()
            : base.metadata().deepCopy();
    metadata.put("closed", Boolean.toString(closed));
    Base marked = new Base(base.sourcedId(), base.status(), modified, metadata);
    return new Session(marked, title, type, start, end, parentId, childIds, schoolYear);
  }

  @Override
  public void write(ObjectNode to, Wire wire) {
    to.put("title", title).put("type", type);
    to.put("startDate", start.toString()).put("endDate", end.toString());
    wire.ref(to, "parent", Kind.ACADEMIC_SESSION, parentId);
    wire.refs(to, "children", Kind.ACADEMIC_SESSION, childIds);
    to.put("schoolYear", schoolYear);
  }
}
