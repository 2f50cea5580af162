package org.gradecompanion.ui.grades;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gradecompanion.gradebook.AssignmentDraft;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Section;
import org.gradecompanion.rules.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The other sections that an assignment is given to while it is written, each with its own due
 * date. One that is due with the first follows it until it was set by itself.
 */
final class SectionDates {
  private final OpenBook book;
  private final List<SectionDate> dates = new ArrayList<>();

  /** One other section. */
  record SectionDate(
      Assignment original, Section section, ObjectProperty<@Nullable LocalDate> due) {
    private Assignment of(Assignment first, @Nullable LocalDate day) {
      return first
          .of(original.id(), original.section())
          .withDates(original.assigned(), null)
          .withDue(day);
    }
  }

  /**
   * @param original as it is in the section that the form is about
   * @param adding it will be given to every section
   */
  SectionDates(
      OpenBook book, Assignment original, boolean adding, ObjectProperty<@Nullable LocalDate> due) {
    this.book = book;
    for (Section section : book.sections()) {
      if (!section.id().equals(original.section())) {
        other(original, section, adding)
            .map(each -> new SectionDate(each, section, new SimpleObjectProperty<>(each.due())))
            .ifPresent(dates::add);
      }
    }
    due.addListener((observable, was, is) -> follow(was, is));
  }

  private Optional<Assignment> other(Assignment original, Section section, boolean adding) {
    return adding
        ? Optional.of(original.of(AssignmentId.minted(), section.id()))
        : book.column(original.id())
            .flatMap(column -> column.member(section.id()))
            .map(AssignmentRecord::assignment);
  }

  private void follow(@Nullable LocalDate was, @Nullable LocalDate is) {
    for (SectionDate date : dates) {
      if (Objects.equals(date.due().get(), was)) {
        date.due().set(is);
      }
    }
  }

  /** None in a gradebook of one section. */
  List<SectionDate> list() {
    return dates;
  }

  /** The assignment of every section: alike, but for the days. */
  List<Assignment> with(Assignment draft) {
    List<Assignment> members = new ArrayList<>(List.of(draft));
    dates.forEach(date -> members.add(date.of(draft, date.due().get())));
    return members;
  }

  /**
   * What the form says of every section.
   *
   * @param opened what it said of the first section when it was opened
   */
  List<AssignmentDraft> drafts(Assignment opened, Assignment written) {
    List<AssignmentDraft> drafts = new ArrayList<>(List.of(new AssignmentDraft(opened, written)));
    for (SectionDate date : dates) {
      drafts.add(
          new AssignmentDraft(
              date.of(opened, date.original().due()), date.of(written, date.due().get())));
    }
    return drafts;
  }

  /** What the rules say of the days in the other sections. */
  List<Problem> problems(Assignment draft) {
    List<Problem> found = new ArrayList<>();
    List<Assignment> members = with(draft);
    for (Assignment member : members.subList(1, members.size())) {
      Section section = section(member);
      book.rules(section.id()).check(member).stream()
          .filter(each -> FieldFinding.fieldOf(each) == AssignmentEditorViewModel.Field.DUE)
          .forEach(each -> found.add(new Problem(section, each)));
    }
    return found;
  }

  /** A finding of one other section. */
  record Problem(Section section, Finding finding) {}

  private Section section(Assignment member) {
    return dates.stream()
        .map(SectionDate::section)
        .filter(section -> section.id().equals(member.section()))
        .findFirst()
        .orElseThrow();
  }
}
