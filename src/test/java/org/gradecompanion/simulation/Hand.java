package org.gradecompanion.simulation;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.store.Edit;

/** What a teacher has at hand for everything. */
abstract class Hand {
  final World world;
  final Memory memory;
  final Random chance;

  Hand(World world, Memory memory, Random chance) {
    this.world = world;
    this.memory = memory;
    this.chance = chance;
  }

  final void commit(Edit edit) {
    saved(world.store().commit(List.of(edit)));
  }

  final void saved(CompletableFuture<?> future) {
    world.result(future);
  }

  final List<AssignmentRecord> assignments() {
    return world.book().assignments().stream().filter(record -> !record.removed()).toList();
  }

  final <T> T some(List<T> list) {
    return list.get(chance.nextInt(list.size()));
  }
}
