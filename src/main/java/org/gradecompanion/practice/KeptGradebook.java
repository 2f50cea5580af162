package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A practice gradebook in a file, so that it is the same one after a restart. The bundled school's
 * people do not exist; a district that serves a real roster keeps nothing.
 */
record KeptGradebook(List<Item> lineItems, List<Score> results) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A line item. */
  record Item(
      Kept base,
      String title,
      @Nullable String description,
      @Nullable String assignDate,
      @Nullable String dueDate,
      String classId,
      @Nullable String categoryId,
      @Nullable String gradingPeriodId,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max) {}

  /** A result. One that was kept before there were marks has null. */
  record Score(
      Kept base,
      String lineItemId,
      String studentId,
      String scoreStatus,
      @Nullable BigDecimal score,
      String scoreDate,
      @Nullable String comment,
      @Nullable Map<Mark, Boolean> marks) {}

  /** What every object has. */
  record Kept(String id, String status, String modified, @Nullable ObjectNode metadata) {
    static Kept of(Base base) {
      return new Kept(base.sourcedId(), base.status(), base.modified().toString(), base.metadata());
    }

    Base base() {
      return new Base(id, status, Instant.parse(modified), metadata);
    }
  }

  static KeptGradebook of(Gradebook gradebook) {
    return new KeptGradebook(
        gradebook.lineItems().list().stream().map(KeptGradebook::kept).toList(),
        gradebook.results().list().stream().map(KeptGradebook::kept).toList());
  }

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read, also when it is no kept gradebook
   */
  static KeptGradebook read(Path file) throws IOException {
    return JSON.readValue(file.toFile(), KeptGradebook.class);
  }

  /** Replaces the file as a whole, or leaves it as it was. */
  void write(Path file) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    JSON.writeValue(fresh.toFile(), this);
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Makes this what the gradebook holds. */
  void restore(Gradebook gradebook) {
    gradebook.lineItems().list().forEach(item -> gradebook.deleteLineItem(item.sourcedId()));
    for (Item item : lineItems) {
      gradebook.save(
          new LineItem(
              item.base.base(),
              item.title,
              item.description,
              item.assignDate,
              item.dueDate,
              item.classId,
              item.categoryId,
              item.gradingPeriodId,
              item.min,
              item.max));
    }
    for (Score score : results) {
      gradebook.save(
          new Result(
              score.base.base(),
              score.lineItemId,
              score.studentId,
              score.scoreStatus,
              score.score,
              LocalDate.parse(score.scoreDate),
              score.comment,
              score.marks == null ? Map.of() : score.marks));
    }
  }

  private static Item kept(LineItem item) {
    return new Item(
        Kept.of(item.base()),
        item.title(),
        item.description(),
        item.assignDate(),
        item.dueDate(),
        item.classId(),
        item.categoryId(),
        item.gradingPeriodId(),
        item.min(),
        item.max());
  }

  private static Score kept(Result result) {
    return new Score(
        Kept.of(result.base()),
        result.lineItemId(),
        result.studentId(),
        result.scoreStatus(),
        result.score(),
        result.scoreDate().toString(),
        result.comment(),
        result.marks());
  }
}
