package org.gradecompanion.ui.grades;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyMapProperty;
import javafx.beans.property.ReadOnlyMapWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentDetails;
import org.gradecompanion.model.Category;
import org.gradecompanion.rules.Finding;
import org.gradecompanion.rules.Fix;
import org.gradecompanion.rules.SectionRules;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.ui.common.Question;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * An assignment while it is written: what PowerTeacher will make of it is shown at every key press.
 * Nothing is changed before {@link #save}.
 */
public final class AssignmentEditorViewModel {
  /** Where on the form a finding belongs. */
  public enum Field {
    TITLE,
    POINTS,
    DUE,
    CATEGORY,
    DESCRIPTION,
    MORE,
    SENDING
  }

  private final OpenGradebook open;
  private final Assignment original;
  private final Assignment opened;
  private final boolean openedHeld;
  private final boolean adding;
  private final Phrases phrases;
  private final Words words;
  private final Dialogs dialogs;

  private final StringProperty title = new SimpleStringProperty();
  private final StringProperty points = new SimpleStringProperty();
  private final ObjectProperty<@Nullable LocalDate> due = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Category> category = new SimpleObjectProperty<>();
  private final StringProperty description = new SimpleStringProperty();
  private final BooleanProperty held = new SimpleBooleanProperty();
  private final DetailsForm details;
  private final SectionDates sectionDates;

  private final ReadOnlyObjectWrapper<LiveLength> titleLength = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<LiveLength> descriptionLength = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyMapWrapper<Field, List<FieldFinding>> findings =
      new ReadOnlyMapWrapper<>(FXCollections.observableMap(new EnumMap<>(Field.class)));
  private final ReadOnlyStringWrapper pointsProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper savable = new ReadOnlyBooleanWrapper();

  AssignmentEditorViewModel(
      OpenGradebook open, Assignment original, boolean adding, Phrases phrases, Dialogs dialogs) {
    this.open = open;
    this.original = original;
    this.adding = adding;
    this.phrases = phrases;
    this.words = phrases.words();
    this.dialogs = dialogs;
    title.set(original.title());
    points.set(phrases.points(original.points()));
    due.set(original.due());
    category.set(original.inCategory().flatMap(id -> rules().facts().category(id)).orElse(null));
    description.set(original.description());
    held.set(!adding && open.book().header(original.id()).record().held());
    details = new DetailsForm(open, original.details(), phrases);
    opened = draft().orElse(original);
    openedHeld = held.get();
    sectionDates = new SectionDates(open.book(), original, adding, due);
    sectionDates.list().forEach(date -> date.due().addListener((o, was, is) -> look()));
    title.addListener((o, was, is) -> look());
    points.addListener((o, was, is) -> look());
    due.addListener((o, was, is) -> look());
    category.addListener((o, was, is) -> look());
    description.addListener((o, was, is) -> look());
    held.addListener((o, was, is) -> look());
    details.weightProperty().addListener((o, was, is) -> look());
    details.extraPointsProperty().addListener((o, was, is) -> look());
    details.countsProperty().addListener((o, was, is) -> look());
    details.typeProperty().addListener((o, was, is) -> look());
    details.givenByProperty().addListener((o, was, is) -> look());
    look();
  }

  public StringProperty titleProperty() {
    return title;
  }

  public StringProperty pointsProperty() {
    return points;
  }

  public ObjectProperty<@Nullable LocalDate> dueProperty() {
    return due;
  }

  /** Null for the default one. */
  public ObjectProperty<@Nullable Category> categoryProperty() {
    return category;
  }

  public StringProperty descriptionProperty() {
    return description;
  }

  /** Whether it and its scores are held back. */
  public BooleanProperty heldProperty() {
    return held;
  }

  /** What most assignments have the usual of. */
  DetailsForm details() {
    return details;
  }

  ReadOnlyObjectProperty<LiveLength> titleLengthProperty() {
    return titleLength.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<LiveLength> descriptionLengthProperty() {
    return descriptionLength.getReadOnlyProperty();
  }

  public ReadOnlyMapProperty<Field, List<FieldFinding>> findingsProperty() {
    return findings.getReadOnlyProperty();
  }

  /** Why the points cannot be used, or empty. */
  public ReadOnlyStringProperty pointsProblemProperty() {
    return pointsProblem.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty savableProperty() {
    return savable.getReadOnlyProperty();
  }

  /** The other sections that it is given to; none in a gradebook of one section. */
  List<SectionDates.SectionDate> sectionDates() {
    return sectionDates.list();
  }

  /** The section that the due date is of, where there are several. */
  String dueSection() {
    return rules().facts().section().title();
  }

  public boolean adding() {
    return adding;
  }

  /** What there is to choose from. */
  EditorChoices choices() {
    return new EditorChoices(open.book(), category.get(), words);
  }

  /** Puts a fix into the form; nothing is saved yet. */
  public void apply(Fix fix) {
    if (fix instanceof Fix.UseTitle use) {
      title.set(use.title());
    } else if (fix instanceof Fix.UseDescription use) {
      description.set(use.description());
    } else if (fix instanceof Fix.MoveDates use) {
      due.set(use.due());
    } else if (fix instanceof Fix.UseCategory use) {
      category.set(rules().facts().category(use.category()).orElse(null));
    } else if (fix instanceof Fix.UseMaximum use) {
      points.set(phrases.points(use.points()));
    } else if (fix instanceof Fix.UseDetails use) {
      details.show(use.details());
    } else if (fix instanceof Fix.HoldBack) {
      held.set(true);
    }
  }

  /**
   * Adds the assignment, or changes it where the form was changed; does nothing while it is not
   * savable.
   */
  public void save() {
    Optional<Assignment> draft = draft();
    if (draft.isPresent() && savable.get()) {
      if (adding) {
        open.desk().add(sectionDates.with(draft.get()), held.get());
      } else {
        boolean toggled = held.get() != openedHeld;
        open.desk()
            .change(
                sectionDates.drafts(opened, draft.get()),
                toggled ? Optional.of(held.get()) : Optional.empty());
      }
    }
  }

  /** Asks, then removes the assignment; completes with whether it was removed. */
  public CompletableFuture<Boolean> delete() {
    Question question =
        new Question(
            words.say("grades.delete.title", original.title()),
            words.say("grades.delete.text"),
            words.say("grades.delete.yes"),
            words.say("common.cancel"),
            true);
    return dialogs
        .ask(question)
        .thenApply(
            yes -> {
              if (yes) {
                open.desk().remove(original.id());
              }
              return yes;
            });
  }

  private SectionRules rules() {
    return open.book().rules(original.section());
  }

  private void look() {
    int titleLimit = rules().facts().profile().texts().titleLimit();
    titleLength.set(LiveLength.of(title.get().strip(), titleLimit));
    descriptionLength.set(
        LiveLength.of(description.get(), rules().facts().profile().texts().descriptionLimit()));
    PointsEntry read = PointsEntry.read(points.get(), words);
    pointsProblem.set(read.problem());
    AssignmentDetails more = details.read().orElse(original.details());
    savable.set(
        read.points().isPresent()
            && details.problemProperty().get().isEmpty()
            && !title.get().isBlank());
    Map<Field, List<FieldFinding>> found = new EnumMap<>(Field.class);
    Assignment draft = assignment(read.points().orElse(BigDecimal.ONE), more);
    for (Finding finding : rules().check(draft)) {
      if (FieldFinding.ofTheForm(finding)) {
        found
            .computeIfAbsent(FieldFinding.fieldOf(finding), field -> new ArrayList<>())
            .add(FieldFinding.of(finding, phrases));
      }
    }
    for (SectionDates.Problem problem : sectionDates.problems(draft)) {
      found
          .computeIfAbsent(Field.DUE, field -> new ArrayList<>())
          .add(FieldFinding.of(problem, phrases));
    }
    if (held.get()) {
      // Nothing of it is sent, whatever stands in its way.
      found.remove(Field.SENDING);
    }
    if (title.get().isBlank()) {
      // An empty form has done nothing wrong yet.
      found.remove(Field.TITLE);
    }
    findings.clear();
    findings.putAll(found);
  }

  private Optional<Assignment> draft() {
    return PointsEntry.read(points.get(), words)
        .points()
        .flatMap(maximum -> details.read().map(more -> assignment(maximum, more)));
  }

  private Assignment assignment(BigDecimal maximum, AssignmentDetails more) {
    Category chosen = category.get();
    return new Assignment(
            original.id(),
            original.section(),
            title.get().strip(),
            description.get(),
            maximum,
            original.assigned(),
            null,
            chosen == null ? null : chosen.id(),
            more)
        .withDue(due.get());
  }
}
