package org.gradecompanion.store;

import static org.gradecompanion.store.StoreHouse.ADA_QUIZ;
import static org.gradecompanion.store.StoreHouse.BEN_QUIZ;
import static org.gradecompanion.store.StoreHouse.QUIZ;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A store with typed edits, and the store that is opened after its crash. */
abstract class RecoveryStory {
  @TempDir Path temp;
  StoreHouse house;
  StoreHouse after;

  @AfterEach
  void close() {
    if (house != null) {
      house.close();
    }
    if (after != null) {
      after.close();
    }
  }

  void typed() {
    house = new StoreHouse(temp.resolve("data")).open().withQuiz();
    house.score(ADA_QUIZ, "8");
    house.score(ADA_QUIZ, "9");
    house.score(BEN_QUIZ, "4");
    house.commit(new Edit.HoldSet(QUIZ, true));
    house.book();
  }

  Path crash() {
    return Crash.copy(house.path(), temp.resolve("crashed"));
  }
}
