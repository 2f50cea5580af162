package org.gradecompanion.ui.master;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gradecompanion.gradebook.LinkState;
import org.gradecompanion.gradebook.MasterClasses;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.MasterClass;
import org.gradecompanion.model.Membership;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.rules.Fix;
import org.gradecompanion.rules.LinkFault;
import org.gradecompanion.rules.Severity;
import org.gradecompanion.ui.common.BookFollower;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Pace;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.ui.common.Question;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** The sections of a master class with their links, followed while they change. */
public final class LinksViewModel implements AutoCloseable {
  private final OpenGradebook open;
  private final MasterClasses masterClasses;
  private final Dialogs dialogs;
  private final Phrases phrases;
  private final Words words;
  private final Executor front;
  private final ObservableList<LinkRow> rows = FXCollections.observableArrayList();
  private final ObservableList<LinkRow> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final BookFollower follower;

  public LinksViewModel(
      OpenGradebook open,
      MasterClasses masterClasses,
      Dialogs dialogs,
      Phrases phrases,
      Executor front,
      Pace pace) {
    this.open = open;
    this.masterClasses = masterClasses;
    this.dialogs = dialogs;
    this.phrases = phrases;
    this.words = phrases.words();
    this.front = front;
    ObjectProperty<@Nullable OpenGradebook> shown = new SimpleObjectProperty<>(open);
    this.follower = new BookFollower(shown, pace.gather(this::refresh));
  }

  public String title() {
    return open.book().title();
  }

  /** One for each section, in the order of the gradebook. */
  public ObservableList<LinkRow> rows() {
    return rowsView;
  }

  /** Changes a link; a step that can be undone in the gradebook. */
  public void apply(Fix fix) {
    if (fix instanceof Fix.Unlink unlink) {
      open.desk().unlink(unlink.home(), unlink.link());
    } else if (fix instanceof Fix.LinkOwn own) {
      open.desk().link(own.home());
    }
  }

  /** Asks, then parts the sections; completes with whether they were parted. */
  public CompletableFuture<Boolean> dissolve() {
    Question question =
        new Question(
            words.say("master.dissolve.title", title()),
            words.say("master.dissolve.text"),
            words.say("master.dissolve.yes"),
            words.say("common.cancel"),
            true);
    return dialogs
        .ask(question)
        .thenCompose(yes -> yes ? part() : CompletableFuture.completedFuture(false));
  }

  private CompletableFuture<Boolean> part() {
    Optional<Membership> all = open.book().membership();
    return all.isEmpty()
        ? CompletableFuture.completedFuture(false)
        : masterClasses.dissolve(all.get().masterClass().id()).handleAsync(this::parted, front);
  }

  private boolean parted(@Nullable Void done, @Nullable Throwable problem) {
    if (problem != null) {
      dialogs.tell(words.say("master.dissolve.failed"), Failures.sentence(problem, words));
    }
    return problem == null;
  }

  @Override
  public void close() {
    follower.close();
  }

  private void refresh() {
    List<LinkRow> now =
        open.book()
            .membership()
            .map(all -> open.book().sections().stream().map(each -> row(each, all)).toList())
            .orElse(List.of());
    if (!now.equals(rows)) {
      rows.setAll(now);
    }
  }

  private LinkRow row(Section section, Membership all) {
    OpenBook book = open.book();
    LinkState link = LinkState.of(book.rules(section.id()));
    String sentence =
        book.rules(section.id())
            .facts()
            .linkFault()
            .filter(fault -> fault.severity() == Severity.BLOCKS)
            .map(LinkFault::message)
            .map(words::say)
            .orElseGet(() -> words.say("common.link." + link.name()));
    return new LinkRow(
        section.id(),
        section.label(),
        all.teacher(section.leadTeacher())
            .map(Teacher::name)
            .map(name -> words.say("master.links.lead", name))
            .orElseGet(() -> words.say("master.links.lead.unknown")),
        link,
        sentence,
        locked(section.id()),
        choices(section.id(), all));
  }

  private String locked(SectionId section) {
    List<Student> students = open.book().students(section);
    List<Student> locked = students.stream().filter(student -> student.lock().locked()).toList();
    return locked.isEmpty()
        ? ""
        : words.say(
            "master.links.locked",
            locked.size(),
            locked.stream()
                .map(student -> phrases.student(student, students))
                .collect(Collectors.joining("; ")));
  }

  private List<LinkRow.Choice> choices(SectionId section, Membership all) {
    MasterClass masterClass = all.masterClass();
    MasterClass.Part part = masterClass.part(section).orElseThrow();
    List<Fix> fixes = new ArrayList<>();
    for (SectionId link : part.links()) {
      String name = all.section(link).map(Section::label).orElseGet(link::value);
      fixes.add(new Fix.Unlink(masterClass.id(), section, link, name));
    }
    if (!part.links().contains(section)) {
      fixes.add(new Fix.LinkOwn(masterClass.id(), section));
    }
    boolean plain = part.whole() || part.links().isEmpty();
    return fixes.stream().map(fix -> new LinkRow.Choice(label(fix, plain), fix)).toList();
  }

  /** Where there is one link at most, it need not be named. */
  private String label(Fix fix, boolean plain) {
    return plain && fix instanceof Fix.Unlink ? words.say("master.links.unlink") : phrases.fix(fix);
  }
}
