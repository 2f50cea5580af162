package org.gradecompanion.gradebook;

import static org.gradecompanion.testing.Rosters.SECOND;
import static org.gradecompanion.testing.Rosters.SECTION;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.gradecompanion.model.MasterClassId;
import org.gradecompanion.model.Roster;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.store.Store;
import org.gradecompanion.testing.Front;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.testing.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two sections that were combined, open as one gradebook over a real store. */
abstract class MasterClassStory {
  @TempDir Path folder;
  final Clock clock =
      Clock.fixed(Rosters.TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  final Front front = new Front();
  Stores stores;
  Store store;
  Gradebooks gradebooks;
  MasterClassId id;
  OpenBook book;
  Desk desk;

  @BeforeEach
  void open() {
    stores = Stores.open(folder, clock);
    store = stores.store();
    store.save(Rosters.CONNECTION).join();
    store.apply(roster()).join();
    gradebooks = new Gradebooks(store, Profile::powerTeacher, clock);
    id = gradebooks.masterClasses().combine("Algebra", List.of(SECTION, SECOND)).join();
    book = opened();
    desk = new Desk(book);
  }

  Roster roster() {
    return Rosters.both();
  }

  /** The one gradebook there is. */
  final OpenBook opened() {
    List<Listing> listed = gradebooks.list().join();
    return front.get(gradebooks.open(listed.get(0), front, true));
  }

  @AfterEach
  void close() {
    book.close();
    stores.close();
  }
}
