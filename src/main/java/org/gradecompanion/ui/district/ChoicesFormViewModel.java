package org.gradecompanion.ui.district;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gradecompanion.rules.AlreadyThere;
import org.gradecompanion.rules.CategoryException;
import org.gradecompanion.rules.CategoryException.Place;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.ui.district.DistrictChoices.Effect;
import org.gradecompanion.ui.district.DistrictChoices.Outlook;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The form of what a district decides: effective date, category map, passback group. What it would
 * send is shown before it can be put in force.
 */
public final class ChoicesFormViewModel {
  private final DistrictControls controls;
  private final Words words;
  private final Executor front;
  private final ObjectProperty<@Nullable LocalDate> effective = new SimpleObjectProperty<>();
  private final StringProperty unmapped = new SimpleStringProperty("");
  private final StringProperty group = new SimpleStringProperty("");
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ObservableList<ExceptionRow> exceptions = FXCollections.observableArrayList();
  private final ObservableList<String> schools = FXCollections.observableArrayList();
  private final ObservableList<String> grades = FXCollections.observableArrayList();
  private final ObservableList<String> categories = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper effect = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final BooleanProperty looked = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();

  /** One type of assignments, and the category it goes to. */
  public record Row(StringProperty type, StringProperty category) {}

  /** A type that goes elsewhere in one school or grade level. */
  public record ExceptionRow(ObjectProperty<Place> place, StringProperty name, Row row) {}

  public ChoicesFormViewModel(DistrictControls controls, Words words, Executor front) {
    this.controls = controls;
    this.words = words;
    this.front = front;
    effective.addListener((observable, was, is) -> changed());
    unmapped.addListener((observable, was, is) -> changed());
    group.addListener((observable, was, is) -> changed());
    controls
        .choices()
        .whenCompleteAsync(
            (offer, failure) -> {
              if (failure == null) {
                show(offer);
                ready.set(true);
              } else {
                problem.set(Failures.sentence(failure, words));
              }
            },
            front);
  }

  /** Whether it can be filled in: what is in force was read, and nothing is being decided. */
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  /** The first day of passing back; null for none. */
  public ObjectProperty<@Nullable LocalDate> effectiveProperty() {
    return effective;
  }

  /** Where a type goes that is not in the map; empty when the teacher has to choose. */
  public StringProperty unmappedProperty() {
    return unmapped;
  }

  /** E-mail addresses with blanks, commas or lines between; empty for everyone. */
  public StringProperty groupProperty() {
    return group;
  }

  public ObservableList<Row> rows() {
    return rows;
  }

  public ObservableList<ExceptionRow> exceptions() {
    return exceptions;
  }

  /** What an exception can hold for, as far as it is known here. */
  public ObservableList<String> names(Place place) {
    return place == Place.SCHOOL ? schools : grades;
  }

  /** What can be chosen: active categories of the district itself. */
  public ObservableList<String> categories() {
    return categories;
  }

  /** What the choices would do, in words; empty before it was looked at. */
  public ReadOnlyStringProperty effectProperty() {
    return effect.getReadOnlyProperty();
  }

  /** What is wrong, in one sentence, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether what the present choices would do is shown. */
  public ReadOnlyBooleanProperty lookedProperty() {
    return looked;
  }

  /** Adds an empty row to the map. */
  public void addRow() {
    rows.add(row("", ""));
  }

  public void remove(Row row) {
    rows.remove(row);
    changed();
  }

  /** Adds an empty exception: for a grade, or a school where the classes say of no grade. */
  public void addException() {
    Place usual = grades.isEmpty() ? Place.SCHOOL : Place.GRADE;
    exceptions.add(exceptionRow(usual, "", "", ""));
  }

  public void remove(ExceptionRow row) {
    exceptions.remove(row);
    changed();
  }

