package org.gradecompanion.ui.shell;

import java.time.LocalDate;
import java.util.concurrent.Executor;
import javafx.scene.Parent;
import javafx.stage.Window;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Form;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Themes;
import org.gradecompanion.ui.district.AdministrationCard;
import org.gradecompanion.ui.district.ChecklistView;
import org.gradecompanion.ui.district.ChecklistViewModel;
import org.gradecompanion.ui.district.ChoicesFormView;
import org.gradecompanion.ui.district.ChoicesFormViewModel;
import org.gradecompanion.ui.district.DistrictCard;
import org.gradecompanion.ui.district.DistrictControls;
import org.gradecompanion.ui.district.ExportFormView;
import org.gradecompanion.ui.district.ExportFormViewModel;
import org.gradecompanion.ui.district.OpenFormView;
import org.gradecompanion.ui.district.OpenFormViewModel;
import org.gradecompanion.ui.district.PluginFormView;
import org.gradecompanion.ui.district.PluginFormViewModel;
import org.gradecompanion.words.Words;

/** Opens the forms of what is set up once over the window. JavaFX thread only. */
final class DistrictForms implements DistrictCard.Actions, AdministrationCard.Actions {
  private static final double WIDTH = 640;
  private static final double PLUGIN_HEIGHT = 560;
  private static final double EXPORT_HEIGHT = 640;
  private static final double OPEN_HEIGHT = 660;
  private static final double CHOICES_HEIGHT = 690;
  private static final double LIST_WIDTH = 900;
  private static final double LIST_HEIGHT = 690;

  private final Window owner;
  private final WindowServices services;
  private final Fxml fxml;
  private final Themes themes;
  private final Dialogs dialogs;
  private final Runnable setUp;
  private final Runnable rulesChanged;
  private final Runnable tour;

  /**
   * @param setUp called when a file has set everything up
   * @param rulesChanged called when other rules are in force
   * @param tour starts the guided tour
   */
  DistrictForms(
      Window owner,
      WindowServices services,
      Fxml fxml,
      Themes themes,
      Dialogs dialogs,
      Runnable setUp,
      Runnable rulesChanged,
      Runnable tour) {
    this.owner = owner;
    this.services = services;
    this.fxml = fxml;
    this.themes = themes;
    this.dialogs = dialogs;
    this.setUp = setUp;
    this.rulesChanged = rulesChanged;
    this.tour = tour;
  }

  /** The card on the Setup tab whose buttons open them. */
  Parent card() {
    return new DistrictCard(fxml, this).root();
  }

  /** The card for those who set up other teachers. */
  Parent administration() {
    return new AdministrationCard(fxml, this).root();
  }

  @Override
  public void openFile() {
    openFile(() -> {});
  }

  /**
   * @param opened called before everything is read by the new set-up
   */
  void openFile(Runnable opened) {
    Form form = new Form(owner, words().say("district.open.title"), WIDTH, OPEN_HEIGHT);
    OpenFormViewModel model = new OpenFormViewModel(controls(), words(), front());
    Runnable done =
        () -> {
          dialogs.mention(words().say("district.open.done"));
          opened.run();
          setUp.run();
        };
    OpenFormView view = new OpenFormView(model, fxml, done, form::close);
    form.show(view.root(), themes, view::focusFirst);
  }

  @Override
  public void export() {
    Form form = new Form(owner, words().say("district.export.title"), WIDTH, EXPORT_HEIGHT);
    ExportFormViewModel model = new ExportFormViewModel(controls(), words(), front());
    ExportFormView view = new ExportFormView(model, fxml, dialogs::copy, form::close);
    form.show(view.root(), themes, view::focusFirst);
  }

  @Override
  public void plugin() {
    Form form = new Form(owner, words().say("district.plugin.title"), WIDTH, PLUGIN_HEIGHT);
    PluginFormViewModel model = new PluginFormViewModel(controls(), words(), front());
    Runnable done = () -> dialogs.mention(words().say("district.plugin.done"));
    PluginFormView view = new PluginFormView(model, fxml, done, form::close);
    form.show(view.root(), themes, view::focusFirst);
  }

  @Override
  public void checklist() {
    Form form = new Form(owner, words().say("district.checklist.title"), LIST_WIDTH, LIST_HEIGHT);
    ChecklistViewModel model =
        new ChecklistViewModel(
            controls(), dialogs, words(), LocalDate.now(services.zone()), front());
    ChecklistView view = new ChecklistView(model, fxml, form::close);
    form.whenClosed(model::save);
    form.show(view.root(), themes, view::focusFirst);
  }

  @Override
  public void choices() {
    Form form = new Form(owner, words().say("district.choices.title"), WIDTH, CHOICES_HEIGHT);
    ChoicesFormViewModel model = new ChoicesFormViewModel(controls(), words(), front());
    Runnable done =
        () -> {
          dialogs.mention(words().say("district.choices.done"));
          rulesChanged.run();
        };
    ChoicesFormView view = new ChoicesFormView(model, fxml, done, form::close);
    form.show(view.root(), themes, view::focusFirst);
  }

  @Override
  public void tour() {
    tour.run();
  }

  private DistrictControls controls() {
    return services.district();
  }

  private Words words() {
    return fxml.words();
  }

  private Executor front() {
    return services.front();
  }
}
