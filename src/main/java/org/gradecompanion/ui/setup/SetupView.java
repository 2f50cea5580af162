package org.gradecompanion.ui.setup;

import java.time.ZoneId;
import java.util.Map;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.ui.common.FxGate;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.ui.common.Shown;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** The Setup tab. */
public final class SetupView {
  /** The least width, in pixels, in which the list of parts has its place beside the page. */
  private static final double ROOM = 700;

  private final SetupViewModel model;
  private final Words words;
  private final Parent root;

  @FXML private ListView<SetupPart> parts;
  @FXML private HBox partsLine;
  @FXML private ComboBox<SetupPart> partsChoice;
  @FXML private ScrollPane page;
  @FXML private VBox connectionPart;
  @FXML private VBox rostersPart;
  @FXML private VBox administrationSlot;
  @FXML private ComboBox<GatewayKind> kind;
  @FXML private TextField url;
  @FXML private TextField tokenUrl;
  @FXML private TextField clientId;
  @FXML private PasswordField secret;
  @FXML private TextField email;
  @FXML private ComboBox<String> zone;
  @FXML private Label secrets;
  @FXML private Label problem;
  @FXML private Label connected;
  @FXML private Button save;
  @FXML private VBox dialectSlot;
  @FXML private VBox networkSlot;
  @FXML private VBox doctorSlot;
  @FXML private Button pull;
  @FXML private ProgressIndicator pulling;
  @FXML private Label pulled;
  @FXML private VBox filesSlot;
  @FXML private VBox scheduleSlot;
  @FXML private VBox rulesSlot;
  @FXML private VBox districtSlot;
  @FXML private VBox lockSlot;
  @FXML private VBox safetySlot;
  @FXML private VBox archiveSlot;
  @FXML private VBox practiceSlot;

  public SetupView(SetupViewModel model, Fxml fxml) {
    this.model = model;
    this.words = fxml.words();
    this.root = fxml.load(this);
    bindConnection(model.connection());
    secrets.setText(model.secrets());
    dialectSlot.getChildren().setAll(new DialectView(model.connection(), fxml).root());
    networkSlot.getChildren().setAll(new NetworkView(model.network(), fxml).root());
    doctorSlot.getChildren().setAll(new DoctorView(model.doctor(), fxml).root());
    filesSlot.getChildren().setAll(new FileRostersView(model.files(), fxml).root());
    scheduleSlot.getChildren().setAll(new ScheduleView(model.schedule(), fxml).root());
    rulesSlot.getChildren().setAll(new RulesView(model.rules(), fxml).root());
    practiceSlot.getChildren().setAll(new PracticeView(model, fxml).root());
    pull.setOnAction(event -> model.pull());
    pull.disableProperty().bind(model.pullingProperty());
    pulling.visibleProperty().bind(model.pullingProperty());
    pulled.textProperty().bind(model.pulledProperty());
    hideWhenEmpty(pulled);
    bindParts();
    model
        .wantedProperty()
        .addListener(
            (observable, was, is) -> {
              if (is != null) {
                parts.getSelectionModel().select(is);
              }
            });
  }

  public Parent root() {
    return root;
  }

  /** Puts the card of what comes from the district first. */
  public void district(Parent card) {
    districtSlot.getChildren().setAll(card);
  }

  /** Puts in the card of what an administrator makes for the other teachers. */
  public void administration(Parent card) {
    administrationSlot.getChildren().setAll(card);
  }

  /** Puts in the card about the end of a year. */
  public void archive(Parent card) {
    archiveSlot.getChildren().setAll(card);
  }

  /** Puts in the card about the lock. */
  public void lock(Parent card) {
    lockSlot.getChildren().setAll(card);
  }

  /** Puts in the card about what is kept on this computer. */
  public void safety(Parent card) {
    safetySlot.getChildren().setAll(card);
  }

  private void bindParts() {
    Map<SetupPart, Region> places =
        Map.ofEntries(
            Map.entry(SetupPart.DISTRICT, districtSlot),
            Map.entry(SetupPart.CONNECTION, connectionPart),
            Map.entry(SetupPart.DOCTOR, doctorSlot),
            Map.entry(SetupPart.ROSTERS, rostersPart),
            Map.entry(SetupPart.SCHEDULE, scheduleSlot),
            Map.entry(SetupPart.LOCK, lockSlot),
            Map.entry(SetupPart.SAFETY, safetySlot),
            Map.entry(SetupPart.ARCHIVE, archiveSlot),
            Map.entry(SetupPart.PRACTICE, practiceSlot),
            Map.entry(SetupPart.ADMINISTRATION, administrationSlot),
            Map.entry(SetupPart.RULES, rulesSlot),
            Map.entry(SetupPart.NETWORK, networkSlot),
            Map.entry(SetupPart.FILES, filesSlot));
    SetupParts list = new SetupParts(page, places);
    list.list(parts, words, model::remember);
    list.line(partsChoice, words, model::remember);
    BooleanBinding room = ((Region) root).widthProperty().greaterThanOrEqualTo(ROOM);
    Shown.when(parts, room);
    Shown.when(partsLine, room.not());
    // Only now is it known how long the page is.
    page.viewportBoundsProperty()
        .addListener(
            (observable, was, is) -> {
              if (was.getHeight() == 0 && is.getHeight() > 0) {
                FxGate.executor().execute(() -> list.show(model.remembered()));
              }
            });
  }

  private void bindConnection(ConnectionFormViewModel form) {
    kind.getItems().setAll(GatewayKind.values());
    kind.setConverter(
        new StringConverter<GatewayKind>() {
          @Override
          public String toString(@Nullable GatewayKind each) {
            return each == null ? "" : words.say("setup.gateway." + each.name());
          }

          @Override
          public @Nullable GatewayKind fromString(String name) {
            return null;
          }
        });
    kind.valueProperty().bindBidirectional(form.kindProperty());
    url.promptTextProperty()
        .bind(form.kindProperty().map(each -> words.say("setup.address." + each.name())));
    url.textProperty().bindBidirectional(form.urlProperty());
    tokenUrl.textProperty().bindBidirectional(form.tokenUrlProperty());
    clientId.textProperty().bindBidirectional(form.clientIdProperty());
    secret.textProperty().bindBidirectional(form.secretProperty());
    secret.promptTextProperty().bind(form.secretPromptProperty());
    email.textProperty().bindBidirectional(form.emailProperty());
    zone.getItems().setAll(ZoneId.getAvailableZoneIds().stream().sorted().toList());
    zone.valueProperty().bindBidirectional(form.zoneProperty());
    problem.textProperty().bind(form.problemProperty());
    hideWhenEmpty(problem);
    connected.setText(words.say("setup.connection.practice"));
    connected.visibleProperty().bind(form.practiceProperty());
    connected.managedProperty().bind(form.practiceProperty());
    save.disableProperty().bind(form.busyProperty());
    save.setOnAction(event -> model.saveAndPull());
  }

  private static void hideWhenEmpty(Label label) {
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
  }
}
