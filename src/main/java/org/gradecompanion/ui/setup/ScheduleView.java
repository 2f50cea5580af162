package org.gradecompanion.ui.setup;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.ToggleGroup;
import javafx.util.StringConverter;
import org.gradecompanion.model.PushSchedule.Mode;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.ui.common.Fxml;
import org.jspecify.annotations.Nullable;

/** The card on the Setup tab that says when scores leave. */
final class ScheduleView {
  private static final int A_MONTH = 30;

  private final Parent root;

  @FXML private RadioButton atOnce;
  @FXML private RadioButton everyNight;
  @FXML private RadioButton onRequest;
  @FXML private ComboBox<LocalTime> time;
  @FXML private Spinner<Integer> logDays;

  ScheduleView(ScheduleViewModel model, Fxml fxml) {
    this.root = fxml.load(this);
    ToggleGroup choice = new ToggleGroup();
    Map<Mode, RadioButton> buttons =
        Map.of(Mode.AT_ONCE, atOnce, Mode.NIGHTLY, everyNight, Mode.ON_REQUEST, onRequest);
    buttons.forEach(
        (mode, button) -> {
          button.setToggleGroup(choice);
          button.setSelected(model.modeProperty().get() == mode);
          button
              .selectedProperty()
              .addListener(
                  (observable, was, is) -> {
                    if (is) {
                      model.modeProperty().set(mode);
                    }
                  });
        });
    model.modeProperty().addListener((observable, was, is) -> choice.selectToggle(buttons.get(is)));
    time.getItems().setAll(model.times());
    time.setConverter(new Times(fxml));
    time.valueProperty().bindBidirectional(model.nightlyProperty());
    logDays.setValueFactory(
        new SpinnerValueFactory.IntegerSpinnerValueFactory(
            Settings.LEAST_LOG_DAYS,
            Settings.MOST_LOG_DAYS,
            model.logDaysProperty().get(),
            A_MONTH));
    logDays.getValueFactory().setConverter(new Days(logDays));
    logDays.getValueFactory().valueProperty().bindBidirectional(model.logDaysProperty());
    time.disableProperty().bind(model.modeProperty().isNotEqualTo(Mode.NIGHTLY));
  }

  Parent root() {
    return root;
  }

  /** Days as they are typed; what is no number leaves the days as they were. */
  private static final class Days extends StringConverter<Integer> {
    private final Spinner<Integer> spinner;

    Days(Spinner<Integer> spinner) {
      this.spinner = spinner;
    }

    @Override
    public String toString(@Nullable Integer days) {
      return days == null ? "" : days.toString();
    }

    @Override
    public Integer fromString(String text) {
      Integer days = read(text.strip());
      // The text is set here: days that stay the same are not shown again by themselves.
      spinner.getEditor().setText(days.toString());
      return days;
    }

    private Integer read(String text) {
      try {
        return Math.max(
            Settings.LEAST_LOG_DAYS, Math.min(Settings.MOST_LOG_DAYS, Integer.valueOf(text)));
      } catch (NumberFormatException e) {
        return spinner.getValue();
      }
    }
  }

  /** Times of day as people of the locale write them. */
  private static final class Times extends StringConverter<LocalTime> {
    private final DateTimeFormatter format;

    Times(Fxml fxml) {
      format =
          DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(fxml.words().locale());
    }

    @Override
    public String toString(@Nullable LocalTime time) {
      return time == null ? "" : format.format(time);
    }

    @Override
    public @Nullable LocalTime fromString(String text) {
      return null;
    }
  }
}
