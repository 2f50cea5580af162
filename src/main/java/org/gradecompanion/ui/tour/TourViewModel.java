package org.gradecompanion.ui.tour;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** Two minutes round the window: where it is, and what it says there. */
public final class TourViewModel {
  private static final List<TourStop> STOPS = List.of(TourStop.values());

  private final Words words;
  private final Consumer<TourStop> goTo;
  private final ReadOnlyObjectWrapper<@Nullable TourStop> stop = new ReadOnlyObjectWrapper<>();

  /**
   * @param goTo shows the page that a stop is on
   */
  public TourViewModel(Words words, Consumer<TourStop> goTo) {
    this.words = words;
    this.goTo = goTo;
  }

  /** Where it is; null while there is no tour. */
  public ReadOnlyObjectProperty<@Nullable TourStop> stopProperty() {
    return stop.getReadOnlyProperty();
  }

  public void start() {
    show(0);
  }

  /** Goes on; ends after the last stop. */
  public void next() {
    show(position() + 1);
  }

  public void back() {
    show(Math.max(0, position() - 1));
  }

  public void end() {
    stop.set(null);
  }

  public boolean first() {
    return position() == 0;
  }

  public boolean last() {
    return position() == STOPS.size() - 1;
  }

  public String title() {
    return words.say("district.tour." + key() + ".title");
  }

  public String text() {
    return words.say("district.tour." + key() + ".text");
  }

  /** Such as "2 of 5". */
  public String counter() {
    return words.say("district.tour.counter", position() + 1, STOPS.size());
  }

  private void show(int position) {
    if (position >= STOPS.size()) {
      end();
      return;
    }
    goTo.accept(STOPS.get(position));
    stop.set(STOPS.get(position));
  }

  private int position() {
    return STOPS.indexOf(stop.get());
  }

  private String key() {
    TourStop here = stop.get();
    return here == null ? STOPS.get(0).key() : here.key();
  }
}
