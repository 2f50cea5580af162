package org.gradecompanion.ui.grades;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.gradecompanion.ui.common.Glyph;
import org.gradecompanion.ui.common.Theme;
import org.gradecompanion.ui.common.Themes;

/**
 * Shows the grid with every state; {@code --rows=N} and {@code --columns=N} choose its size. With
 * {@code --shots=NAME} it takes pictures of the light and the dark look into the screenshots folder
 * and ends; start with {@code -Dglass.gtk.uiScale=200%} for the doubled size.
 */
public final class GridDemo extends Application {
  private final Deque<Runnable> steps = new ArrayDeque<>();
  private Stage stage;
  private GradeGrid grid;

  /** Starts the demo. */
  public static final class Start {
    private Start() {}

    public static void main(String[] args) {
      Application.launch(GridDemo.class, args);
    }
  }

  @Override
  public void start(Stage first) {
    stage = first;
    Themes themes = new Themes(Theme.LIGHT);
    SampleSheet sheet = SampleSheet.filled(number("rows", 31), number("columns", 20));
    grid = new GradeGrid(sheet, sheet, SampleWords.english());
    Label nothing = new Label("No assignments yet");
    grid.setPlaceholder(nothing);
    HBox legend = new HBox(6);
    for (Glyph glyph : Glyph.values()) {
      legend.getChildren().add(new Button(glyph.name(), glyph.icon()));
    }
    legend.setStyle("-fx-padding: 6; -fx-font-size: 9px;");
    BorderPane root = new BorderPane(grid);
    root.setTop(legend);
    Scene scene = new Scene(root, 1280, 800);
    themes.dress(scene);
    stage.setScene(scene);
    stage.show();
    grid.requestFocus();
    grid.moveTo(6, 2);
    String name = getParameters().getNamed().get("shots");
    if (name != null) {
      steps.add(() -> shoot(name + "-light"));
      steps.add(() -> grid.select(new CellRange(9, 5, 14, 7)));
      steps.add(() -> shoot(name + "-light-selection"));
      steps.add(() -> themes.setTheme(Theme.DARK));
      steps.add(() -> shoot(name + "-dark-selection"));
      steps.add(() -> grid.moveTo(6, 2));
      steps.add(() -> shoot(name + "-dark"));
      steps.add(() -> type("1", "x"));
      steps.add(() -> grid.finishEditing());
      steps.add(() -> shoot(name + "-dark-rejected"));
      steps.add(() -> themes.setTheme(Theme.LIGHT));
      steps.add(() -> shoot(name + "-light-rejected"));
      steps.add(
          () -> {
            grid.finishEditing();
            sheet.widths.putAll(Map.of(1, 76.0, 2, 160.0, 6, 200.0));
            grid.refreshAll();
            grid.zoomProperty().set(150);
          });
      steps.add(() -> shoot(name + "-light-150"));
      steps.add(
          () -> {
            grid.zoomProperty().set(75);
            grid.showCard(2);
          });
      steps.add(() -> shoot(name + "-light-75"));
      steps.add(Platform::exit);
      run();
    }
  }

  private int number(String name, int otherwise) {
    return Integer.parseInt(getParameters().getNamed().getOrDefault(name, "" + otherwise));
  }

  private void type(String... keys) {
    for (String key : keys) {
      javafx.event.Event.fireEvent(
          scene().getFocusOwner(),
          new javafx.scene.input.KeyEvent(
              javafx.scene.input.KeyEvent.KEY_TYPED,
              key,
              key,
              javafx.scene.input.KeyCode.UNDEFINED,
              false,
              false,
              false,
              false));
    }
  }

  private Scene scene() {
    return stage.getScene();
  }

  /** Each step a few frames after the one before, so that it is painted. */
  private void run() {
    new AnimationTimer() {
      private int frames;

      @Override
      public void handle(long now) {
        if (++frames % 20 == 0 && !steps.isEmpty()) {
          steps.remove().run();
        }
      }
    }.start();
  }

  private void shoot(String name) {
    try {
      WritableImage image =
          new Robot()
              .getScreenCapture(
                  null, stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
      Path folder =
          Path.of(System.getProperty("org.gradecompanion.screenshots", "target/screenshots"));
      Files.createDirectories(folder);
      int width = (int) image.getWidth();
      int height = (int) image.getHeight();
      BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      PixelReader pixels = image.getPixelReader();
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          out.setRGB(x, y, pixels.getArgb(x, y));
        }
      }
      ImageIO.write(out, "png", folder.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
