package org.gradecompanion.gradebook;

import static org.gradecompanion.testing.Rosters.SECTION;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.store.Store;
import org.gradecompanion.testing.Front;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.testing.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A gradebook that is open over a real store, and the desk in front of it. */
abstract class BookStory {
  @TempDir Path folder;
  final Clock clock =
      Clock.fixed(Rosters.TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  final Front front = new Front();
  Stores stores;
  Store store;
  OpenBook book;
  Desk desk;

  @BeforeEach
  void open() {
    stores = Stores.open(folder, clock);
    store = stores.store();
    store.save(Rosters.CONNECTION).join();
    store.apply(Rosters.small()).join();
    book = opened(seen());
    desk = new Desk(book);
  }

  /** The store as the gradebook sees it. */
  Store seen() {
    return store;
  }

  final OpenBook opened(Store from) {
    return front.get(new Gradebooks(from, Profile::powerTeacher, clock).open(SECTION, front, true));
  }

  @AfterEach
  void close() {
    book.close();
    stores.close();
  }
}
