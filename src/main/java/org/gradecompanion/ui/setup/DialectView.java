package org.gradecompanion.ui.setup;

import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.gradecompanion.model.Dialect;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.ui.common.Fxml;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** The switches of how a server speaks OneRoster, below the connection's form. */
final class DialectView {
  private final ConnectionFormViewModel form;
  private final Words words;
  private final Parent root;
  private boolean showing;

  @FXML private ComboBox<Dialect.Dates> dates;
  @FXML private ComboBox<Dialect.References> references;
  @FXML private ComboBox<Dialect.Rosters> rosters;
  @FXML private CheckBox scopes;
  @FXML private CheckBox marks;

  DialectView(ConnectionFormViewModel form, Fxml fxml) {
    this.form = form;
    this.words = fxml.words();
    this.root = fxml.load(this);
    fill(dates, Dialect.Dates.values(), each -> "setup.dialect.dates." + each.name());
    fill(
        references, Dialect.References.values(), each -> "setup.dialect.references." + each.name());
    fill(rosters, Dialect.Rosters.values(), each -> "setup.dialect.rosters." + each.name());
    scopes.setOnAction(event -> chosen());
    marks.setOnAction(event -> chosen());
    form.dialectProperty().addListener((observable, was, is) -> show(is));
    show(form.dialectProperty().get());
    // The PowerTeacher Pro API knows no such differences, and 1.1 no marks.
    root.visibleProperty().bind(form.kindProperty().isNotEqualTo(GatewayKind.POWERTEACHER));
    root.managedProperty().bind(root.visibleProperty());
    marks.visibleProperty().bind(form.kindProperty().isEqualTo(GatewayKind.ONEROSTER_1_2));
    marks.managedProperty().bind(marks.visibleProperty());
  }

  Parent root() {
    return root;
  }

  private <E> void fill(ComboBox<E> box, E[] choices, Function<E, String> key) {
    box.getItems().setAll(choices);
    box.setConverter(
        new StringConverter<E>() {
          @Override
          public String toString(@Nullable E each) {
            return each == null ? "" : words.say(key.apply(each));
          }

          @Override
          public @Nullable E fromString(String text) {
            return null;
          }
        });
    box.valueProperty().addListener((observable, was, is) -> chosen());
  }

  private void show(Dialect dialect) {
    showing = true;
    dates.setValue(dialect.dates());
    references.setValue(dialect.references());
    rosters.setValue(dialect.rosters());
    scopes.setSelected(dialect.scopes());
    marks.setSelected(dialect.marks());
    showing = false;
  }

  private void chosen() {
    if (!showing) {
      form.dialectProperty()
          .set(
              new Dialect(
                  dates.getValue(),
                  references.getValue(),
                  scopes.isSelected(),
                  rosters.getValue(),
                  marks.isSelected()));
    }
  }
}
