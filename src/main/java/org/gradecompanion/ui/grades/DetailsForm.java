package org.gradecompanion.ui.grades;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.words.Words;

/** What most assignments have the usual of: weight, extra points, counting, type, who gave it. */
final class DetailsForm {
  private final OpenGradebook open;
  private final Phrases phrases;
  private final Words words;
  private final StringProperty weight = new SimpleStringProperty();
  private final StringProperty extraPoints = new SimpleStringProperty();
  private final BooleanProperty counts = new SimpleBooleanProperty();
  private final StringProperty type = new SimpleStringProperty();
  private final StringProperty givenBy = new SimpleStringProperty();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final boolean unusual;

  DetailsForm(OpenGradebook open, AssignmentDetails details, Phrases phrases) {
    this.open = open;
    this.phrases = phrases;
    this.words = phrases.words();
    this.unusual = !details.equals(AssignmentDetails.USUAL);
    show(details);
  }

  StringProperty weightProperty() {
    return weight;
  }

  StringProperty extraPointsProperty() {
    return extraPoints;
  }

  /** Whether it counts in the final grade. */
  BooleanProperty countsProperty() {
    return counts;
  }

  /** Possibly empty. */
  StringProperty typeProperty() {
    return type;
  }

  /** An e-mail address; empty for the teacher who is signed in. */
  StringProperty givenByProperty() {
    return givenBy;
  }

  /** Why weight or extra points cannot be used, or empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether there was something to see here when the form was opened. */
  boolean unusual() {
    return unusual;
  }

  /** Reads the form; empty while it has a problem, which is then said. */
  Optional<AssignmentDetails> read() {
    PointsEntry heavy = PointsEntry.weight(weight.get(), words);
    PointsEntry extra = PointsEntry.extra(extraPoints.get(), words);
    problem.set(heavy.problem().isEmpty() ? extra.problem() : heavy.problem());
    return heavy.points().isPresent() && extra.points().isPresent()
        ? Optional.of(
            new AssignmentDetails(
                heavy.points().get(),
                extra.points().get(),
                counts.get(),
                type.get() == null ? "" : type.get().strip(),
                givenBy.get() == null ? "" : givenBy.get()))
        : Optional.empty();
  }

  /** Puts a fix into the form. */
  void show(AssignmentDetails details) {
    weight.set(phrases.points(details.weight()));
    extraPoints.set(phrases.points(details.extraPoints()));
    counts.set(details.inFinalGrade());
    type.set(details.type());
    givenBy.set(details.givenBy());
  }

  /** Whether the district files assignments by their type. */
  boolean asksForType() {
    return !byType().isEmpty() || !type.get().isEmpty();
  }

  /** The types that the district knows, after none. */
  List<String> types() {
    List<String> types = new ArrayList<>();
    types.add("");
    types.addAll(byType().keySet());
    if (!types.contains(type.get())) {
      types.add(type.get());
    }
    return types;
  }

  /** What a type is called in a list: with the category that it goes into. */
  String typeName(String name) {
    if (name == null || name.isEmpty()) {
      return words.say("grades.editor.type.none");
    }
    String category = byType().get(name);
    return category == null ? name : words.say("grades.editor.type.into", name, category);
  }

  /** The teacher who is signed in, then everyone else who teaches the section. */
  List<String> givers() {
    List<String> givers = new ArrayList<>();
    givers.add("");
    open.book().teachers().stream()
        .map(Teacher::email)
        .filter(email -> !email.isEmpty() && !givers.contains(email))
        .forEach(givers::add);
    if (!givers.contains(givenBy.get())) {
      givers.add(givenBy.get());
    }
    return givers;
  }

  /** What a giver is called: a name where it is known, else the address. */
  String giverName(String email) {
    if (email == null || email.isEmpty()) {
      return words.say("grades.editor.given_by.me");
    }
    return open.book().teachers().stream()
        .filter(teacher -> teacher.email().equalsIgnoreCase(email))
        .findFirst()
        .map(teacher -> (teacher.givenName() + " " + teacher.familyName()).strip())
        .orElse(email);
  }

  private Map<String, String> byType() {
    return open.book().rules().facts().categoriesByType();
  }
}
