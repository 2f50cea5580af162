package org.gradecompanion.ui.shell;

import javafx.scene.layout.StackPane;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Failures;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Later;
import org.gradecompanion.ui.district.FirstStartView;
import org.gradecompanion.ui.setup.PracticeControls;
import org.gradecompanion.ui.shell.ShellViewModel.Page;
import org.gradecompanion.ui.tour.TourStop;
import org.gradecompanion.ui.tour.TourView;
import org.gradecompanion.ui.tour.TourViewModel;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** The first start and the guided tour, both laid over the window. JavaFX thread only. */
final class Newcomer implements FirstStartView.Choices {
  private final StackPane layers;
  private final ShellViewModel shell;
  private final WindowServices services;
  private final Dialogs dialogs;
  private final Later<FirstStartView> choice;
  private final Later<TourViewModel> tour;
  private @Nullable DistrictForms forms;

  /**
   * @param layers holds the window; what lies over it comes on top
   */
  Newcomer(
      StackPane layers, ShellViewModel shell, WindowServices services, Fxml fxml, Dialogs dialogs) {
    this.layers = layers;
    this.shell = shell;
    this.services = services;
    this.dialogs = dialogs;
    this.choice = new Later<>(() -> new FirstStartView(fxml, this));
    this.tour = new Later<>(() -> tour(fxml));
  }

  /** Asks what to begin with; the window waits below. */
  void ask(DistrictForms districtForms) {
    forms = districtForms;
    layers.getChildren().get(0).setDisable(true);
    layers.getChildren().add(choice.get().root());
    services.front().execute(choice.get()::focusFirst);
  }

  /** Starts the tour at its first stop. */
  void startTour() {
    tour.get().start();
  }

  @Override
  public void practice() {
    PracticeControls practice = services.practice();
    practice
        .connect()
        .handleAsync(
            (done, problem) -> {
              choice.get().wait(false);
              if (problem == null) {
                shell.welcomeProperty().set(true);
                leave();
                shell.reload().thenRunAsync(this::startTour, services.front());
              } else {
                Words words = services.words();
                dialogs.tell(
                    words.say("district.first.trouble"), Failures.sentence(problem, words));
              }
              return null;
            },
            services.front());
  }

  @Override
  public void file() {
    DistrictForms opener = forms;
    if (opener != null) {
      opener.openFile(this::leave);
    }
  }

  @Override
  public void byHand() {
    leave();
    shell.pageProperty().set(Page.SETUP);
  }

  private void leave() {
    layers.getChildren().remove(choice.get().root());
    layers.getChildren().get(0).setDisable(false);
  }

  private TourViewModel tour(Fxml fxml) {
    TourViewModel made = new TourViewModel(fxml.words(), this::goTo);
    layers.getChildren().add(new TourView(made, fxml, layers).root());
    return made;
  }

  private void goTo(TourStop stop) {
    shell
        .pageProperty()
        .set(
            switch (stop) {
              case SCORES, BADGE -> Page.GRADES;
              case PREFLIGHT -> Page.PREFLIGHT;
              case ACTIVITY -> Page.ACTIVITY;
              case SETUP -> Page.SETUP;
            });
  }
}
