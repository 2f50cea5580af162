package org.gradecompanion.ui.shell;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.gradecompanion.gradebook.MasterClasses;
import org.gradecompanion.gradebook.OpenBook;
import org.gradecompanion.model.GradebookId;
import org.gradecompanion.model.MasterClassId;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.ui.common.Form;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Pace;
import org.gradecompanion.ui.common.Phrases;
import org.gradecompanion.ui.common.Themes;
import org.gradecompanion.ui.master.CombineView;
import org.gradecompanion.ui.master.CombineViewModel;
import org.gradecompanion.ui.master.LinksView;
import org.gradecompanion.ui.master.LinksViewModel;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** Opens the forms of master classes over the window. JavaFX thread only. */
final class MasterClassForms {
  private static final double WIDTH = 560;
  private static final double HEIGHT = 520;

  private final Stage stage;
  private final Fxml fxml;
  private final Themes themes;
  private final Dialogs dialogs;
  private final ShellViewModel shell;
  private final MasterClasses masterClasses;
  private final Executor front;
  private final Pace pace;
  private final Consumer<GradebookId> show;

  /**
   * @param show shows a gradebook once what is being typed is handed over
   */
  MasterClassForms(
      Stage stage,
      Fxml fxml,
      Themes themes,
      Dialogs dialogs,
      ShellViewModel shell,
      MasterClasses masterClasses,
      Executor front,
      Pace pace,
      Consumer<GradebookId> show) {
    this.stage = stage;
    this.fxml = fxml;
    this.themes = themes;
    this.dialogs = dialogs;
    this.shell = shell;
    this.masterClasses = masterClasses;
    this.front = front;
    this.pace = pace;
    this.show = show;
  }

  /** The form in which sections are chosen that become one gradebook. */
  void combine() {
    List<OpenBook> single = shell.single();
    Words words = fxml.words();
    if (!shell.mayRearrange()) {
      return;
    }
    if (single.size() < 2) {
      dialogs.tell(words.say("master.combine.title"), words.say("master.combine.too_few"));
      return;
    }
    Form form = new Form(stage, words.say("master.combine.title"), WIDTH, HEIGHT);
    CombineView view =
        new CombineView(
            new CombineViewModel(single, masterClasses, words), fxml, this::combine, form::close);
    form.show(view.root(), themes, view::focusFirst);
  }

  private void combine(CombineViewModel chosen) {
    chosen.combine().whenCompleteAsync((made, problem) -> combined(made, problem), front);
  }

  private void combined(@Nullable MasterClassId made, @Nullable Throwable problem) {
    if (problem != null) {
      Words words = fxml.words();
      dialogs.tell(words.say("master.combine.failed"), Failures.sentence(problem, words));
    } else if (made != null) {
      shell.reload().thenRunAsync(() -> show.accept(made), front);
    }
  }

  /** The form that shows a master class's links. */
  void links(GradebookId id) {
    shell.book(id).ifPresent(this::links);
  }

  private void links(OpenGradebook open) {
    if (!shell.mayRearrange()) {
      return;
    }
    Words words = fxml.words();
    LinksViewModel model =
        new LinksViewModel(open, masterClasses, dialogs, new Phrases(words), front, pace);
    Form form = new Form(stage, words.say("master.links.title", model.title()), WIDTH, HEIGHT);
    LinksView view = new LinksView(model, fxml, shell::reload, form::close);
    form.whenClosed(model::close);
    form.show(view.root(), themes, () -> {});
  }
}
