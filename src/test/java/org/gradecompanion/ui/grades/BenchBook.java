package org.gradecompanion.ui.grades;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.gradecompanion.gradebook.Gradebooks;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Subscription;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.store.Store;
import org.gradecompanion.store.StoreChange;
import org.gradecompanion.testing.Rosters;
import org.gradecompanion.testing.Stores;
import org.gradecompanion.testing.TestDialogs;
import org.gradecompanion.ui.common.FxGate;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.words.Words;

/**
 * A class of any size and a small one, opened as the program opens them from a real store, with the
 * grid's own adapter. Only the scores that are there at first do not come from the store.
 */
final class BenchBook {
  private static final Clock CLOCK =
      Clock.fixed(Rosters.TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  final OpenGradebook large;
  final OpenGradebook small;
  final Words words = Words.load(Locale.US);
  final GradeGridAdapter adapter;
  private final List<Consumer<StoreChange>> subscribers = new CopyOnWriteArrayList<>();

  BenchBook(BenchClass school, Path folder) {
    Stores stores = Stores.open(folder, CLOCK);
    school.pullInto(stores.store());
    Gradebooks gradebooks =
        new Gradebooks(standIn(stores.store(), school), Profile::powerTeacher, CLOCK);
    large = open(gradebooks, Rosters.SECTION);
    small = open(gradebooks, Rosters.SECOND);
    adapter = new GradeGridAdapter(new Phrases(words), new TestDialogs(), noDesk());
  }

  private static OpenGradebook open(Gradebooks gradebooks, SectionId section) {
    return OpenGradebook.of(gradebooks.open(section, FxGate.executor(), true).join());
  }

  /** What the store would announce of a transaction, faster than any disk. Any thread. */
  void announce(List<CellRecord> cells) {
    StoreChange change = new StoreChange(List.of(), cells, false, false);
    subscribers.forEach(each -> each.accept(change));
  }

  /** The store itself, except that scores are there and that it is remembered who listens. */
  private Store standIn(Store store, BenchClass school) {
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("subscribe")) {
                return subscribe(store, arguments[0]);
              }
              if (method.getName().equals("book") && arguments[0].equals(Rosters.SECTION)) {
                return store.book(Rosters.SECTION).thenApply(school::scored);
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @SuppressWarnings("unchecked")
  private Subscription subscribe(Store store, Object listener) {
    subscribers.add((Consumer<StoreChange>) listener);
    return store.subscribe((Consumer<StoreChange>) listener);
  }

  private static GradeDesk noDesk() {
    return (GradeDesk)
        Proxy.newProxyInstance(
            GradeDesk.class.getClassLoader(),
            new Class<?>[] {GradeDesk.class},
            (proxy, method, arguments) -> null);
  }
}
