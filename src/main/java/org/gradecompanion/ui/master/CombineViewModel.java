package org.gradecompanion.ui.master;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gradecompanion.gradebook.MasterClasses;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.MasterClassId;
import org.gradecompanion.model.Section;
import org.gradecompanion.words.Words;

/** The choice of sections that become one gradebook. Nothing is changed before {@link #combine}. */
public final class CombineViewModel {
  /**
   * A section to choose.
   *
   * @param facts such as "30 students"
   */
  public record Choice(OpenBook book, String title, String facts, BooleanProperty chosen) {}

  private final MasterClasses masterClasses;
  private final Words words;
  private final List<Choice> choices;
  private final StringProperty title = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private String suggested = "";

  /**
   * @param sections those that are in no master class
   */
  public CombineViewModel(List<OpenBook> sections, MasterClasses masterClasses, Words words) {
    this.masterClasses = masterClasses;
    this.words = words;
    this.choices = sections.stream().map(this::choice).toList();
    choices.forEach(each -> each.chosen().addListener((observable, was, is) -> chosenChanged()));
    title.addListener((observable, was, is) -> look());
    look();
  }

  public List<Choice> choices() {
    return choices;
  }

  public StringProperty titleProperty() {
    return title;
  }

  /** What will come of it, or what is still to be chosen. */
  public ReadOnlyStringProperty outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  /** Makes the gradebook; completes with what it is called in the store. */
  public CompletableFuture<MasterClassId> combine() {
    return masterClasses.combine(
        title.get().strip(), chosen().stream().map(book -> book.section().id()).toList());
  }

  private Choice choice(OpenBook book) {
    return new Choice(
        book,
        book.section().label(),
        words.say("master.combine.students", book.students().size()),
        new SimpleBooleanProperty());
  }

  private List<OpenBook> chosen() {
    return choices.stream().filter(each -> each.chosen().get()).map(Choice::book).toList();
  }

  /** The suggested title follows the choice until the teacher has typed another. */
  private void chosenChanged() {
    if (title.get().equals(suggested)) {
      suggested =
          SharedTitle.of(chosen().stream().map(OpenBook::section).map(Section::title).toList());
      title.set(suggested);
    }
    look();
  }

  private void look() {
    List<OpenBook> chosen = chosen();
    boolean enough = chosen.size() > 1;
    ready.set(enough && !title.get().isBlank());
    outcome.set(
        enough
            ? words.say("master.combine.outcome", MasterClasses.shared(chosen))
            : words.say("master.combine.choose"));
  }
}
