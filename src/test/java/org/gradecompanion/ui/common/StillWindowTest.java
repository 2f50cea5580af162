package org.gradecompanion.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Less movement: what would turn or run for ever does not. */
@ExtendWith(ApplicationExtension.class)
class StillWindowTest {
  private static final double DAY = 86_400;

  private ProgressBar bar;
  private ProgressIndicator wheel;
  private Themes themes;

  @Start
  void open(Stage stage) {
    bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    wheel = new ProgressIndicator();
    themes = new Themes(Theme.LIGHT);
    Scene scene = new Scene(new VBox(bar, wheel));
    themes.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void lessMovement_stopsBarAndWheelAtOnce_alsoAfterAnotherLook() {
    assertThat(style(bar, "-fx-indeterminate-bar-animation-time")).isNotEqualTo(DAY);

    WaitForAsyncUtils.waitForAsyncFx(5000, () -> themes.setStill(true));
    assertThat(style(bar, "-fx-indeterminate-bar-animation-time")).isEqualTo(DAY);
    assertThat(style(wheel, "-fx-spin-enabled")).isEqualTo(false);

    WaitForAsyncUtils.waitForAsyncFx(5000, () -> themes.setTheme(Theme.DARK));
    assertThat(style(bar, "-fx-indeterminate-bar-animation-time")).isEqualTo(DAY);
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> themes.setStill(false));
    assertThat(style(bar, "-fx-indeterminate-bar-animation-time")).isNotEqualTo(DAY);
  }

  private static Object style(Control control, String property) {
    WaitForAsyncUtils.waitForFxEvents();
    return WaitForAsyncUtils.waitForAsyncFx(5000, () -> styled(control, property));
  }

  @SuppressWarnings("unchecked")
  private static Object styled(Control control, String property) {
    control.applyCss();
    return control.getCssMetaData().stream()
        .filter(each -> each.getProperty().equals(property))
        .map(each -> (CssMetaData<Styleable, ?>) each)
        .map(each -> each.getStyleableProperty(control).getValue())
        .findFirst()
        .orElseThrow();
  }
}
