package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.gradecompanion.settings.Settings;
import org.gradecompanion.ui.common.Glyph;
import org.gradecompanion.ui.grades.ColumnHead;
import org.gradecompanion.ui.grades.GradeGridAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The badge's number, the list's rows and the grid's marks are the same, whatever went wrong. */
@ExtendWith(ApplicationExtension.class)
class BadgeWindowTest {
  private static final List<Glyph> NEED_A_PERSON =
      List.of(Glyph.NOT_SENT, Glyph.FIX_FIRST, Glyph.CONFLICT);

  @TempDir Path folder;
  private ProgramWindow program;

  @AfterEach
  void close() {
    if (program != null) {
      program.close();
    }
  }

  @Test
  void faultsOfEveryKind_areCountedListedAndMarkedAlike(FxRobot robot) {
    program = ProgramWindow.open(folder, robot, Settings.Theme.LIGHT);
    program.clickText("Geometry - Period 5");
    program.await("the class is shown", () -> program.stage().getTitle().startsWith("Geometry"));
    String refused = ProgramWindow.fx(() -> adapter().cellAt(2, 0).orElseThrow().student().value());
    program.district().misbehave().refuseStudent(refused);

    enterAt(0, "99");
    enterAt(1, "98");
    enterAt(2, "9");
    program.press(KeyCode.CONTROL, KeyCode.N);
    program.await("the form is open", () -> program.find(".assignment-editor").isPresent());
    program.type("Triangle Proofs");
    program.await("it warns", () -> !program.texts(".finding-note .label").isEmpty());
    program.shot("faults/01-same-title");
    program.press(KeyCode.ENTER);
    program.await("4 are counted", () -> badge() == 4);
    program.click(".badge.faults");
    program.await("4 are listed", () -> rows() == 4);
    program.shot("faults/02-list");
    assertThat(marks()).isEqualTo(4);

    program.district().misbehave().refuseStudent(null);
    program.clickText("Resend all 1");
    program.await("one less", () -> badge() == 3);
    program.await("one row less", () -> rows() == 3);
    assertThat(marks()).isEqualTo(3);

    program.clickText("Set to 10");
    program.await("two are left", () -> badge() == 2);
    program.await("two rows are left", () -> rows() == 2);
    assertThat(marks()).isEqualTo(2);
    program.clickText("Need you");
    program.await(
        "only these rows are shown", () -> ProgramWindow.fx(() -> adapter().rowCount()) == 1);
    program.shot("faults/03-need-you");
  }

  @Test
  void badge_isRedInEveryLook_alsoRightAfterTheLookChanged(FxRobot robot) {
    List<String> warnings = new CopyOnWriteArrayList<>();
    Handler listening = new CssWarnings(warnings);
    Logger css = Logger.getLogger("javafx.css");
    css.addHandler(listening);
    try {
      program = ProgramWindow.open(folder, robot, Settings.Theme.LIGHT);
      program.clickText("Geometry - Period 5");
      program.await("the class is shown", () -> program.stage().getTitle().startsWith("Geometry"));
      enterAt(1, "98");
      program.await("it is counted", () -> badge() == 1);
      assertThat(fill()).isEqualTo(Color.web("#b3261e"));
      program.theme(Settings.Theme.DARK);
      program.await("the dark red", () -> fill().equals(Color.web("#c8362d")));
      program.theme(Settings.Theme.HIGH_CONTRAST);
      program.await("the red of high contrast", () -> fill().equals(Color.web("#a3120a")));
      program.theme(Settings.Theme.LIGHT);
      program.await("the light red", () -> fill().equals(Color.web("#b3261e")));
      assertThat(warnings).isEmpty();
    } finally {
      css.removeHandler(listening);
    }
  }

  private Paint fill() {
    return ProgramWindow.fx(
        () -> {
          Region badge = (Region) program.find(".badge.faults").orElseThrow();
          return badge.getBackground().getFills().get(0).getFill();
        });
  }

  /** What JavaFX says of styles that it cannot make sense of. */
  private static final class CssWarnings extends Handler {
    private final List<String> heard;

    CssWarnings(List<String> heard) {
      this.heard = heard;
    }

    @Override
    public void publish(LogRecord said) {
      heard.add(said.getMessage());
    }

    @Override
    public void flush() {
      // Nothing is kept back.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  private void enterAt(int row, String text) {
    ProgramWindow.fx(
        () -> {
          program.grid().moveTo(row, 0);
          program.grid().requestFocus();
          return null;
        });
    program.type(text);
    program.press(KeyCode.ENTER);
    program.await(
        "row " + row + " holds it",
        () -> ProgramWindow.fx(() -> adapter().text(row, 0)).equals(text));
  }

  private int badge() {
    List<String> shown = program.texts(".badge.faults");
    return shown.isEmpty() ? 0 : Integer.parseInt(shown.get(0));
  }

  private int rows() {
    return ProgramWindow.fx(
        () ->
            program
                .find(".fault-rows")
                .map(list -> ((ListView<?>) list).getItems().size())
                .orElse(0));
  }

  /** Cells and heads of the grid that show a mark which needs a person. */
  private int marks() {
    return ProgramWindow.fx(
        () -> {
          int count = 0;
          for (int column = 0; column < adapter().columnCount(); column++) {
            for (ColumnHead.Mark mark : adapter().head(column).marks()) {
              count += NEED_A_PERSON.contains(mark.glyph()) ? 1 : 0;
            }
            for (int row = 0; row < adapter().rowCount(); row++) {
              count += adapter().state(row, column).needsPerson() ? 1 : 0;
            }
          }
          return count;
        });
  }

  private GradeGridAdapter adapter() {
    return program.adapter();
  }
}
