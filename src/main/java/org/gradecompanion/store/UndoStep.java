package org.gradecompanion.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.gradecompanion.model.Message;

/**
 * Something that a teacher did in one go and can take back.
 *
 * @param id random, its own
 * @param name what it is called; its arguments are whole numbers and texts, and never a student's
 *     name
 * @param forward what it did
 * @param backward what takes it back
 */
public record UndoStep(String id, Message name, List<Edit> forward, List<Edit> backward) {
  /** More than anybody takes back: of each gradebook no more are kept. */
  public static final int MOST = 500;

  public UndoStep {
    forward = List.copyOf(forward);
    backward = List.copyOf(backward);
  }

  public static UndoStep of(Message name, List<Edit> forward, List<Edit> backward) {
    return new UndoStep(UUID.randomUUID().toString(), name, forward, backward);
  }

  /** This step and another as one, called as this one. */
  public UndoStep with(UndoStep other) {
    List<Edit> there = new ArrayList<>(forward);
    there.addAll(other.forward);
    List<Edit> back = new ArrayList<>(backward);
    back.addAll(other.backward);
    return new UndoStep(id, name, there, back);
  }

  /** The step without some of the things that it changed. */
  UndoStep without(Set<Object> things) {
    Predicate<Edit> stays = edit -> !things.contains(edit.thing());
    return new UndoStep(
        id,
        name,
        forward.stream().filter(stays).toList(),
        backward.stream().filter(stays).toList());
  }

  public boolean isEmpty() {
    return forward.isEmpty();
  }

  /** Never what it did: those are students' scores. */
  @Override
  public String toString() {
    return "UndoStep[" + id + "]";
  }
}