  /** Shows what would become of what waits here. */
  public CompletableFuture<Void> look() {
    Optional<DistrictChoices> choices = ready.get() ? read() : Optional.empty();
    if (choices.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    return controls
        .outlook(choices.get())
        .handleAsync(
            (outlook, failure) -> {
              if (failure != null) {
                problem.set(Failures.sentence(failure, words));
              } else if (read().equals(choices)) {
                effect.set(sentences(outlook));
                looked.set(true);
              }
              return null;
            },
            front);
  }

  /** Puts every gradebook under the choices; completes with whether it is. */
  public CompletableFuture<Boolean> decide() {
    Optional<DistrictChoices> choices = ready.get() ? read() : Optional.empty();
    if (choices.isEmpty() || !looked.get()) {
      return CompletableFuture.completedFuture(false);
    }
    ready.set(false);
    return controls
        .decide(choices.get())
        .handleAsync(
            (done, failure) -> {
              ready.set(true);
              problem.set(failure == null ? "" : Failures.sentence(failure, words));
              return failure == null;
            },
            front);
  }

  /** A category whose title the rules, which are lines of text, would take for something else. */
  private Optional<String> misread() {
    Stream<Row> mapped = Stream.concat(rows.stream(), exceptions.stream().map(ExceptionRow::row));
    return Stream.concat(
            Stream.of(unmapped.get()).filter("none"::equals),
            mapped.map(row -> row.category().get()).filter(title -> title.matches(".*[>;].*")))
        .findFirst();
  }

  private Optional<DistrictChoices> read() {
    Optional<String> misread = misread();
    if (misread.isPresent()) {
      problem.set(words.say("district.choices.misread", misread.get()));
      return Optional.empty();
    }
    Map<String, String> map = new LinkedHashMap<>();
    for (Row row : rows) {
      String type = row.type().get().strip();
      String category = row.category().get();
      if (type.isEmpty() && category.isEmpty()) {
        continue;
      }
      if (!sound(type) || category.isEmpty() || map.putIfAbsent(type, category) != null) {
        problem.set(words.say("district.choices.row"));
        return Optional.empty();
      }
    }
    Optional<List<CategoryException>> others = readExceptions();
    if (others.isEmpty()) {
      problem.set(words.say("district.choices.exception"));
      return Optional.empty();
    }
    List<String> people =
        Stream.of(group.get().split("[\\s,;]+"))
            .filter(each -> !each.isEmpty())
            .map(each -> each.toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    for (String person : people) {
      if (!person.matches("[^@]+@[^@]+")) {
        problem.set(words.say("district.choices.person", person));
        return Optional.empty();
      }
    }
    return Optional.of(
        new DistrictChoices(effective.get(), unmapped.get(), map, others.get(), people));
  }

  /** Empty when one is not whole, or says something else of what an earlier one is about. */
  private Optional<List<CategoryException>> readExceptions() {
    List<CategoryException> all = new ArrayList<>();
    Set<String> subjects = new HashSet<>();
    for (ExceptionRow each : exceptions) {
      String name = each.name().get() == null ? "" : each.name().get().strip();
      String type = each.row().type().get().strip();
      String category = each.row().category().get();
      if (name.isEmpty() && type.isEmpty() && category.isEmpty()) {
        continue;
      }
      Place place = each.place().get();
      String subject = place + " " + name + " > " + type;
      boolean again = !subjects.add(subject.toLowerCase(Locale.ROOT));
      if (!sound(name) || !sound(type) || category.isEmpty() || again) {
        return Optional.empty();
      }
      all.add(new CategoryException(place, name, type, category));
    }
    return Optional.of(all);
  }

  private static boolean sound(String text) {
    return !text.isEmpty() && !text.matches(".*[>;].*");
  }

  private String sentences(Outlook outlook) {
    Effect now = outlook.now();
    Effect then = outlook.then();
    String waiting =
        words.say(
            now.equals(then) ? "district.choices.same" : "district.choices.effect",
            now.leaving(),
            now.blocked(),
            now.leftOut(),
            then.leaving(),
            then.blocked(),
            then.leftOut());
    AlreadyThere there = outlook.there();
    return there.assignments() + there.scores() == 0
        ? waiting
        : waiting
            + "\n"
            + words.say(
                "district.choices.there",
                there.assignments(),
                there.scores(),
                there.moving(),
                there.stopped());
  }

  private void show(DistrictChoices.Offer offer) {
    categories.setAll(offer.categories());
    effective.set(offer.now().effective());
    unmapped.set(offer.now().unmapped());
    group.set(String.join("\n", offer.now().group()));
    rows.setAll(
        offer.now().map().entrySet().stream()
            .map(each -> row(each.getKey(), each.getValue()))
            .toList());
    schools.setAll(offer.schools());
    grades.setAll(offer.grades());
    exceptions.setAll(
        offer.now().exceptions().stream()
            .map(each -> exceptionRow(each.place(), each.name(), each.type(), each.category()))
            .toList());
    changed();
  }

  private Row row(String type, String category) {
    Row row = new Row(new SimpleStringProperty(type), new SimpleStringProperty(category));
    row.type().addListener((observable, was, is) -> changed());
    row.category().addListener((observable, was, is) -> changed());
    return row;
  }

  private ExceptionRow exceptionRow(Place place, String name, String type, String category) {
    ExceptionRow row =
        new ExceptionRow(
            new SimpleObjectProperty<>(place), new SimpleStringProperty(name), row(type, category));
    row.place().addListener((observable, was, is) -> changed());
    row.name().addListener((observable, was, is) -> changed());
    return row;
  }

  private void changed() {
    problem.set("");
    effect.set("");
    looked.set(false);
  }
}
